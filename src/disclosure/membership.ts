/** The membership that a list of codes comes to within the codes of a block: a bit a code. */
export const membershipOf = (listed: readonly number[], codes: readonly number[]) =>
  codes.reduce((bits, code, bit) => bits + (listed.includes(code) ? 2 ** bit : 0), 0)
