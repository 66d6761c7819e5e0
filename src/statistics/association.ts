/**
 * How two codes go together. `expected`: responses that would have both, were the codes independent. `lift`: observed
 * over expected, 1 when independent. `phi`: -1 (never the same) to 1 (always the same), 0 when independent.
 */
export type Association = { expected: number; lift: number | null; phi: number | null }

type Counts = { both: number; a: number; b: number; base: number }

/**
 * How much more, or less, often two codes meet in a response than chance would have it.
 *
 * @param counts responses with both codes, with code a, with code b (each including those with both), and all
 * @returns `lift` is null when nothing is expected (a code without mentions); `phi` is null when a code is in no
 *   response or in every one, because it then can't vary with another
 * @throws RangeError when no set of responses could have these counts, or when a count isn't whole
 * @see Brin, S., Motwani, R., Ullman, J. D., & Tsur, S. (1997). Dynamic itemset counting and implication rules for
 *   market basket data. SIGMOD Record 26(2), 255-264, for lift, there called interest
 * @see Yule, G. U. (1912). On the methods of measuring association between two attributes. Journal of the Royal
 *   Statistical Society 75(6), 579-652, for phi, which is Pearson's correlation of two yes/no variables
 */
export function association(counts: Counts): Association {
  check(counts)
  const { both, a, b, base } = counts
  const expected = (a * b) / base
  // The two factors stay separate so that two codes that always go together give exactly 1.
  const spread = Math.sqrt(a * (base - a) * (b * (base - b)))
  return {
    expected,
    lift: expected === 0 ? null : both / expected,
    phi: spread === 0 ? null : (both * base - a * b) / spread,
  }
}

function check({ both, a, b, base }: Counts): void {
  for (const [name, count] of Object.entries({ both, a, b, base })) {
    if (!(Number.isSafeInteger(count) && count >= 0)) {
      throw new RangeError(`The count "${name}" is ${count}; it must be a whole number of responses, 0 or more.`)
    }
  }
  if (base === 0) throw new RangeError('The base is 0; an association needs at least one response.')
  if (a > base || b > base) {
    throw new RangeError(`The codes have ${a} and ${b} responses of ${base}; neither can have more than the base.`)
  }
  const [fewest, most] = [Math.max(0, a + b - base), Math.min(a, b)]
  if (both < fewest || both > most) {
    throw new RangeError(`${both} responses have both codes; with ${a} and ${b} of ${base}, ${fewest} to ${most} can.`)
  }
}
