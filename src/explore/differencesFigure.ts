import { differenceChart } from '../charts/differenceChart.ts'
import { includesZero } from '../charts/differenceRow.ts'
import { points } from '../charts/format.ts'
import { titled } from '../components/figures/figure.ts'
import { formatShare } from '../components/format.ts'
import { say } from '../messages/views.ts'
import { groupOf } from './choices.ts'
import { type Compared, compareCodes } from './compare.ts'
import { drawnCodes, notDrawn } from './drawn.ts'
import { codesOf, sortCodes } from './sortCodes.ts'
import type { Cube, Facts, State, ViewFigure } from './types.ts'
import { responses } from './who.ts'
import {
  choiceWords,
  codesOfKind,
  codesWords,
  ofChosen,
  originOf,
  sentence,
  sentenceOf,
  shortReason,
  wholeReason,
  withheldWords,
} from './words.ts'

type View = Omit<ViewFigure, 'id'>
/** The names of the two levels that are compared. */
type Sides = { a: string; b: string }

/** By how much the shares of codes differ between two levels of a group. */
export function differencesFigure(
  state: State & { compare: NonNullable<State['compare']> },
  facts: Facts,
  cube: Cube,
): View {
  const { compare, filter } = state
  const group = groupOf(facts, compare.group)
  const label = (id: string) => group?.levels.find((level) => level.id === id)?.label ?? id
  const sides = { a: label(compare.a), b: label(compare.b) }
  const compared = sortCodes(compareCodes(codesOf(facts, state.kind), compare, filter, cube), state.sort, sizeOf)
  const drawn = drawnCodes(compared.length)
  const withheld = withheldWords(
    compared.map(({ reason }) => reason),
    facts,
  )
  const of = (said: string) => ofChosen(said, filter, facts)
  const shown = say('differences.shown', { codes: codesOfKind(state.kind, facts), ...sides })
  return {
    title: titled(facts.basis, of(findingOf(compared, sides)), of(shown)),
    subtitle: say('differences.subtitle', { many: facts.study.unit.many, ...sides, group: group?.label ?? '' }),
    note: [
      notDrawn(compared.length, drawn),
      caution(compared),
      facts.study.groupsNote,
      withheld && sentence(withheld),
      bases(compared, sides, state, facts),
    ]
      .filter(Boolean)
      .join(' '),
    basis: facts.basis,
    columns: columnsOf(sides),
    rows: compared.map((one) => valuesOf(one, sides, facts)),
    draw: (drawing) =>
      differenceChart(
        compared.slice(0, drawn).map((one, row) => rowOfChart(one, row, sides, facts)),
        { ...drawing, sides },
      ),
    sentence: sentenceOf(
      [
        of(say('differences.compared', { codes: codesWords(compared.length, state.kind, facts), ...sides })),
        ...spokenResult(compared, sides),
        withheld,
      ],
      facts,
    ),
    withheld: withheld && sentence(withheld),
  }
}

// Sorted by size whichever way it goes; what is withheld comes last.
const sizeOf = ({ difference }: Compared) => (difference ? Math.abs(difference.value) : -1)

type Known = Compared & { difference: NonNullable<Compared['difference']> }
const knownOf = (compared: readonly Compared[]) => compared.filter((one): one is Known => one.difference !== null)
const clearOf = (compared: readonly Compared[]) =>
  knownOf(compared).filter(({ difference }) => !includesZero(difference))
const largestOf = (known: readonly Known[]) =>
  known.reduce<Known | undefined>((best, one) => (best && sizeOf(best) >= sizeOf(one) ? best : one), undefined)

/** "12.5", without a sign. */
const amount = (difference: number) => points(Math.abs(difference)).replace('+', '')
const sideOf = (difference: number, { a, b }: Sides) => (difference < 0 ? b : a)

function findingOf(compared: readonly Compared[], sides: Sides): string {
  const largest = largestOf(clearOf(compared))
  if (largest) {
    const { value } = largest.difference
    const side = sideOf(value, sides)
    return say('differences.finding', { label: largest.code.label, points: amount(value), side })
  }
  return say(knownOf(compared).length > 0 ? 'differences.noneClear' : 'differences.notComparable', sides)
}

function spokenResult(compared: readonly Compared[], sides: Sides): string[] {
  const known = knownOf(compared)
  const largest = largestOf(known)
  if (!largest) return []
  const { value } = largest.difference
  const greatest =
    value === 0
      ? say('differences.noneDiffers')
      : say('differences.largest', { points: amount(value), label: largest.code.label, side: sideOf(value, sides) })
  const without = known.length - clearOf(compared).length
  return [greatest, say('differences.intervals', { without, known: known.length })]
}

/** Many comparisons at once give a few that look like differences. */
function caution(compared: readonly Compared[]): string {
  const { length } = knownOf(compared)
  return length === 0 ? '' : say('differences.caution', { count: length })
}

function bases(compared: readonly Compared[], sides: Sides, { filter }: State, facts: Facts): string {
  const [first] = compared
  const base = (of: number | null | undefined) =>
    of === null || of === undefined ? say('base.withheld') : responses(of, facts)
  const both = say('differences.bases', { ...sides, inA: base(first?.a.base), inB: base(first?.b.base) })
  const where = filter.length > 0 ? [say('said', { said: choiceWords(filter, facts) })] : []
  return [both, ...where, originOf(facts)].join(' ')
}

const columnsOf = ({ a, b }: Sides): ViewFigure['columns'] => [
  { key: 'code', label: say('column.code') },
  { key: 'difference', label: say('column.difference'), numeric: true },
  { key: 'low', label: say('column.low'), numeric: true },
  { key: 'high', label: say('column.high'), numeric: true },
  { key: 'says', label: say('column.says') },
  { key: 'shareA', label: say('column.shareIn', { level: a }), numeric: true, share: true },
  { key: 'mentionsA', label: say('column.mentionsIn', { level: a }), numeric: true },
  { key: 'baseA', label: say('column.baseIn', { level: a }), numeric: true },
  { key: 'shareB', label: say('column.shareIn', { level: b }), numeric: true, share: true },
  { key: 'mentionsB', label: say('column.mentionsIn', { level: b }), numeric: true },
  { key: 'baseB', label: say('column.baseIn', { level: b }), numeric: true },
  { key: 'withheld', label: say('column.withheld') },
]

/** To a hundredth of a point: four decimals of a share. */
const inPoints = (difference: number) => Math.round(difference * 10_000) / 100

function valuesOf({ code, a, b, difference, reason }: Compared, sides: Sides, facts: Facts) {
  const { value, low, high } = difference ?? { value: null, low: null, high: null }
  const numbers = [value, low, high].map((one) => (one === null ? null : inPoints(one)))
  return [
    code.label,
    ...numbers,
    difference ? verdict(difference, sides) : null,
    ...[a, b].flatMap(({ share, mentions, base }) => [share, mentions, base]),
    reason === null ? null : sidesWithheld({ a, b }, sides, facts),
  ]
}

/** In words which way it goes, or that there may be no difference. */
function verdict(difference: Known['difference'], sides: Sides): string {
  return includesZero(difference)
    ? say('differences.includesNone')
    : say('differences.moreOften', { side: sideOf(difference.value, sides) })
}

function sidesWithheld(cells: Pick<Compared, 'a' | 'b'>, sides: Sides, facts: Facts): string {
  return (['a', 'b'] as const)
    .flatMap((side) => {
      const said = wholeReason(cells[side].reason, facts)
      return said === null ? [] : [say('differences.side', { side: sides[side], said })]
    })
    .reduce((before, after) => say('choices', { before, after }))
}

function rowOfChart(one: Compared, row: number, sides: Sides, facts: Facts) {
  const { code, a, b, difference, reason } = one
  const about = { id: code.id, label: code.label, color: code.place, basis: facts.basis, row }
  if (!difference) {
    const withheld = shortReason(reason, facts)
    const says = reason === null ? withheld : sidesWithheld(one, sides, facts)
    return {
      ...about,
      difference: null,
      low: null,
      high: null,
      withheld,
      says: say('labeled', { label: code.label, said: says }),
    }
  }
  const { value, low, high } = difference
  const shares = { shareA: formatShare(a.share ?? 0), shareB: formatShare(b.share ?? 0) }
  const numbers = { points: points(value), low: points(low), high: points(high), ...shares }
  const says = say('differences.says', { label: code.label, ...sides, ...numbers, verdict: verdict(difference, sides) })
  return { ...about, difference: value, low, high, says }
}
