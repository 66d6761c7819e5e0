import { withhold } from '../../src/disclosure/minimum.ts'
import type { Cell, Release } from '../../src/study/release.ts'
import type { Counts } from './counts.ts'
import type { Context } from './release.ts'

const exemplarsACell = 3

/** matrix.json: every dimension by every theme, with the exemplars that hold both and the fewest codes besides. */
export function matrix(context: Context, counts: Counts, { exemplars }: Release['exemplars']): Release['matrix'] {
  const { basis, minimum, folder } = context
  const codes = folder.codebook.codes.map(({ id, kind }, index) => ({ id, kind, index }))
  const ofKind = (kind: string) => codes.filter((code) => code.kind === kind)
  const hidden = (index: number) => withhold(counts.mentions[index] ?? 0, minimum).suppressed
  const cells = ofKind('dimension').flatMap((dimension) =>
    ofKind('theme').map((theme): Cell => {
      const { count, suppressed } = withhold(counts.both(dimension.index, theme.index), minimum)
      const reason = hidden(dimension.index) || hidden(theme.index) ? 'secondary' : suppressed
      return {
        dimension: dimension.id,
        theme: theme.id,
        count: reason ? null : count,
        basis,
        exemplars: exemplars
          .filter((exemplar) => exemplar.codes.includes(dimension.id) && exemplar.codes.includes(theme.id))
          .sort((a, b) => a.codes.length - b.codes.length || (a.id < b.id ? -1 : 1))
          .slice(0, exemplarsACell)
          .map((exemplar) => exemplar.id),
        ...(reason ? { suppressed: reason } : {}),
      }
    }),
  )
  return { ...context.head, base: counts.base, cells }
}
