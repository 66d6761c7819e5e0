import { wrap } from '../charts/wrap.ts'

/** A place on a slide, in inches. */
export type Box = { x: number; y: number; w: number; h: number }

const points = 72
/** Height of a line, and width of a letter on average, in sizes of the letters; both on the safe side for Arial. */
const line = 1.2
const usual = 0.52

/** A paragraph with the air before it and the indent of its lines, in points. */
export type Paragraph = { text: string; before: number; indent?: number }

/**
 * The largest of some sizes at which paragraphs fit a place; the smallest where they fit at none.
 *
 * @param sizes in points, the largest first
 * @param letter width of a letter on average, in sizes of the letters
 */
export function fitSize(
  paragraphs: readonly Paragraph[],
  { w, h }: Pick<Box, 'w' | 'h'>,
  sizes: readonly number[],
  letter = usual,
): number {
  const measure = (text: string, size: number) => text.length * size * letter
  const heightAt = (size: number) =>
    paragraphs.reduce((sum, { text, before, indent = 0 }) => {
      const room = { width: w * points - indent, fontSize: size, lines: Number.POSITIVE_INFINITY, measure }
      return sum + wrap(text, room).length * size * line + before
    }, 0)
  return sizes.find((size) => heightAt(size) <= h * points) ?? sizes.at(-1) ?? 12
}
