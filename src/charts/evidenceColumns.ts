import { anyIllustrative, type Drawing } from './chart.ts'
import { drawLegend, legendHeight, linkLook } from './evidenceLegend.ts'
import type { Evidence, EvidenceColumn, EvidenceNode } from './evidenceMap.ts'
import { evidenceOrder, type LayerLink, layersOf } from './evidenceOrder.ts'
import { drawRests, restsOf } from './evidenceRest.ts'
import { finish } from './finish.ts'
import { codeColor, paint } from './palette.ts'
import { newSheet, type Pen, writeLines } from './sheet.ts'
import { stamp, stampHeight, tallFrom } from './stamp.ts'
import { textWidth } from './textWidth.ts'
import { wrap } from './wrap.ts'

/** A node in its place: its lines of text with their middle at y, and where links come in and go out. */
type Placed = { node: EvidenceNode | null; lines: string[]; note: string[]; start: number; end: number; y: number }

const fontSize = 14
const lineHeight = 18
const noteSize = 12
const noteHeight = 16
const portRoom = 21
const between = 22
const headHeight = 34
const stopHeight = 6

/** Draws the map with its columns side by side and curves between them. */
export function evidenceColumns(evidence: Evidence, drawing: Drawing): SVGSVGElement {
  const layers = layersOf(evidence)
  const order = evidenceOrder(layers)
  const { size, step } = columnSize(evidence.columns.length, drawing.width)
  const columns = order.map((ids, i) => stack(ids, evidence.columns[i], i * step, size))
  const linked = Math.max(...columns.map(({ height }) => height))
  const rests = restsOf(evidence, drawing.width)
  const stamped = anyIllustrative([evidence])
  const top = (stamped ? stampHeight : 0) + headHeight
  const bottom = rests.reduce((sum, { height }) => sum + height, top + linked)
  const tall = stamped && bottom > tallFrom
  const height = bottom + legendHeight + (tall ? stampHeight : 0)
  const { svg, pen } = newSheet(drawing, height)
  const placed = new Map(
    columns.flatMap(({ nodes, height: own }) =>
      nodes.map(([id, node]) => [id, { ...node, y: top + (linked - own) / 2 + node.y }] as const),
    ),
  )
  drawLinks(pen, layers.links, placed, evidence)
  for (const [i, { label }] of evidence.columns.entries())
    drawHead(pen, label, { x: i * step, y: top - headHeight }, size)
  for (const one of placed.values()) drawNode(pen, one)
  drawRests(pen, rests, top + linked)
  drawLegend(pen, evidence.links, bottom + legendHeight / 2 + 4)
  if (stamped) stamp(svg, drawing, height, tall)
  return finish(svg, drawing)
}

// Columns of words take three quarters of the width, curves the rest.
function columnSize(count: number, width: number): { size: number; step: number } {
  const size = (width * (count > 1 ? 0.8 : 1)) / count
  return { size, step: count > 1 ? (width - size) / (count - 1) : 0 }
}

function stack(ids: readonly string[], column: EvidenceColumn | undefined, x: number, size: number) {
  const byId = new Map(column?.nodes.map((node) => [node.id, node]))
  let bottom = 0
  const nodes = ids.map((id): [string, Placed] => {
    const node = byId.get(id) ?? null
    if (!node) {
      const y = bottom + stopHeight / 2
      bottom += stopHeight + between
      return [id, { node, lines: [], note: [], start: x, end: x + size, y }]
    }
    const room = size - portRoom - 8
    const lines = wrap(node.label, { width: room, fontSize, lines: 4 })
    const note = node.note ? wrap(node.note, { width: room, fontSize: noteSize, lines: 2 }) : []
    const height = lines.length * lineHeight + note.length * noteHeight
    const widest = Math.max(...lines.map((line) => textWidth(line, fontSize)))
    const y = bottom + (lines.length * lineHeight) / 2
    bottom += height + between
    return [id, { node, lines, note, start: x + 8, end: Math.min(x + size, x + portRoom + widest + 4), y }]
  })
  return { nodes, height: bottom }
}

const colorOf = (node: EvidenceNode | null | undefined) =>
  node?.color === undefined ? paint.ink : paint[codeColor(node.color)]

function drawLinks(
  pen: Pen,
  steps: readonly LayerLink[],
  placed: ReadonlyMap<string, Placed>,
  { columns }: Evidence,
): void {
  const nodes = new Map(columns.flatMap((column) => column.nodes.map((node) => [node.id, node])))
  // What the study says lies above what the site adds.
  for (const { from, to, link } of steps.toSorted(
    (a, b) => Number(a.link.by === 'study') - Number(b.link.by === 'study'),
  )) {
    const [a, b] = [placed.get(from), placed.get(to)]
    if (!a || !b) continue
    const [x1, x2] = [a.end + 4, b.start]
    const bend = Math.max(30, (x2 - x1) / 2)
    const curve = `M${x1},${a.y}C${x1 + bend},${a.y},${x2 - bend},${b.y},${x2},${b.y}${b.node ? '' : `H${b.end + 4}`}`
    pen('path', { d: round(curve), stroke: colorOf(nodes.get(link.from)), ...linkLook(link.by) })
  }
}

const round = (path: string) => path.replace(/-?\d+\.\d+/g, (number) => String(Number(Number(number).toFixed(1))))

function drawHead(pen: Pen, label: string, { x, y }: { x: number; y: number }, size: number): void {
  const [line = ''] = wrap(label, { width: size, fontSize: noteSize, lines: 1 })
  writeLines(pen, [line], {
    x,
    y: y + 11,
    fontSize: noteSize,
    lineHeight: noteHeight,
    fill: paint.muted,
    'font-weight': 600,
  })
  pen('line', { x1: x, x2: x + size, y1: y + 23.5, y2: y + 23.5, stroke: paint.rule })
}

function drawNode(pen: Pen, { node, lines, note, start, y }: Placed): void {
  if (!node) return
  const x = start - 8 + portRoom
  const code = node.color !== undefined
  const dot = {
    cx: start,
    cy: y,
    r: 6,
    fill: code ? colorOf(node) : paint.paper,
    stroke: colorOf(node),
    'stroke-width': 2.5,
  }
  pen('circle', dot)
  writeLines(pen, lines, { x, y, fontSize, lineHeight, 'font-weight': 600 })
  const below = y + (lines.length * lineHeight + note.length * noteHeight) / 2
  writeLines(pen, note, { x, y: below, fontSize: noteSize, lineHeight: noteHeight, fill: paint.muted })
}
