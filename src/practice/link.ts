import { say } from '../messages/practice.ts'
import { exemplarIdPattern } from '../study/exemplarId.ts'
import { hash } from './hash.ts'
import { firstSeed, tidySeed } from './setOf.ts'
import type { Pool, Practice } from './types.ts'

/** A learner's name is cut to so many characters. */
export const longestName = 40

/** A code as a link names it, which stays when codes are added or put into another order. */
export const tagOf = (code: string) => hash(code).toString(36)

/**
 * Writes what a learner did as the fragment of an address, which browsers never send to a server. Set and answers stand there
 * in full, each answer under the id of its text: a link can be read long after the pool has changed.
 */
export function writePractice({ seed, name, answers, view }: Practice): string {
  const coded = [...answers].map(([text, codes]) => [text, ...codes.map(tagOf)].join('-'))
  const parameters = new URLSearchParams({
    ...(coded.length > 0 ? { answers: coded.join('_') } : {}),
    ...(name ? { name } : {}),
    ...(view === 0 ? {} : { view: view === 'results' ? view : String(view + 1) }),
    // Last, because programs that make links of text drop a mark at the end of an address.
    seed,
  })
  return `#${parameters}`
}

/** What a fragment holds, and what of it could not be read, in words. */
export type Read = { practice: Practice; problems: string[] }

/** Reads a fragment; what is unknown to the pool or no answer at all is left out and named. */
export function readPractice(fragment: string, pool: Pool): Read {
  const parameters = new URLSearchParams(fragment.replace(/^#/, ''))
  const seed = tidySeed(parameters.get('seed') ?? firstSeed)
  const name = (parameters.get('name') ?? '').replace(/\s+/g, ' ').trim().slice(0, longestName)
  const { answers, problems } = readAnswers(parameters.get('answers') ?? '', pool)
  return { practice: { seed, name, answers, view: viewOf(parameters.get('view')) }, problems }
}

function viewOf(text: string | null): Practice['view'] {
  if (text === 'results') return 'results'
  const place = Number(text ?? 1)
  return Number.isInteger(place) && place > 0 ? place - 1 : 0
}

function readAnswers(text: string, pool: Pool): { answers: Map<string, string[]>; problems: string[] } {
  const known = new Set(pool.texts.map(({ id }) => id))
  const codes = new Map(pool.codes.map(({ id }) => [tagOf(id), id]))
  const answers = new Map<string, string[]>()
  const lost = { texts: 0, codes: 0, broken: 0 }
  for (const part of text.split('_').filter((one) => one !== '')) {
    const [id = '', ...tags] = part.split('-')
    if (!exemplarIdPattern.test(id)) lost.broken += 1
    else if (!known.has(id)) lost.texts += 1
    else {
      lost.codes += tags.filter((tag) => !codes.has(tag)).length
      const chosen = new Set(tags.flatMap((tag) => codes.get(tag) ?? []))
      // An answer of which no code is known is not the answer that no code fits.
      if (tags.length === 0 || chosen.size > 0) answers.set(id, [...chosen])
    }
  }
  return { answers, problems: lossesInWords(lost) }
}

function lossesInWords({ texts, codes, broken }: Record<'texts' | 'codes' | 'broken', number>): string[] {
  return [
    ...(broken > 0 ? [say('lost.broken', { count: broken })] : []),
    ...(texts > 0 ? [say('lost.texts', { count: texts })] : []),
    ...(codes > 0 ? [say('lost.codes', { count: codes })] : []),
  ]
}
