import { codeColor, paint } from './palette.ts'
import type { SequenceStep } from './sequenceChart.ts'
import type { Pen } from './sheet.ts'

/**
 * A doorway: the middle of its threshold, its outer width and height, and the point of its arch that a line leads
 * from.
 */
export type Doorway = { x: number; y: number; width: number; height: number; shoulder: { x: number; y: number } }

/** How much smaller than the one before each doorway looks, for 2, 3 and 4 of them. */
const ratios: Readonly<Record<number, number>> = { 2: 0.5, 3: 0.58, 4: 0.63 }
const first = { width: 220, height: 270 }
/** Height of the eye above the first threshold: all lines into the depth meet there. */
const eye = 118
/** Thickness of a frame, as a part of its doorway's width. */
const frame = 0.085
const stones = 9

const tidy = (value: number) => Math.round(value * 10) / 10

/** The color of a step: of its code, or else the accent. */
export const doorwayColor = ({ color }: Pick<SequenceStep, 'color'>): string =>
  color === undefined ? paint.accent : paint[codeColor(color)]

/** The doorways of a sequence, the nearest first, each seen through the one before; `top` is the top of the nearest. */
export function doorways(count: number, { center, top }: { center: number; top: number }): Doorway[] {
  const ratio = ratios[count] ?? 0.5
  const horizon = top + first.height - eye
  return Array.from({ length: count }, (_, i) => {
    const scale = ratio ** i
    const [width, height] = [first.width * scale, first.height * scale]
    const y = horizon + eye * scale
    const radius = (width / 2) * (1 - frame)
    // On the middle of the frame, an eighth of the circle to the right of its top.
    const shoulder = {
      x: tidy(center + radius * Math.SQRT1_2),
      y: tidy(y - height + width / 2 - radius * Math.SQRT1_2),
    }
    return { x: center, y, width, height, shoulder }
  })
}

// A doorway with a round arch, made smaller on every side but the threshold.
function arch({ x, y, width, height }: Doorway, inset = 0): string {
  const radius = width / 2 - inset
  const spring = y - height + width / 2
  const [left, right] = [tidy(x - radius), tidy(x + radius)]
  return `M${left},${tidy(y)}V${tidy(spring)}A${tidy(radius)},${tidy(radius)},0,0,1,${right},${tidy(spring)}V${tidy(y)}Z`
}

/**
 * Draws doorways from the nearest to the farthest, with the floor between them and a path of stones through all of
 * them.
 */
export function drawDoorways(pen: Pen, steps: readonly SequenceStep[], doors: readonly Doorway[]): void {
  const [nearest] = doors
  if (!nearest) return
  for (const [i, door] of doors.entries()) {
    const color = doorwayColor(steps[i] ?? {})
    const next = doors[i + 1]
    pen('path', { d: arch(door), fill: color })
    const inside = arch(door, door.width * frame)
    pen('path', { d: inside, fill: paint.paper })
    pen('path', { d: inside, fill: color, 'fill-opacity': 0.16 })
    if (next) pen('path', { d: floor(door, next), fill: color, 'fill-opacity': 0.26 })
    else drawSun(pen, door, color)
  }
  drawStones(pen, nearest, doors.at(-1) ?? nearest)
}

// What is reached: a sun that comes up behind the last threshold.
function drawSun(pen: Pen, { x, y, width }: Doorway, fill: string): void {
  for (const [part, opacity] of [
    [0.36, 0.25],
    [0.27, 0.45],
    [0.18, 1],
  ] as const) {
    const radius = tidy(width * part)
    const [left, right, bottom] = [tidy(x - radius), tidy(x + radius), tidy(y)]
    pen('path', {
      d: `M${left},${bottom}A${radius},${radius},0,0,1,${right},${bottom}Z`,
      fill,
      'fill-opacity': opacity,
    })
  }
}

// From threshold to the wall that holds the next doorway: the room's corners lie on lines to the eye.
function floor(door: Doorway, next: Doorway): string {
  const half = door.width * (0.5 - frame)
  const part = next.width / door.width
  return `M${tidy(door.x - half)},${tidy(door.y)}L${tidy(next.x - half * (part + 0.14))},${tidy(next.y)}H${tidy(next.x + half * (part + 0.14))}L${tidy(door.x + half)},${tidy(door.y)}Z`
}

function drawStones(pen: Pen, nearest: Doorway, farthest: Doorway): void {
  const horizon = nearest.y - eye
  const end = farthest.width / nearest.width
  for (let i = 0; i < stones; i += 1) {
    // From before the first threshold to the last one, in steps that look shorter with the distance.
    const scale = 1.42 * (end / 1.42) ** (i / (stones - 1))
    const side = (i % 2 === 0 ? -1 : 1) * 13 * scale
    const place = { cx: tidy(nearest.x + side), cy: tidy(horizon + eye * scale) }
    pen('ellipse', { ...place, rx: tidy(15 * scale), ry: tidy(4.6 * scale), fill: paint.ink, 'fill-opacity': 0.75 })
  }
}
