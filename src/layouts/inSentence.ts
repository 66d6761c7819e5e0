import { tag } from '../messages/locale.ts'

/** A label within a sentence: "Practicing providers" → "practicing providers". */
export const inSentence = (label: string) => label.toLocaleLowerCase(tag)
