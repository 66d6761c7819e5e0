/** A position that a mark of Plot takes in pixels rather than on the axis. */
export const pixels = (position: (row: never) => number) => ({ value: position as never, scale: null })
