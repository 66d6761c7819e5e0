import { enumerated } from '../charts/format.ts'
import { groupChart } from '../charts/groupChart.ts'
import { titled } from '../components/figures/figure.ts'
import { capitalize, formatCount, formatShare } from '../components/format.ts'
import { say } from '../messages/views.ts'
import { type Cell, cellOf, rowOf } from './cells.ts'
import { groupOf } from './choices.ts'
import { drawnCodes, notDrawn } from './drawn.ts'
import { cellColumns, cellValues, countIn, laneSays, measured, measuredWords } from './frequencyParts.ts'
import { codesOf, type PlacedCode, sizeOf, sortCodes } from './sortCodes.ts'
import type { Cube, Facts, State, ViewFigure } from './types.ts'
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
type Level = { label: string; base: number | null; cell: Cell }
type Split = { code: PlacedCode; levels: Level[] }

/** How often codes occur in each level of a group. Codes stand in the order of all levels together, the same in each. */
export function splitFigure(state: State & { by: string }, facts: Facts, cube: Cube): View {
  const group = groupOf(facts, state.by)
  const whole = countIn(codesOf(facts, state.kind), state.filter, cube)
  const levels = (group?.levels ?? []).map(({ id, label }) => ({
    label,
    row: rowOf(cube, [...state.filter, { group: state.by, level: id }]),
  }))
  const codes: Split[] = sortCodes(whole, state.sort, ({ cell }) => sizeOf(cell)).map(({ code }) => ({
    code,
    levels: levels.map(({ label, row }) => ({ label, base: row?.base ?? null, cell: cellOf(row, code.id) })),
  }))
  const lines = codes.flatMap(({ code, levels }) => levels.map((level) => ({ code, level })))
  const drawn = drawnCodes(codes.length, levels.length)
  const withheld = withheldWords(
    lines.map(({ level }) => level.cell.reason),
    facts,
  )
  const name = group?.label ?? ''
  const { measure } = state
  const of = (said: string) => ofChosen(said, state.filter, facts)
  const who = of(facts.study.unit.many)
  const shown = of(say('frequencies.shownBy', { codes: codesOfKind(state.kind, facts), group: name }))
  const finding = titleOf(codes)
  return {
    title: titled(facts.basis, finding === null ? capitalize(shown) : of(finding), shown),
    subtitle: say('frequencies.subtitleBy', { measure, who, group: name }),
    note: [
      notDrawn(codes.length, drawn),
      levelBases(name, codes[0]?.levels ?? []),
      facts.study.groupsNote,
      withheld && sentence(withheld),
      baseNote(whole[0]?.cell.base ?? null, state.filter, facts),
    ]
      .filter(Boolean)
      .join(' '),
    basis: facts.basis,
    columns: [{ key: 'code', label: say('column.code') }, { key: 'level', label: name }, ...cellColumns],
    rows: lines.map(({ code, level }) => [code.label, level.label, ...cellValues(level.cell, facts)]),
    draw: (drawing) =>
      groupChart(
        codes.slice(0, drawn).map((split, i) => rowOfChart(split, i * levels.length, state, facts)),
        { ...drawing, measure: state.measure },
      ),
    sentence: sentenceOf(
      [
        say('frequencies.saidBy', {
          measure,
          who,
          codes: codesWords(codes.length, state.kind, facts),
          levels: formatCount(levels.length),
          group: name,
        }),
        extremes(spoken(lines, state), 'ends.often'),
        withheld,
      ],
      facts,
    ),
    withheld: withheld && sentence(withheld),
  }
}

/** "Bases by Age band: 18–44 (565), 65 and over (withheld)." */
function levelBases(group: string, levels: readonly Level[]): string {
  const bases = levels.map(({ label: level, base }) =>
    say('frequencies.baseOf', { level, base: base === null ? say('withheld') : formatCount(base) }),
  )
  return say('frequencies.basesBy', { group, bases: enumerated(bases) })
}

const spoken = (lines: readonly { code: PlacedCode; level: Level }[], state: State) =>
  lines.flatMap(({ code, level }) => {
    const value = measured(level.cell, state)
    return value === null
      ? []
      : [{ name: say('in', { code: code.label, level: level.label }), value, words: measuredWords(level.cell, state) }]
  })

const longestNames = 48

/** What the first code's shares are in its levels, where there are two or more to tell. */
function titleOf(codes: readonly Split[]): string | null {
  const [first] = codes
  const known = (first?.levels ?? []).flatMap(({ label, cell: { share } }) =>
    share === null ? [] : [{ label, share }],
  )
  if (!first || known.length < 2) return null
  const sorted = known.toSorted((a, b) => a.share - b.share)
  const [least, most] = [sorted[0], sorted.at(-1)]
  if (!least || !most) return null
  const { label } = first.code
  if (formatShare(least.share) === formatShare(most.share))
    return say('frequencies.throughout', { label, share: formatShare(most.share) })
  // Long names of levels make a title that nobody reads to its end; the picture has them.
  const named = least.label.length + most.label.length <= longestNames
  const shareOf = ({ share, label: level }: typeof least) =>
    named ? say('frequencies.shareOf', { share: formatShare(share), level }) : formatShare(share)
  return say('frequencies.from', { label, least: shareOf(least), most: shareOf(most) })
}

function rowOfChart({ code, levels }: Split, firstRow: number, state: State, facts: Facts) {
  return {
    id: code.id,
    label: code.label,
    color: code.place,
    basis: facts.basis,
    levels: levels.map(({ label, cell }, i) => ({
      level: label,
      value: measured(cell, state),
      low: cell.low,
      high: cell.high,
      withheld: shortReason(cell.reason, facts),
      row: firstRow + i,
      says: laneSays(say('frequencies.laneIn', { code: code.label, level: label }), cell, facts),
    })),
  }
}
