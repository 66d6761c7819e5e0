import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { parse } from '@formatjs/icu-messageformat-parser'

/** The language in which the program is written, and into which all else falls back. */
export const source = 'en-US'

/** Languages of which the program has the whole catalogue. */
export const languages = [source, 'es'] as const

/** Messages by room and id. */
export type Catalogue = Readonly<Record<string, Readonly<Record<string, string>>>>

const home = import.meta.dirname

/** The catalogue of a language that the program has, as its files stand. */
export function shippedCatalogue(language: string): Catalogue {
  const files = readdirSync(join(home, language)).filter((file) => file.endsWith('.json') && file !== 'locale.json')
  return Object.fromEntries(
    files.map((file) => [basename(file, '.json'), JSON.parse(readFileSync(join(home, language, file), 'utf8'))]),
  )
}

/** The language of the catalogue nearest to a language: itself, its base language, or none. */
export function nearestLanguage(tag: string): string | null {
  const base = new Intl.Locale(tag).language
  return languages.find((one) => one === tag) ?? languages.find((one) => new Intl.Locale(one).language === base) ?? null
}

/** Whether a language is written from the left or from the right. Source: Unicode CLDR, as Intl knows it. */
export function directionOf(tag: string): 'ltr' | 'rtl' {
  const info = new Intl.Locale(tag) as Intl.Locale & { getTextInfo(): { direction?: 'ltr' | 'rtl' } }
  return info.getTextInfo().direction ?? 'ltr'
}

/** What the interface of a site says, and in which language. */
export type Interface = {
  /** Language of the interface and its direction; then those of the study's own words. */
  locale: { tag: string; direction: 'ltr' | 'rtl'; text: string; textDirection: 'ltr' | 'rtl' }
  catalogue: Catalogue
}

/**
 * The interface for a study.
 *
 * A study in a language that the program doesn't know keeps American English around its own words, unless it brings messages.
 *
 * @param language BCP 47 tag of the study's language
 * @param own messages that the study brings, which stand in the place of those of the program
 */
export function interfaceFor(language: string, own: Catalogue | null): Interface {
  const nearest = nearestLanguage(language)
  const tag = own || nearest ? language : source
  const base = shippedCatalogue(source)
  const near = nearest ? shippedCatalogue(nearest) : base
  const catalogue = Object.fromEntries(
    Object.entries(base).map(([room, messages]) => [room, { ...messages, ...near[room], ...own?.[room] }]),
  )
  return {
    locale: { tag, direction: directionOf(tag), text: language, textDirection: directionOf(language) },
    catalogue,
  }
}

/** Text that no reader of messages has to look at twice. */
const plain = /^[^{}<'#]*$/

/** Messages as the browser has them: parsed, so that no parser is sent. */
export const compiled = (messages: Readonly<Record<string, string>>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(messages).map(([id, text]) => [id, plain.test(text) ? text : parse(text)]))
