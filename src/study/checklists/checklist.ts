/** A standard for reporting studies: its items by number and topic, in this project's words. */
export type Checklist = {
  /** The place of its table on the method page. */
  id: string
  name: string
  /** What it is for, in a sentence with the name left out. */
  of: string
  source: { words: string; doi: string }
  items: readonly { item: string; topic: string }[]
}

/** Topics as numbered items. */
export const numbered = (letter: string, topics: readonly string[]) =>
  topics.map((topic, index) => ({ item: `${letter}${index + 1}`, topic }))
