import { groupChart } from '../charts/groupChart.ts'
import { titled } from '../components/figures/figure.ts'
import { formatCount, formatShare } from '../components/format.ts'
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
  inParentheses,
  sentenceOf,
  shortReason,
  spokenBasis,
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
  const how = state.measure === 'share' ? 'Share' : 'Number'
  const shown = `how often ${codesOfKind(state.kind, facts)} occur, by ${name}${inParentheses(state.filter, facts)}`
  return {
    title: titled(facts.basis, titleOf(codes, state, facts) ?? `H${shown.slice(1)}`, shown),
    subtitle: `${how} of ${facts.study.unit.many}${inParentheses(state.filter, facts)} mentioning each code, by ${name}`,
    note: [
      notDrawn(codes.length, drawn),
      levelBases(name, codes[0]?.levels ?? []),
      facts.study.groupsNote,
      withheld,
      baseNote(whole[0]?.cell.base ?? null, state.filter, facts),
    ]
      .filter(Boolean)
      .join(' '),
    basis: facts.basis,
    columns: [{ key: 'code', label: 'Code' }, { key: 'level', label: name }, ...cellColumns],
    rows: lines.map(({ code, level }) => [code.label, level.label, ...cellValues(level.cell, facts)]),
    draw: (drawing) =>
      groupChart(
        codes.slice(0, drawn).map((split, i) => rowOfChart(split, i * levels.length, state, facts)),
        { ...drawing, measure: state.measure },
      ),
    sentence: sentenceOf([
      `${spokenBasis(facts)}${how.toLowerCase()} of ${facts.study.unit.many}${inParentheses(state.filter, facts)} mentioning ${codesWords(codes.length, state.kind, facts)}, by the ${formatCount(levels.length)} levels of ${name}`,
      extremes(spoken(lines, state), ['most often', 'least often']),
      withheld,
    ]),
    withheld,
  }
}

/** "Bases by Age band: 18–44 (565), 65 and over (withheld)." */
const levelBases = (name: string, levels: readonly Level[]) =>
  `Bases by ${name}: ${levels.map(({ label, base }) => `${label} (${base === null ? 'withheld' : formatCount(base)})`).join(', ')}.`

const spoken = (lines: readonly { code: PlacedCode; level: Level }[], state: State) =>
  lines.flatMap(({ code, level }) => {
    const value = measured(level.cell, state)
    return value === null
      ? []
      : [{ name: `${code.label} in ${level.label}`, value, words: measuredWords(level.cell, state) }]
  })

const longestNames = 48

/** What the first code's shares are in its levels, where there are two or more to tell. */
function titleOf(codes: readonly Split[], { filter }: State, facts: Facts): string | null {
  const [first] = codes
  const known = (first?.levels ?? []).flatMap(({ label, cell: { share } }) =>
    share === null ? [] : [{ label, share }],
  )
  if (!first || known.length < 2) return null
  const sorted = known.toSorted((a, b) => a.share - b.share)
  const [least, most] = [sorted[0], sorted.at(-1)]
  if (!least || !most) return null
  const where = inParentheses(filter, facts)
  if (formatShare(least.share) === formatShare(most.share))
    return `${first.code.label}: ${formatShare(most.share)} throughout${where}`
  // Long names of levels make a title that nobody reads to its end; the picture has them.
  const named = least.label.length + most.label.length <= longestNames
  const [from, to] = [least, most].map(({ share, label }) => `${formatShare(share)}${named ? ` (${label})` : ''}`)
  return `${first.code.label}: from ${from} to ${to}${where}`
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
      says: laneSays(`${code.label}, ${label}`, cell, facts),
    })),
  }
}
