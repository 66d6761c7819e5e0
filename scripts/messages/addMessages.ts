import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Document, isMap, type Pair, parseDocument, type Scalar, YAMLMap } from 'yaml'
import { shippedCatalogue, source } from '../../src/messages/languages.ts'
import { isSaid, ownMessages, untranslated } from '../../src/messages/ownMessages.ts'
import { messagesFile } from '../../src/study/language.ts'
import { didYouMean, Problems } from '../../src/study/problems.ts'
import { readFile } from '../../src/study/readFile.ts'
import { study } from '../../src/study/study.ts'

/** The language of a study, how many messages there are, and how many of them wait for a translation. */
export type Added = { language: string; waiting: number; of: number }

/**
 * Adds to the messages of a study those that nobody has translated into its language: with nothing in their place, and what
 * American English says above it. What stands in the file stays, comments too.
 *
 * @throws StudyError where study.yaml or the messages are at fault; the file is left as it was
 */
export function addMessages(folder: string): Added {
  const problems = new Problems()
  const stated = readFile(folder, 'study.yaml', study, { problems, need: true })
  const own = readFile(folder, messagesFile, ownMessages(didYouMean), { problems, need: false }) ?? {}
  problems.throwIfAny()
  const { language } = stated as NonNullable<typeof stated>
  const { missing, of } = untranslated(language, own)
  const path = join(folder, messagesFile)
  const document = parseDocument(existsSync(path) ? readFileSync(path, 'utf8') : '')
  const program = shippedCatalogue(source)
  for (const { room, id } of missing) {
    if (!isSaid(own[room]?.[id])) add(document, room, id, program[room]?.[id] ?? '')
  }
  if (missing.length > 0) {
    const aside = `${path}.part`
    writeFileSync(aside, document.toString({ lineWidth: 0 }))
    renameSync(aside, path)
  }
  return { language, waiting: missing.length, of }
}

function add(document: Document, room: string, id: string, english: string): void {
  if (!isMap(document.contents)) document.contents = new YAMLMap() as never
  if (!document.has(room)) document.set(room, new YAMLMap())
  const messages = document.get(room) as YAMLMap<Scalar, unknown>
  if (messages.has(id)) return
  const pair: Pair<Scalar, unknown> = document.createPair(id, '')
  pair.key.commentBefore = ` ${english}`
  messages.add(pair)
}
