/** A shape as its element and its attributes. */
export type Shape = readonly [name: string, attributes: Record<string, string | number>]

const bubble =
  'M16 2.5C7.7 2.5 1.5 7.9 1.5 14.7c0 3.8 1.9 7.1 5 9.3L5.5 30.5l7.3-4.1c1 .2 2.1.3 3.2.3 8.3 0 14.5-5.3 14.5-12S24.3 2.5 16 2.5z'
const eye = 'M5.5 14.6q10.5-11 21 0q-10.5 11-21 0z'

/** The mark of the site, in a square of 32: a speech bubble in which an eye looks back. Seen and heard. */
export const markShapes = (fill: { bubble: string; eye: string }): Shape[] => [
  ['path', { d: bubble, fill: fill.bubble }],
  ['path', { d: eye, fill: fill.eye }],
  ['circle', { cx: 16, cy: 14.6, r: 3.7, fill: fill.bubble }],
]
