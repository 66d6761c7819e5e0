import { say } from '../../messages/checklists.ts'

/** A standard for reporting studies: its items by number and topic, in this project's words, which are in the catalogue. */
export type Checklist = {
  /** The place of its table on the method page. */
  id: string
  name: string
  /** What it is for, in a sentence with the name left out. */
  of: string
  source: { words: string; doi: string }
  items: readonly { item: string; topic: string }[]
}

/** Items by their numbers, which are their ids in the catalogue. */
export const itemsOf = (numbers: readonly Parameters<typeof say>[0][]) =>
  numbers.map((item) => ({ item, topic: say(item) }))
