import { wrap } from '../../charts/wrap.ts'
import { say } from '../../messages/format.ts'
import { tag } from '../../messages/locale.ts'

/** What is stacked in an embed: texts, and a drawing. */
type Content = {
  title: string
  subtitle: string
  note: string
  /** The name of the study. */
  source: string
  citation: string
  /** The height of the drawing where the frame leaves it a width, in pixels. */
  drawn: (room: number) => number
}
type Size = { width: number; height: number }

/** Lengths of src/styles/embed.css, in pixels. */
const padding = 12
const gaps = 56
const wideFrom = 576
const widest = { wide: 736, narrow: 360 }

const texts = [
  { of: 'title', size: 20, line: 24 },
  { of: 'subtitle', size: 15, line: 24 },
  { of: 'note', size: 14, line: 22 },
  { of: 'source', size: 14, line: 22 },
] as const

/** What stands before the citation: where a figure comes from. */
export const sourceWords = (study: string) => say('embed.source', { site: 'Seen & Heard', study })

// The words of src/layouts/Embed.astro, with what it sets before and between them.
const wordsOf = ({ title, subtitle, note, source, citation }: Content) => ({
  title,
  subtitle,
  note: say('embed.measured.note', { basis: say('basis.illustrative').toLocaleUpperCase(tag), note }),
  source: say('embed.measured.source', { source: sourceWords(source), citation }),
})

/** The heights of the two drawings of a figure, of which one is shown, as wide as there is room and it may get. */
export const stretched = (drawings: { wide: Size; narrow: Size }) => (room: number) => {
  const form = room >= wideFrom ? 'wide' : 'narrow'
  const { width, height } = drawings[form]
  return (Math.min(room, widest[form]) / width) * height
}

function heightAt(content: Content, width: number): number {
  const room = width - 2 * padding
  const said = wordsOf(content)
  const words = texts.reduce(
    (sum, { of, size, line }) => sum + line * wrap(said[of], { width: room, fontSize: size, lines: 1000 }).length,
    0,
  )
  return content.drawn(room) + words + gaps
}

/** Heights that a frame needs, in pixels: below `wideFrame` of width, and from there on. */
export type Heights = { narrow: number; wide: number }

/** The width of a frame from which the wide drawing is shown. */
export const wideFrame = wideFrom + 2 * padding

/**
 * The heights that a frame needs so that nothing in it has to be scrolled at any width from 300 to 900 pixels. Widths of texts
 * are estimates on the large side; where a frame is wider than it has to be, some room is left at its foot.
 */
export function embedHeights(content: Content): Heights {
  const highest = (...widths: readonly number[]) =>
    Math.ceil(Math.max(...widths.map((width) => heightAt(content, width))) / 10) * 10
  return {
    narrow: highest(300, 330, 360, 400, 440, 500, 560, wideFrame - 1),
    wide: highest(wideFrame, 640, 700, 760, 830, 900),
  }
}

/** The size of a drawing as its viewBox gives it. */
export function sizeOf(svg: string): Size {
  const [, width, height] = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(svg) ?? []
  return { width: Number(width), height: Number(height) }
}
