import type { Evidence, EvidenceNode } from './evidenceMap.ts'
import { codeColor, paint } from './palette.ts'
import { baseline, type Pen } from './sheet.ts'
import { textWidth } from './textWidth.ts'
import { cut, oneLine, wrap } from './wrap.ts'

type Name = { node: EvidenceNode; text: string; x: number; line: number }
type Rest = { words: string[]; names: Name[]; height: number }

const fontSize = 13
const wordSize = 12
const lineHeight = 21
const wordHeight = 16
const dotRoom = 13
const between = 14
const above = 16

/** What stands below a map: of each column the nodes without a link, and the words that say so. */
export function restsOf({ columns, links }: Evidence, width: number): Rest[] {
  const linked = new Set(links.flatMap(({ from, to }) => [from, to]))
  return columns.flatMap(({ nodes, rest }) => {
    const names = flow(
      nodes.filter(({ id }) => !linked.has(id)),
      width,
    )
    if (names.length === 0 && !rest) return []
    const words = rest ? wrap(rest, { width, fontSize: wordSize, lines: 3 }) : []
    const lines = Math.max(-1, ...names.map(({ line }) => line)) + 1
    return [{ words, names, height: above + words.length * wordHeight + lines * lineHeight }]
  })
}

// Puts names beside one another as long as they fit.
function flow(nodes: readonly EvidenceNode[], width: number): Name[] {
  let [x, line] = [0, 0]
  return nodes.map((node) => {
    const text = cut(oneLine(node.label), width - dotRoom, fontSize)
    const size = dotRoom + textWidth(text, fontSize)
    if (x > 0 && x + size > width) {
      x = 0
      line += 1
    }
    const name = { node, text, x, line }
    x += size + between
    return name
  })
}

/** Draws them, muted, from y on. */
export function drawRests(pen: Pen, rests: readonly Rest[], y: number): void {
  let top = y
  for (const { words, names, height } of rests) {
    const look = { 'font-size': wordSize, 'font-style': 'italic', fill: paint.muted }
    for (const [i, word] of words.entries())
      pen('text', { x: 0, y: top + above + (i + 0.5) * wordHeight + wordSize * baseline, ...look }, word)
    for (const { node, text, x, line } of names) {
      const middle = top + above + words.length * wordHeight + (line + 0.5) * lineHeight
      const stroke = node.color === undefined ? paint.muted : paint[codeColor(node.color)]
      pen('circle', { cx: x + 4.5, cy: middle, r: 3.5, fill: 'none', stroke, 'stroke-width': 1.5 })
      pen('text', { x: x + dotRoom, y: middle + fontSize * baseline, 'font-size': fontSize, fill: paint.muted }, text)
    }
    top += height
  }
}
