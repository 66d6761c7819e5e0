import { frequencyChart } from '../../charts/frequencyChart.ts'
import type { Findings } from '../../content.ts'
import { say } from '../../messages/components.ts'
import { wilson } from '../../statistics/wilson.ts'
import type { Code } from '../../study/codebook.ts'
import { questionsOf } from '../../study/questions.ts'
import { basisWords, capitalize, formatShare, withheldText } from '../format.ts'
import { baseNote } from './baseNote.ts'
import { intervalColumns } from './columns.ts'
import { type Figure, titled } from './figure.ts'

/** How often answers to a question mention a code; nulls where that is withheld. */
type Answers = {
  id: string
  label: string
  mentions: number | null
  base: number | null
  share: number | null
  low: number | null
  high: number | null
  withheld?: string
}

/** How often each question's answers mention a code, in the order of the questions. */
function answersOf({ study, release }: Findings, group: string, code: string): Answers[] {
  const { groups, tables } = release.groups
  const rows = tables.find(({ by }) => by.length === 1 && by[0] === group)?.rows ?? []
  const levels = groups.find(({ id }) => id === group)?.levels ?? []
  return levels.flatMap(({ id, label }): Answers[] => {
    const row = rows.find(({ levels: [level] }) => level === id)
    if (!row) return []
    const [base, mentions] = [row.base, row.mentions[code] ?? null]
    if (base === null || base === 0 || mentions === null) {
      const withheld = withheldText(study.disclosure.minimum, row.suppressed[code] ?? row.baseSuppressed ?? 'secondary')
      return [{ id, label, mentions, base, share: null, low: null, high: null, withheld }]
    }
    return [{ id, label, mentions, base, share: mentions / base, ...wilson(mentions, base) }]
  })
}

/** A finding names the questions whose shares are furthest apart; with fewer than two known there is none. */
function finding(label: string, answers: readonly Answers[], shown: string): string {
  const known = answers
    .filter((one): one is Answers & { share: number } => one.share !== null)
    .toSorted((a, b) => b.share - a.share)
  const [most, least] = [known[0], known.at(-1)]
  if (!most || !least || most.share === least.share) return capitalize(shown)
  return say('figures.question.finding', {
    label,
    most: formatShare(most.share),
    mostOf: most.label,
    least: formatShare(least.share),
    leastOf: least.label,
  })
}

/** How often a code comes up in the answers to each question, or null where the study asked one alone. */
export function questionFigure(findings: Findings, { id, label }: Code): Figure | null {
  const { study, placeOf, frequency } = findings
  const asked = questionsOf(study)
  if (!asked) return null
  const answers = answersOf(findings, asked.group.id, id)
  if (answers.length < 2) return null
  const { basis } = frequency(id)
  const shown = say('figures.question.shown', { label, group: asked.group.label })
  return {
    id: `questions-${id}`,
    title: titled(basis, finding(label, answers, shown), shown),
    subtitle: say('figures.question.subtitle', { many: study.unit.many }),
    note: `${say('figures.question.note')} ${baseNote(findings, basis)}`,
    basis,
    columns: [
      { key: 'question', label: asked.group.label },
      { key: 'basis', label: say('column.basis') },
      ...intervalColumns,
      { key: 'mentions', label: say('column.mentions'), numeric: true },
      { key: 'base', label: say('column.base'), numeric: true },
    ],
    rows: answers.map((one) => [
      one.label,
      basisWords[basis].label,
      one.share ?? one.withheld ?? null,
      one.low,
      one.high,
      one.mentions,
      one.base,
    ]),
    draw: (drawing) =>
      frequencyChart(
        answers.map((one) => ({ ...one, basis, color: placeOf(id) })),
        drawing,
      ),
  }
}
