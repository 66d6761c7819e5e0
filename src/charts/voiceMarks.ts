import { type BubbleSize, bubble } from './bubble.ts'
import type { Drawing } from './chart.ts'
import { darkHatch, hatch } from './hatch.ts'
import { laneColor } from './laneColor.ts'
import { paint } from './palette.ts'
import { svgElement } from './svgElement.ts'
import { bubbles, type PlacedLine, type PlacedVoice } from './voiceLayout.ts'
import type { VoiceRow } from './voicesChart.ts'

type Context = { drawing: Drawing; size: BubbleSize; index: number }

/** Draws one row: the ground of a made-up one, its words, and its bubbles, outlined, faint and filled. */
export function drawVoice(voice: PlacedVoice, context: Context): SVGElement[] {
  const { drawing } = context
  const { row, top, bottom } = voice
  const madeUp = row.basis === 'illustrative'
  const ground = { x: 0, y: top, width: drawing.width, height: bottom - top, fill: hatch(drawing) }
  return [
    ...(madeUp ? [svgElement(drawing.document, 'rect', ground)] : []),
    ...textsOf(voice, drawing),
    ...outlines(voice, context),
    ...fills(voice, context),
  ]
}

function textsOf({ row, words, label }: PlacedVoice, { document }: Drawing): SVGElement[] {
  const madeUp = row.basis === 'illustrative'
  // The words keep clear of the hatched ground.
  const halo = madeUp
    ? { stroke: paint.paper, 'stroke-width': 5, 'paint-order': 'stroke', 'stroke-linejoin': 'round' }
    : {}
  const italics = madeUp ? { 'font-style': 'italic' } : {}
  const draw = ({ text, x, y, size }: PlacedLine, look: Record<string, string | number>) =>
    svgElement(document, 'text', { x, y, 'font-size': size, ...halo, ...italics, ...look }, text)
  return [
    ...words.map((line) =>
      draw(line, { class: 'chart-display', 'font-weight': 650, fill: madeUp ? paint.muted : paint.ink }),
    ),
    ...label.map((line) => draw(line, { fill: paint.muted })),
  ]
}

// All ten, on paper, so that those not filled are seen to be part of the ten. Dotted where nothing is known: none is not zero.
function outlines({ row, places }: PlacedVoice, { drawing, size }: Context): SVGElement[] {
  const d = places.map(({ x, y }) => bubble(x, y, size)).join('')
  const known = row.share !== null || row.range
  const dashes = known ? (row.basis === 'illustrative' ? '4 3' : undefined) : '1.5 3'
  const stroke = known ? laneColor(row) : paint.muted
  const look = { fill: paint.paper, stroke, 'stroke-width': 1.25, 'stroke-opacity': 0.6 }
  return [svgElement(drawing.document, 'path', { d, ...look, ...(dashes ? { 'stroke-dasharray': dashes } : {}) })]
}

/** A part of some bubbles, from one fraction of a bubble's width to another, in one look. */
type Part = { at: { x: number; y: number }[]; from: number; to: number; opacity: number }

function fills(voice: PlacedVoice, context: Context): SVGElement[] {
  return partsOf(voice).flatMap((part, i) => drawPart(part, voice.row, { ...context, part: i }))
}

function partsOf({ row, places }: PlacedVoice): Part[] {
  const { share, range } = row
  const sure = (share ?? range?.low ?? 0) * bubbles
  const possible = share === null ? (range?.high ?? 0) * bubbles : 0
  // Away from binary fractions: 0.7 tenths are seven bubbles and not the least bit of an eighth.
  const inside = (of: number, i: number) => Math.round(Math.min(1, Math.max(0, of - i)) * 1e6) / 1e6
  const whole = places.filter((_, i) => inside(sure, i) === 1)
  const rest = places.flatMap((place, i): Part[] => {
    const [low, high] = [inside(sure, i), inside(possible, i)]
    return [
      ...(low > 0 && low < 1 ? [{ at: [place], from: 0, to: low, opacity: 1 }] : []),
      ...(high > low ? [{ at: [place], from: low, to: high, opacity: faintness(i, sure, possible) }] : []),
    ]
  })
  return [...(whole.length > 0 ? [{ at: whole, from: 0, to: 1, opacity: 1 }] : []), ...rest]
}

// A range that ends at all of them was given no upper end ("a majority"): it fades away.
function faintness(i: number, sure: number, possible: number): number {
  if (possible < bubbles) return 0.35
  const passed = (i - Math.floor(sure)) / (bubbles - Math.floor(sure))
  return Math.round((0.45 - 0.35 * passed) * 100) / 100
}

function drawPart(part: Part, row: VoiceRow, { drawing, size, index, part: number }: Context & { part: number }) {
  const { document, id } = drawing
  const { at, from, to, opacity } = part
  const [first] = at
  const clip = `${id}-clip-${index}-${number}`
  const isWhole = from === 0 && to === 1
  const d = at.map(({ x, y }) => bubble(x, y, size)).join('')
  const look = {
    d,
    ...(isWhole ? {} : { 'clip-path': `url(#${clip})` }),
    ...(opacity < 1 ? { 'fill-opacity': opacity } : {}),
  }
  const drawn = [svgElement(document, 'path', { ...look, fill: laneColor(row) })]
  if (row.basis === 'illustrative') drawn.push(svgElement(document, 'path', { ...look, fill: darkHatch(drawing) }))
  if (isWhole || !first) return drawn
  const region = svgElement(document, 'clipPath', { id: clip })
  const box = {
    x: first.x + from * size.width,
    y: first.y,
    width: (to - from) * size.width,
    height: size.height + size.tail,
  }
  region.appendChild(svgElement(document, 'rect', box))
  return [region, ...drawn]
}
