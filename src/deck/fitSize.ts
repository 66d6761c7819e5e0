/** A place on a slide, in inches. */
export type Box = { x: number; y: number; w: number; h: number }

const points = 72
/** Width of a letter on average, and height of a line, in sizes of the letters; both on the safe side for Arial and Georgia. */
const letter = 0.52
const line = 1.2

/** A paragraph with the air before it in points. */
export type Paragraph = { text: string; before: number }

/**
 * The largest of some sizes at which paragraphs fit a place; the smallest where they fit at none.
 *
 * @param sizes in points, the largest first
 */
export function fitSize(
  paragraphs: readonly Paragraph[],
  { w, h }: Pick<Box, 'w' | 'h'>,
  sizes: readonly number[],
): number {
  const heightAt = (size: number) =>
    paragraphs.reduce((sum, { text, before }) => {
      const aLine = Math.max(1, Math.floor((w * points) / (size * letter)))
      return sum + Math.max(1, Math.ceil(text.length / aLine)) * size * line + before
    }, 0)
  return sizes.find((size) => heightAt(size) <= h * points) ?? sizes.at(-1) ?? 12
}
