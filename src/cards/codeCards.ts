import { codeColor } from '../charts/palette.ts'
import { codeFigure } from '../components/figures/frequencyFigures.ts'
import { capitalize, formatCount } from '../components/format.ts'
import type { Findings } from '../content.ts'
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
  const what =
    basis === 'illustrative'
      ? `illustrative statements, written for this site and said by no ${study.unit.one}.`
      : 'answers cleared for publication.'
  return {
    ...common,
    path: of ? `exemplars/${of.code.id}` : 'exemplars',
    kicker: 'Exemplars',
    title: of ? `In whose words: ${of.code.label}` : 'In whose words',
    sentence: `${formatCount(count)} ${what}`,
    bases: [basis],
    color: of?.color ?? 'accent',
    figure: null,
    restsOn: [],
    facts: [],
  }
}
