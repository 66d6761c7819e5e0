import { type BubbleSize, bubbleSize } from './bubble.ts'
import { anyIllustrative, type Drawing, isWide } from './chart.ts'
import { stampHeight } from './stamp.ts'
import { textWidth } from './textWidth.ts'
import type { VoiceRow } from './voicesChart.ts'
import { oneLine, wrap } from './wrap.ts'

/** What ten bubbles stand for is ten of them in every row, so that rows can be compared. */
export const bubbles = 10

export type PlacedLine = { text: string; x: number; y: number; size: number }
export type PlacedVoice = {
  row: VoiceRow
  words: PlacedLine[]
  label: PlacedLine[]
  /** Upper left corners of the ten bubbles. */
  places: { x: number; y: number }[]
  /** What the row covers, for the ground of a made-up one. */
  top: number
  bottom: number
}
export type VoiceLayout = { voices: PlacedVoice[]; size: BubbleSize; height: number }

type Shape = { wordSize: number; labelSize: number; textRoom: number; beside: number; perLine: number; gap: number }

const pad = 10

/** Places words, labels and bubbles: beside one another where there is room for several rows, else below one another. */
export function voiceLayout(rows: readonly VoiceRow[], drawing: Drawing): VoiceLayout {
  const shape = shapeOf(rows, drawing)
  const inset = anyIllustrative(rows) ? pad : 0
  const room = drawing.width - shape.beside - 2 * inset
  const size = bubbleSize(room, shape.perLine)
  let top = anyIllustrative(rows) ? stampHeight : 0
  const voices = rows.map((row) => {
    const voice = place(row, shape, size, { top, inset })
    top = voice.bottom + shape.gap
    return voice
  })
  return { voices, size, height: Math.ceil(top - shape.gap + 2) }
}

function shapeOf(rows: readonly VoiceRow[], drawing: Drawing): Shape {
  const { width } = drawing
  const wide = isWide(drawing)
  if (rows.length === 1)
    return {
      wordSize: wide ? 40 : 34,
      labelSize: 14,
      textRoom: width - 2 * pad,
      beside: 0,
      perLine: wide ? 10 : 5,
      gap: 0,
    }
  if (!wide) return { wordSize: 26, labelSize: 14, textRoom: width - 2 * pad, beside: 0, perLine: 10, gap: 16 }
  const widest = Math.max(
    ...rows.map(({ words, label }) =>
      Math.max(textWidth(oneLine(words), 26) * wordsWider, textWidth(oneLine(label), 14)),
    ),
  )
  const beside = Math.min(widest + 28, width * 0.4)
  return { wordSize: 26, labelSize: 14, textRoom: beside - 24, beside, perLine: 10, gap: 16 }
}

// The display face is bold, and wider than what was measured.
const wordsWider = 1.1

function place(
  row: VoiceRow,
  shape: Shape,
  size: BubbleSize,
  { top, inset }: { top: number; inset: number },
): PlacedVoice {
  const { wordSize, labelSize, textRoom, beside, perLine } = shape
  const lines = (text: string, fontSize: number, wider: number) =>
    wrap(text, { width: textRoom / wider, fontSize, lines: 2 })
  const words = lines(row.words, wordSize, wordsWider)
  const label = lines(row.label, labelSize, 1)
  const wordsHeight = words.length * wordSize * 1.12
  const textHeight = wordsHeight + label.length * labelSize * 1.35
  const linePitch = size.height + size.tail + size.pitch - size.width + 2
  const bubblesHeight = (bubbles / perLine) * linePitch
  const first = top + (inset ? 6 : 0)
  const height = beside ? Math.max(textHeight, bubblesHeight) : textHeight + 10 + bubblesHeight
  const textTop = first + (beside ? (height - textHeight) / 2 : 0)
  const bubblesTop = first + (beside ? (height - bubblesHeight) / 2 + 1 : textHeight + 11)
  return {
    row,
    words: words.map((text, i) => ({ text, x: inset, y: textTop + wordSize * (0.86 + i * 1.12), size: wordSize })),
    label: label.map((text, i) => ({
      text,
      x: inset,
      y: textTop + wordsHeight + labelSize * (1 + i * 1.35),
      size: labelSize,
    })),
    places: Array.from({ length: bubbles }, (_, i) => ({
      x: inset + beside + (i % perLine) * size.pitch,
      y: bubblesTop + Math.floor(i / perLine) * linePitch,
    })),
    top,
    bottom: first + height + (inset ? 6 : 0),
  }
}
