import type { Findings } from '../../content.ts'
import { say } from '../../messages/components.ts'
import type { Basis } from '../../study/study.ts'
import { formatCount } from '../format.ts'

/** What a figure must say of its base and basis. */
export function baseNote({ study, release }: Findings, basis: Basis): string {
  const { many } = study.unit
  const base = formatCount(release.frequencies.base)
  const origin = {
    reported: say('figures.base.reported', { base: formatCount(study.n), many }),
    computed: say('figures.base.computed', { base, many }),
    illustrative: say('figures.base.illustrative', { base, many }),
  }
  return origin[basis]
}
