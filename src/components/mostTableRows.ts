/** More rows than this make a page too heavy to load; the CSV file has them all. The pairs of 63 codes fit. */
export const mostTableRows = 2000
