import { differenceChart } from '../charts/differenceChart.ts'
import { includesZero } from '../charts/differenceRow.ts'
import { points } from '../charts/format.ts'
import { titled } from '../components/figures/figure.ts'
import { formatCount, formatShare } from '../components/format.ts'
import { groupOf } from './choices.ts'
import { type Compared, compareCodes } from './compare.ts'
import { drawnCodes, notDrawn } from './drawn.ts'
import { codesOf, sortCodes } from './sortCodes.ts'
import type { Cube, Facts, State, ViewFigure } from './types.ts'
import {
  choiceWords,
  codesOfKind,
  codesWords,
  inParentheses,
  responses,
  sentenceOf,
  shortReason,
  spokenBasis,
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
  const where = inParentheses(filter, facts)
  const shown = `shares of ${codesOfKind(state.kind, facts)} in “${sides.a}” and “${sides.b}”${where}`
  return {
    title: titled(facts.basis, `${findingOf(compared, sides)}${where}`, shown),
    subtitle: `Difference in the share of ${facts.study.unit.many} mentioning each code, in percentage points, with 95% interval: “${sides.a}” less “${sides.b}” (${group?.label ?? ''})`,
    note: [
      notDrawn(compared.length, drawn),
      caution(compared),
      facts.study.groupsNote,
      withheld,
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
    sentence: sentenceOf([
      `${spokenBasis(facts)}${codesWords(compared.length, state.kind, facts)} compared between “${sides.a}” and “${sides.b}”${where}`,
      spokenResult(compared, sides),
      withheld,
    ]),
    withheld,
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

/** "12.5 points", without a sign. */
const amount = (difference: number) => `${points(Math.abs(difference)).replace('+', '')} points`
const sideOf = (difference: number, { a, b }: Sides) => (difference < 0 ? b : a)

function findingOf(compared: readonly Compared[], sides: Sides): string {
  const largest = largestOf(clearOf(compared))
  if (largest) {
    const { value } = largest.difference
    return `${largest.code.label}: ${amount(value)} more often in “${sideOf(value, sides)}”`
  }
  return knownOf(compared).length > 0
    ? `No code differs clearly between “${sides.a}” and “${sides.b}”`
    : `“${sides.a}” and “${sides.b}” can’t be compared here`
}

function spokenResult(compared: readonly Compared[], sides: Sides): string | null {
  const known = knownOf(compared)
  const largest = largestOf(known)
  if (!largest) return null
  const { value } = largest.difference
  const greatest =
    value === 0
      ? 'none differs'
      : `the largest difference is ${amount(value)}, ${largest.code.label} more often in “${sideOf(value, sides)}”`
  const without = known.length - clearOf(compared).length
  return `${greatest}; ${formatCount(without)} of ${formatCount(known.length)} intervals include no difference`
}

/** Many comparisons at once give a few that look like differences. */
function caution(compared: readonly Compared[]): string {
  const { length } = knownOf(compared)
  if (length === 0) return ''
  const looked = length === 1 ? 'One comparison is' : `${formatCount(length)} comparisons are`
  return `A hollow dot: the interval includes no difference. ${looked} looked at here. Where groups don’t differ at all, about 1 interval in 20 still shows a difference, by chance alone.`
}

function bases(compared: readonly Compared[], sides: Sides, { filter }: State, facts: Facts): string {
  const [first] = compared
  const base = (of: number | null | undefined) => (of === null || of === undefined ? 'withheld' : responses(of, facts))
  const origin =
    facts.basis === 'computed'
      ? 'Computed: counted in the study’s own coded data.'
      : 'Illustrative: not a result of the study.'
  const where = filter.length > 0 ? ` ${choiceWords(filter, facts)}.` : ''
  return `Bases: ${sides.a} ${base(first?.a.base)}, ${sides.b} ${base(first?.b.base)}.${where} ${origin}`
}

const columnsOf = ({ a, b }: Sides): ViewFigure['columns'] => [
  { key: 'code', label: 'Code' },
  { key: 'difference', label: 'Difference in points', numeric: true },
  { key: 'low', label: '95% from', numeric: true },
  { key: 'high', label: '95% to', numeric: true },
  { key: 'says', label: 'What it says' },
  { key: 'shareA', label: `Share, ${a}`, numeric: true, share: true },
  { key: 'mentionsA', label: `Mentions, ${a}`, numeric: true },
  { key: 'baseA', label: `Base, ${a}`, numeric: true },
  { key: 'shareB', label: `Share, ${b}`, numeric: true, share: true },
  { key: 'mentionsB', label: `Mentions, ${b}`, numeric: true },
  { key: 'baseB', label: `Base, ${b}`, numeric: true },
  { key: 'withheld', label: 'Withheld' },
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
    ? 'the interval includes no difference'
    : `more often in ${sideOf(difference.value, sides)}`
}

function sidesWithheld(cells: Pick<Compared, 'a' | 'b'>, sides: Sides, facts: Facts): string {
  return (['a', 'b'] as const)
    .flatMap((side) => {
      const words = wholeReason(cells[side].reason, facts)
      return words === null ? [] : [`${sides[side]}: ${words}`]
    })
    .join('; ')
}

function rowOfChart(one: Compared, row: number, sides: Sides, facts: Facts) {
  const { code, a, b, difference, reason } = one
  const about = { id: code.id, label: code.label, color: code.place, basis: facts.basis, row }
  if (!difference) {
    const withheld = shortReason(reason, facts)
    const says = reason === null ? withheld : sidesWithheld(one, sides, facts)
    return { ...about, difference: null, low: null, high: null, withheld, says: `${code.label}: ${says}` }
  }
  const { value, low, high } = difference
  const shares = `${formatShare(a.share ?? 0)} in ${sides.a}, ${formatShare(b.share ?? 0)} in ${sides.b}`
  const interval = `95% interval ${points(low)} to ${points(high)}`
  const says = `${code.label}: ${points(value)} points (${shares}); ${interval}; ${verdict(difference, sides)}`
  return { ...about, difference: value, low, high, says }
}
