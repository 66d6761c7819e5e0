import { cooccurrenceChart, type PairRow } from '../charts/cooccurrenceChart.ts'
import { cooccurrenceOrder } from '../charts/cooccurrenceOrder.ts'
import { coefficient } from '../charts/format.ts'
import { titled } from '../components/figures/figure.ts'
import { formatCount } from '../components/format.ts'
import { say } from '../messages/views.ts'
import type { Pair } from '../study/release.ts'
import { codesOf, type PlacedCode } from './sortCodes.ts'
import type { Cube, Facts, State, ViewFigure } from './types.ts'
import { responses } from './who.ts'
import {
  baseNote,
  codesOfKind,
  codesWords,
  sentence,
  sentenceOf,
  shortestReason,
  wholeReason,
  withheldWords,
} from './words.ts'

type View = Omit<ViewFigure, 'id'>
type Named = { a: PlacedCode; b: PlacedCode; pair: Pair }

/** Which codes go together in one response, in pairs, the closest first. */
export function togetherFigure(state: State, facts: Facts, cube: Cube): View {
  const codes = codesOf(facts, state.kind)
  const pairs = pairsOf(codes, cube)
  const rows = pairs.map((one, row) => rowOfChart(one, row, facts))
  const mentions = new Map(cube.frequencies.codes.map((row) => [row.id, row.mentions ?? 0]))
  const used = codes.filter(({ id }) => pairs.some(({ a, b }) => a.id === id || b.id === id))
  const counted = used.map(({ id, label }) => ({ label, mentions: mentions.get(id) ?? 0 }))
  const colors = new Map(codes.map(({ label, place }) => [label, place]))
  let order: string[] | undefined
  const withheld = withheldWords(
    pairs.map(({ pair }) => pair.suppressed ?? null),
    facts,
  )
  const [closest] = pairs.filter(({ pair }) => (pair.phi ?? 0) > 0)
  return {
    title: titled(
      facts.basis,
      closest ? say('together.finding', { a: closest.a.label, b: closest.b.label }) : say('together.noFinding'),
      say('together.shown', { codes: codesOfKind(state.kind, facts) }),
    ),
    subtitle: say('together.subtitle'),
    note: [withheld && sentence(withheld), baseNote(cube.cooccurrence.base, [], facts)].filter(Boolean).join(' '),
    basis: facts.basis,
    columns: [
      { key: 'a', label: say('column.code') },
      { key: 'b', label: say('column.otherCode') },
      { key: 'both', label: say('column.both'), numeric: true },
      { key: 'expected', label: say('column.expected'), numeric: true },
      { key: 'lift', label: say('column.lift'), numeric: true },
      { key: 'phi', label: say('column.phi'), numeric: true },
      { key: 'withheld', label: say('column.withheld') },
    ],
    rows: pairs.map(({ a, b, pair }) => {
      const { both, expected, lift, phi, suppressed } = pair
      return [a.label, b.label, both, expected, lift, phi, wholeReason(suppressed ?? null, facts)]
    }),
    draw: (drawing) => {
      order ??= cooccurrenceOrder(rows, counted)
      return cooccurrenceChart(rows, { ...drawing, order, colors })
    },
    sentence: sentenceOf(
      [
        say('together.said', {
          codes: codesWords(used.length, state.kind, facts),
          who: responses(cube.cooccurrence.base, facts),
          pairs: pairs.length,
        }),
        spokenEnds(pairs),
        withheld,
      ],
      facts,
    ),
    withheld: withheld && sentence(withheld),
  }
}

/** Pairs of codes that occur at all, those with the greatest phi first, what is withheld last. */
function pairsOf(codes: readonly PlacedCode[], { cooccurrence, frequencies }: Cube): Named[] {
  const byId = new Map(codes.map((code) => [code.id, code]))
  const unused = new Set(frequencies.codes.filter(({ mentions }) => mentions === 0).map(({ id }) => id))
  return cooccurrence.pairs
    .flatMap((pair) => {
      const [a, b] = [byId.get(pair.a), byId.get(pair.b)]
      return a && b && !unused.has(a.id) && !unused.has(b.id) ? [{ a, b, pair }] : []
    })
    .toSorted((one, other) => (other.pair.phi ?? -2) - (one.pair.phi ?? -2))
}

function rowOfChart({ a, b, pair }: Named, row: number, facts: Facts): PairRow {
  const { both, expected, phi, suppressed } = pair
  const withheld = suppressed || both === null ? { withheld: shortestReason(suppressed ?? 'secondary', facts) } : {}
  const known = both !== null && expected !== null && phi !== null
  const numbers = known
    ? say('together.says', { both: formatCount(both), expected: formatCount(expected), phi: coefficient(phi) })
    : (wholeReason(suppressed ?? 'secondary', facts) ?? '')
  const says = say('labeled', { label: nameOf({ a, b }), said: numbers })
  return { a: a.label, b: b.label, both, expected, phi, basis: facts.basis, ...withheld, row, says }
}

const nameOf = ({ a, b }: Pick<Named, 'a' | 'b'>) => say('pair', { a: a.label, b: b.label })

function spokenEnds(pairs: readonly Named[]): string | null {
  const known = pairs.filter(({ pair }) => pair.phi !== null)
  const [first, last] = [known[0], known.at(-1)]
  if (!first || !last) return null
  const phi = ({ pair }: Named) => coefficient(pair.phi ?? 0)
  return first === last
    ? say('together.pair', { pair: nameOf(first), phi: phi(first) })
    : say('together.closest', { most: nameOf(first), mostPhi: phi(first), least: nameOf(last), leastPhi: phi(last) })
}
