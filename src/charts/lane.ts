import type { Basis, Drawing } from './chart.ts'

/** One line of a lane chart, in the units of its x axis. */
export type Lane = {
  label: string
  basis: Basis
  /** The place in the codebook of the code that the lane is about: gives its color. */
  color?: number | undefined
  /** The dot. */
  value: number | null
  /** The line through the dot. */
  interval?: { low: number; high: number } | null
  /** A band without a dot: all that is known is that the value lies in it. */
  range?: { low: number; high: number } | null
  /** A short upright line to compare the dot with. */
  tick?: number | null
  /** The value on the lane above with which a thin line joins this one's: upright where they are equal. */
  joins?: number | null
  /** Where the sign matters more than the basis: a filled dot above zero, below it an outlined one in another color. */
  sign?: 'positive' | 'negative'
  /** What is measured here where a label has several lanes, such as a level of a group; stands before the marks. */
  name?: string
  /** That name as it is drawn. */
  shortName?: string
  /** Lanes with the same band stand under one label; where there is none, those with the same label. */
  band?: string
  /** The row of the figure's table, and what it says: for who looks at one lane alone. */
  row?: number | undefined
  says?: string | undefined
  /** What stands beside the marks, and after it in muted letters. */
  words: string
  aside?: string
}

/** The x axis of a lane chart; a reference is a line named at its top, on its left or right. */
export type LaneAxis = {
  domain: [number, number]
  ticks: number[]
  format: (value: number) => string
  references?: { value: number; words: string; side: 'left' | 'right' }[]
}

/** Lanes and their axis. `intervalWords` say at the first lane with an interval, once a picture, what the lines are. */
export type LaneChart = {
  lanes: Lane[]
  axis: LaneAxis
  intervalWords?: string
  note?: string
  /** In pixels; where there are many lanes they may stand closer. */
  laneHeight?: number
  drawing: Drawing
}

/** How far right the marks of a lane reach, on the x axis. */
export const reach = ({ value, interval, range, tick }: Lane, start: number): number =>
  Math.max(start, value ?? start, interval?.high ?? start, range?.high ?? start, tick ?? start)
