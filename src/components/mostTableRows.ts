/** More rows than this make a page too heavy to load; the CSV file has them all. */
export const mostTableRows = 1000
