/** A rule that rows of a table may break: a query for the rows that do, and the sentence that says so. */
export type Rule = { at: string; where: string; value?: string; message: (value: string) => string }

/**
 * What is cut off the ends of a text, as SQL: space, tab, line feed, carriage return, no-break space and the byte order
 * mark, which decoders drop at the beginning of a text unasked, and offsets would then be one too high.
 */
export const blanks = `' ' || chr(9) || chr(10) || chr(13) || chr(160) || chr(65279)`
