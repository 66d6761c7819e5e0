import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseDocument } from 'yaml'
import type { Catalogue } from '../messages/languages.ts'
import { language, standardLanguage } from './study.ts'

/** The file in which a study brings messages of its own. */
export const messagesFile = 'messages.yaml'

/**
 * The language of a study and the messages that it brings, before anything else is read of it. What is wrong with either is told
 * by readFolder; here it counts as not there.
 */
export function languageOf(folder: string): { language: string; own: Catalogue | null } {
  const read = (file: string): unknown => {
    const path = join(folder, file)
    return existsSync(path) ? parseDocument(readFileSync(path, 'utf8')).toJS() : null
  }
  const stated = language.safeParse((read('study.yaml') as { language?: unknown } | null)?.language)
  return {
    language: stated.success ? stated.data : standardLanguage,
    own: read(messagesFile) as Catalogue | null,
  }
}
