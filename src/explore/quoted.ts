import { say } from '../messages/explore.ts'

const longest = 40

/** A piece of an address for a sentence: in quotes, on one line, short, without characters that can't be seen. */
export function quoted(text = ''): string {
  const plain = text
    .toWellFormed()
    .replace(/[\s\p{C}]+/gu, ' ')
    .trim()
  const characters = [...plain]
  return say('quoted', { text: characters.length > longest ? `${characters.slice(0, longest).join('')}…` : plain })
}
