import { frequencyChart } from '../charts/frequencyChart.ts'
import { groupChart } from '../charts/groupChart.ts'
import { titled } from '../components/figures/figure.ts'
import { basisWords, capitalize } from '../components/format.ts'
import { say } from '../messages/views.ts'
import { drawnCodes, notDrawn } from './drawn.ts'
import {
  type Counted,
  cellColumns,
  cellValues,
  countIn,
  laneSays,
  measured,
  measuredWords,
  published,
} from './frequencyParts.ts'
import { leading } from './leading.ts'
import { codesOf, sizeOf, sortCodes } from './sortCodes.ts'
import type { Cube, Facts, State, ViewFigure } from './types.ts'
import { responses } from './who.ts'
import {
  baseNote,
  codesOfKind,
  codesWords,
  extremes,
  ofChosen,
  sentence,
  sentenceOf,
  shortReason,
  withheldWords,
} from './words.ts'

type View = Omit<ViewFigure, 'id'>

/** How often codes occur: in all responses, or in those chosen. Beside all of them stands what is published. */
export function frequenciesFigure(state: State, facts: Facts, cube: Cube): View {
  const isPublished = state.filter.length === 0 && state.measure === 'share'
  const counted = sortCodes(countIn(codesOf(facts, state.kind), state.filter, cube), state.sort, (one) =>
    sizeOfCounted(one, isPublished),
  )
  const lines = counted.flatMap((one) => {
    const lane = isPublished ? published(one) : null
    return [...(lane ? [{ one, lane }] : []), { one, lane: null }]
  })
  const isDrawn = new Set(counted.slice(0, drawnCodes(counted.length)))
  const withheld = withheldWords(
    counted.map(({ cell }) => cell.reason),
    facts,
  )
  const hasPublished = lines.some(({ lane }) => lane)
  const base = counted[0]?.cell.base ?? null
  const { many } = facts.study.unit
  const { measure } = state
  const of = (said: string) => ofChosen(said, state.filter, facts)
  return {
    title: titled(facts.basis, of(titleOf(counted, state, facts)), of(shownOf(state, facts, hasPublished))),
    subtitle: say('frequencies.subtitle', { measure, who: of(many) }),
    note: [
      notDrawn(counted.length, isDrawn.size),
      hasPublished ? say('frequencies.intervals') : '',
      state.filter.length > 0 ? (facts.study.groupsNote ?? '') : '',
      withheld && sentence(withheld),
      baseNote(base, state.filter, facts),
    ]
      .filter(Boolean)
      .join(' '),
    basis: facts.basis,
    columns: [{ key: 'code', label: say('column.code') }, { key: 'basis', label: say('column.basis') }, ...cellColumns],
    rows: lines.map(({ one: { code, cell }, lane }) => [
      code.label,
      basisWords[lane ? 'reported' : facts.basis].label,
      ...(lane ? lane.values : cellValues(cell, facts)),
    ]),
    draw: (drawing) => {
      const drawn = lines.flatMap((line, row) => (isDrawn.has(line.one) ? [{ ...line, row }] : []))
      return state.measure === 'share'
        ? frequencyChart(
            drawn.map((line) => (line.lane ? { ...line.lane.lane, row: line.row } : shareLane(line, facts))),
            drawing,
          )
        : groupChart(
            drawn.map((line) => countLane(line, facts)),
            { ...drawing, measure: 'count' },
          )
    },
    sentence: sentenceOf(
      [
        say('frequencies.said', {
          measure,
          who: of(base === null ? many : responses(base, facts)),
          codes: codesWords(counted.length, state.kind, facts),
        }),
        extremes(spoken(counted, state), 'ends.often'),
        withheld,
      ],
      facts,
    ),
    withheld: withheld && sentence(withheld),
  }
}

// As on the other pages, what is published decides where it stands beside what was counted.
const sizeOfCounted = ({ cell, frequency }: Counted, isPublished: boolean) =>
  (isPublished ? frequency?.reported?.share : undefined) ?? sizeOf(cell)

const spoken = (counted: readonly Counted[], state: State) =>
  counted.flatMap(({ code, cell }) => {
    const value = measured(cell, state)
    return value === null ? [] : [{ name: code.label, value, words: measuredWords(cell, state) }]
  })

function titleOf(counted: readonly Counted[], state: State, facts: Facts): string {
  const known = counted.map(({ code, cell }) => ({ label: code.label, cell }))
  return leading(known, facts.study.unit.many) ?? capitalize(shownOf(state, facts, false))
}

const shownOf = ({ kind }: State, facts: Facts, hasPublished: boolean) =>
  say(hasPublished ? 'frequencies.shownPublished' : 'frequencies.shown', { codes: codesOfKind(kind, facts) })

type Line = { one: Counted; row: number }

function shareLane({ one: { code, cell }, row }: Line, facts: Facts) {
  const { share, low, high } = cell
  const about = { id: code.id, label: code.label, color: code.place, basis: facts.basis, row }
  const withheld = share === null ? { withheld: shortReason(cell.reason, facts) } : {}
  return { ...about, share, low, high, ...withheld, says: laneSays(code.label, cell, facts) }
}

function countLane({ one: { code, cell }, row }: Line, facts: Facts) {
  const { share, mentions, reason } = cell
  const value = share === null ? null : mentions
  const level = {
    level: '',
    value,
    low: null,
    high: null,
    withheld: shortReason(reason, facts),
    row,
    says: laneSays(code.label, cell, facts),
  }
  return { id: code.id, label: code.label, color: code.place, basis: facts.basis, levels: [level] }
}
