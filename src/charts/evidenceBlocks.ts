import { anyIllustrative, type Drawing } from './chart.ts'
import { drawLegend, legendHeight, linkLook } from './evidenceLegend.ts'
import type { Evidence, EvidenceLink, EvidenceNode } from './evidenceMap.ts'
import { evidenceOrder, layersOf } from './evidenceOrder.ts'
import { drawRests, restsOf } from './evidenceRest.ts'
import { finish } from './finish.ts'
import { enumerated } from './format.ts'
import { codeColor, paint } from './palette.ts'
import { newSheet, type Pen, writeLines } from './sheet.ts'
import { stamp, stampHeight, tallFrom } from './stamp.ts'
import { textWidth } from './textWidth.ts'
import { cut, oneLine, wrap } from './wrap.ts'

/** A finding with what leads to it and what rests on it. */
type Block = { node: EvidenceNode; before: Line[]; after: Line[] }
type Line = { node: EvidenceNode; link: EvidenceLink; column: string }

const fontSize = 14
const smallSize = 13
const noteSize = 12
const lineHeight = 18
const track = 8
const indent = 34
const between = 26
const headHeight = 34

/** Draws the map as blocks below one another, in which every link stands once. */
export function evidenceBlocks(evidence: Evidence, drawing: Drawing): SVGSVGElement {
  const blocks = blocksOf(evidence)
  const rows = blocks.map((block) => rowsOf(block, drawing.width))
  const rests = restsOf(evidence, drawing.width)
  const restHeight = rests.reduce((sum, { height }) => sum + height, 0)
  const stamped = anyIllustrative([evidence])
  const top = stamped ? stampHeight : 0
  const bottom = rows.reduce((sum, { height }) => sum + height + between, top + headHeight) + restHeight
  const tall = stamped && bottom > tallFrom
  const height = bottom + legendHeight + (tall ? stampHeight : 0)
  const { svg, pen } = newSheet(drawing, height)
  drawKinds(pen, evidence, top + 10)
  let y = top + headHeight
  for (const [i, block] of blocks.entries()) {
    const laid = rows[i]
    if (!laid) continue
    drawBlock(pen, block, laid, y)
    y += laid.height + between
  }
  drawRests(pen, rests, y - between + 6)
  drawLegend(pen, evidence.links, y + restHeight + legendHeight / 2 - 6)
  if (stamped) stamp(svg, drawing, height, tall)
  return finish(svg, drawing)
}

// What filled dots and rings stand for.
function drawKinds(pen: Pen, { columns }: Evidence, y: number): void {
  const findings = columns.slice(0, -1).map(({ label }) => label)
  const kinds = [
    { words: enumerated(findings), fill: paint.muted },
    { words: columns.at(-1)?.label ?? '', fill: paint.paper },
  ]
  let x = 0
  for (const { words, fill } of kinds) {
    const text = cut(oneLine(words), 150, noteSize)
    pen('circle', { cx: x + 6, cy: y, r: 4, fill, stroke: paint.muted, 'stroke-width': 2 })
    writeLines(pen, [text], { x: x + 16, y, fontSize: noteSize, lineHeight, fill: paint.muted, 'font-weight': 600 })
    x += 16 + textWidth(text, noteSize) * 1.05 + 16
  }
}

// A block for every node of a middle column, and for every other from which a link goes past the middle.
function blocksOf(evidence: Evidence): Block[] {
  const { columns, links } = evidence
  const order = evidenceOrder(layersOf(evidence))
  const last = columns.length - 1
  const nodes = new Map(
    columns.flatMap(({ nodes, label }, column) => nodes.map((node) => [node.id, { node, label, column }])),
  )
  const line = (link: EvidenceLink, id: string): Line[] => {
    const found = nodes.get(id)
    return found ? [{ node: found.node, link, column: found.label }] : []
  }
  return order.flatMap((ids, column) =>
    ids.flatMap((id) => {
      const found = nodes.get(id)
      if (!found || column === last) return []
      const isMiddle = column > 0
      const out = links.filter(({ from, to }) => from === id && (isMiddle || nodes.get(to)?.column === last))
      const before = isMiddle ? links.filter(({ to }) => to === id).flatMap((link) => line(link, link.from)) : []
      const after = out
        .toSorted((a, b) => place(order, a.to) - place(order, b.to))
        .flatMap((link) => line(link, link.to))
      return before.length + after.length === 0 ? [] : [{ node: found.node, before, after }]
    }),
  )
}

const place = (order: readonly string[][], id: string) => Math.max(...order.map((ids) => ids.indexOf(id)))

/** The lines of text of a block, each with its height, from the top. */
function rowsOf({ node, before, after }: Block, width: number) {
  const lineRows = (lines: readonly Line[]) =>
    lines.map(({ node: { label, note } }) => {
      const text = wrap(label, { width: width - indent, fontSize: smallSize, lines: 3 })
      const below = note ? wrap(note, { width: width - indent, fontSize: noteSize, lines: 2 }) : []
      return { text, note: below, height: text.length * 17 + below.length * 15 + 9 }
    })
  const head = wrap(node.label, { width: width - indent + 10, fontSize, lines: 3 })
  const [above, under] = [lineRows(before), lineRows(after)]
  const headHeight = head.length * lineHeight + 10
  const height = [...above, ...under].reduce((sum, row) => sum + row.height, headHeight)
  return { above, under, head, headHeight, height }
}

type Rows = ReturnType<typeof rowsOf>

function drawBlock(pen: Pen, { node, before, after }: Block, rows: Rows, top: number): void {
  const aboveHeight = rows.above.reduce((sum, { height }) => sum + height, 0)
  const middle = top + aboveHeight + rows.headHeight / 2
  let y = top
  for (const [i, { text, note, height }] of rows.above.entries()) {
    const at = y + (text.length * 17) / 2
    drawBranch(pen, before[i], at, middle, 'in')
    write(pen, text, note, y)
    y += height
  }
  y = middle + rows.headHeight / 2
  for (const [i, { text, note, height }] of rows.under.entries()) {
    drawBranch(pen, after[i], y + (text.length * 17) / 2, middle, 'out', node)
    write(pen, text, note, y)
    y += height
  }
  const color = colorOf(node)
  pen('circle', { cx: track, cy: middle, r: 7, fill: color, stroke: paint.paper, 'stroke-width': 2 })
  writeLines(pen, rows.head, { x: indent - 10, y: middle, fontSize, lineHeight, 'font-weight': 650 })
}

// A line between the track at the left and a row: into the finding in the color of what leads to it, out of it in its
// own.
function drawBranch(
  pen: Pen,
  line: Line | undefined,
  y: number,
  middle: number,
  way: 'in' | 'out',
  of?: EvidenceNode,
): void {
  if (!line) return
  const color = colorOf(way === 'in' ? line.node : of)
  const turn = middle > y ? 8 : -8
  const path = `M${track},${middle}V${y + turn}Q${track},${y},${track + 8},${y}H${indent - 11}`
  pen('path', { d: path, stroke: color, ...linkLook(line.link.by) })
  const end = { cx: indent - 10, cy: y, r: 4, stroke: colorOf(line.node), 'stroke-width': 2 }
  pen('circle', { ...end, fill: line.node.color === undefined ? paint.paper : colorOf(line.node) })
}

function write(pen: Pen, text: string[], note: string[], y: number): void {
  writeLines(pen, text, { x: indent, y: y + (text.length * 17) / 2, fontSize: smallSize, lineHeight: 17 })
  const below = y + text.length * 17 + (note.length * 15) / 2
  writeLines(pen, note, { x: indent, y: below, fontSize: noteSize, lineHeight: 15, fill: paint.muted })
}

const colorOf = (node: EvidenceNode | undefined) =>
  node?.color === undefined ? paint.ink : paint[codeColor(node.color)]
