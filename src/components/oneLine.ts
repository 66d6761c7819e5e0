/** A text in one line, so that it can begin no field of its own in a reference. */
export const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim()
