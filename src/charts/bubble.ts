/** A row of speech bubbles: how wide one is with the gap after it, and how wide and tall without. */
export type BubbleSize = { pitch: number; width: number; height: number; tail: number }

/** Bubbles of which `perLine` fill a width; the last one has no gap after it. */
export function bubbleSize(available: number, perLine: number): BubbleSize {
  // A gap of a ninth of a bubble.
  const width = available / (perLine + (perLine - 1) / 9)
  return { pitch: (width * 10) / 9, width, height: width * 0.68, tail: width * 0.2 }
}

const round = (value: number) => Math.round(value * 100) / 100

/** The outline of a speech bubble with its upper left corner at a point, as the data of a path. */
export function bubble(x: number, y: number, { width, height, tail }: BubbleSize): string {
  const [w, h] = [width, height]
  const r = h * 0.44
  const arc = (dx: number, dy: number) => `a${round(r)} ${round(r)} 0 0 1 ${round(dx)} ${round(dy)}`
  // From the upper left clockwise; the tail hangs from the left of the lower edge and leans to the left.
  return [
    `M${round(x + r)} ${round(y)}`,
    `h${round(w - 2 * r)}`,
    arc(r, r),
    `v${round(h - 2 * r)}`,
    arc(-r, r),
    `h${round(-(w * 0.56 - r))}`,
    `q${round(-w * 0.1)} ${round(tail * 0.85)} ${round(-w * 0.26)} ${round(tail)}`,
    `q${round(w * 0.06)} ${round(-tail * 0.5)} ${round(w * 0.04)} ${round(-tail)}`,
    `H${round(x + r)}`,
    arc(-r, -r),
    `v${round(-(h - 2 * r))}`,
    arc(r, -r),
    'z',
  ].join('')
}
