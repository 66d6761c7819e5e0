import type { Convention } from './model.ts'

/** A convention in words, for the report. */
export const conventionName = ({ unit, lineBreak }: Convention): string =>
  `${unit}${lineBreak === 'one' ? ', CR and LF together as one' : ''}`

/** Turns places as a tool counts them into UTF-16 indices. */
export type Counter = {
  /** The index of a place; null where the text is shorter. Within a character, the index of its beginning. */
  start: (place: number) => number | null
  /** The same, but within a character the index of its end. */
  end: (place: number) => number | null
}

/** @param text as the tool holds it: every character of it counts */
export function countPlaces(text: string, convention: Convention): Counter {
  const marks = marksOf(text, convention)
  /** The first index at which the count is at least that. */
  const find = (place: number) => {
    let low = 0
    let high = marks.length - 1
    if (!Number.isSafeInteger(place) || place < 0 || place > (marks[high] as number)) return null
    while (low < high) {
      const middle = (low + high) >>> 1
      if ((marks[middle] as number) < place) low = middle + 1
      else high = middle
    }
    return low
  }
  const isWithinPair = (index: number) => {
    const unit = text.charCodeAt(index)
    return unit >= 0xdc00 && unit <= 0xdfff && isHigh(text.charCodeAt(index - 1))
  }
  return {
    start: (place) => {
      const index = find(place)
      if (index === null) return null
      if (isWithinPair(index)) return index - 1
      return marks[index] === place ? index : index - 1
    },
    end: (place) => {
      const index = find(place)
      return index !== null && isWithinPair(index) ? index + 1 : index
    },
  }
}

const isHigh = (unit: number) => unit >= 0xd800 && unit <= 0xdbff

/** How much was counted before each index. What a pair counts for is added at its end, and so with CR and LF as one. */
function marksOf(text: string, { unit, lineBreak }: Convention): Uint32Array {
  const marks = new Uint32Array(text.length + 1)
  let count = 0
  for (let index = 0; index < text.length; index += 1) {
    marks[index] = count
    const code = text.charCodeAt(index)
    if (lineBreak === 'one' && code === 13 && text.charCodeAt(index + 1) === 10) continue
    count += unit === 'UTF-16 units' ? 1 : widthOf(code, text, index, unit === 'UTF-8 bytes')
  }
  marks[text.length] = count
  return marks
}

function widthOf(code: number, text: string, index: number, bytes: boolean): number {
  if (isHigh(code)) {
    const next = text.charCodeAt(index + 1)
    if (next >= 0xdc00 && next <= 0xdfff) return 0
  }
  if (!bytes) return 1
  if (code < 0x80) return 1
  if (code < 0x800) return 2
  return code >= 0xdc00 && code <= 0xdfff && isHigh(text.charCodeAt(index - 1)) ? 4 : 3
}
