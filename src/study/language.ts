import { z } from 'zod'
import type { Catalogue } from '../messages/languages.ts'
import { ownMessages, said, untranslated } from '../messages/ownMessages.ts'
import { didYouMean, Problems } from './problems.ts'
import { readFile } from './readFile.ts'
import { language, standardLanguage } from './study.ts'

/** The file in which a study brings messages of its own. */
export const messagesFile = 'messages.yaml'

/**
 * Reads the messages that a study brings and checks that each fits its place.
 *
 * @param language that of the study: where the program doesn't have it, no message may be missing
 * @returns null where there are none, or where they have problems
 */
export function readMessages(folder: string, language: string, problems: Problems): Catalogue | null {
  const own = readFile(folder, messagesFile, ownMessages(didYouMean), { problems, need: false })
  if (!own) return null
  const { missing, of } = untranslated(language, own)
  const [first] = missing
  if (first) {
    const message =
      `${missing.length} of ${of} messages are not translated, the first is ${first.room}: ${first.id}; expected all, since the ` +
      `program does not have the language "${language}". "npm run study -- messages" adds them to the file, to be translated.`
    problems.add({ file: messagesFile, message })
  }
  return said(own)
}

/**
 * The language of a study and the messages that it brings, before anything else is read of it.
 *
 * @throws StudyError where the messages don't fit. Other faults of the study are told by readFolder.
 */
export function languageOf(folder: string): { language: string; own: Catalogue | null } {
  const stated = readFile(folder, 'study.yaml', z.object({ language: z.unknown() }), {
    problems: new Problems(),
    need: false,
  })
  const read = language.safeParse(stated?.language)
  const tag = read.success ? read.data : standardLanguage
  const problems = new Problems()
  const own = readMessages(folder, tag, problems)
  problems.throwIfAny()
  return { language: tag, own }
}
