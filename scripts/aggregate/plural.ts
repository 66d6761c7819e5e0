/** A count with its noun: "1 coding", "2 codings". */
export const plural = (count: number, noun: string) => `${count} ${noun}${count === 1 ? '' : 's'}`
