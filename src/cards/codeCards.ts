import { codeColor } from '../charts/palette.ts'
import { codeFigure } from '../components/figures/frequencyFigures.ts'
import { capitalize } from '../components/format.ts'
import type { Findings } from '../content.ts'
import { say } from '../messages/cards.ts'
import type { Code, Kind } from '../study/codebook.ts'
import type { Card } from './card.ts'
import { figureBases } from './figureBases.ts'

const folders: Record<Kind, string> = { dimension: 'dimensions', theme: 'themes' }

/** The cards of a code: of its page, and of the exemplars of it where there are any. */
export function codeCards(findings: Findings, code: Code, common: Pick<Card, 'study' | 'source'>): Card[] {
  const { study, frequency, codePage, exemplarsOf, placeOf } = findings
  const row = frequency(code.id)
  const figure = row.share !== 0 && (row.share !== null || row.reported) ? codeFigure(findings, row) : null
  const color = codeColor(placeOf(code.id))
  const own: Card = {
    ...common,
    path: `${folders[code.kind]}/${code.id}`,
    kicker: capitalize(study.kinds[code.kind].one),
    title: code.label,
    sentence: codePage(code.id)?.data.headline ?? figure?.title ?? code.gloss ?? null,
    bases: figure ? figureBases(figure) : [row.basis],
    color,
    figure,
    restsOn: [],
    facts: [],
  }
  const count = exemplarsOf(code.id).length
  return count === 0 ? [own] : [own, exemplarCard(findings, count, common, { code, color })]
}

/** The card of all lists of exemplars of a code, or of all exemplars. */
export function exemplarCard(
  { study }: Findings,
  count: number,
  common: Pick<Card, 'study' | 'source'>,
  of?: { code: Code; color: Card['color'] },
): Card {
  const { basis } = study.data
  return {
    ...common,
    path: of ? `exemplars/${of.code.id}` : 'exemplars',
    kicker: say('exemplars'),
    title: of ? say('exemplars.titleOf', { label: of.code.label }) : say('exemplars.title'),
    sentence:
      basis === 'illustrative'
        ? say('exemplars.madeUp', { count, one: study.unit.one })
        : say('exemplars.cleared', { count }),
    bases: [basis],
    color: of?.color ?? 'accent',
    figure: null,
    restsOn: [],
    facts: [],
  }
}
