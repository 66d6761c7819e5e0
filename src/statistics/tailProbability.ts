/**
 * The probability that a two-sided interval leaves out on each side: 0.025 for a confidence of 0.95.
 *
 * @param confidence between 0 and 1, both excluded
 * @throws RangeError for any other confidence, most often a percentage such as 95
 */
export function tailProbability(confidence: number): number {
  if (!(confidence > 0 && confidence < 1)) {
    throw new RangeError(`The confidence is ${confidence}; it must lie between 0 and 1, for example 0.95.`)
  }
  return (1 - confidence) / 2
}
