/** The step from 0 to 5 of the sequential scale that a count gets: sixths of the greatest count. */
export const scaleStep = (count: number, greatest: number): 0 | 1 | 2 | 3 | 4 | 5 =>
  Math.min(5, Math.floor((count / Math.max(1, greatest)) * 6)) as 0 | 1 | 2 | 3 | 4 | 5
