import { createHash } from 'node:crypto'
import { withhold } from '../../src/disclosure/minimum.ts'
import { StudyError } from '../../src/study/problems.ts'
import type { Release } from '../../src/study/release.ts'
import type { Counts } from './counts.ts'
import type { ClearedText } from './read.ts'
import type { Context } from './release.ts'

type Exemplar = Release['exemplars']['exemplars'][number]

/**
 * A public id for an exemplar: the same as long as the response keeps its id, safe in an address, and no way back to the
 * row for whoever has not the source.
 */
export function exemplarId(study: string, response: string): string {
  return `x${createHash('sha256').update(`${study}\n${response}`).digest('hex').slice(0, 10)}`
}

/**
 * exemplars.json: the cleared texts with their codes, in the order of their ids, which tells nothing of the order of the
 * rows. A code whose count is withheld is not named, or its exemplars could be counted.
 */
export function exemplars(context: Context, counts: Counts, texts: readonly ClearedText[]): Release['exemplars'] {
  const { codes } = context.folder.codebook
  const shown = (index: number) => !withhold(counts.mentions[index] ?? 0, context.minimum).suppressed
  const list = texts.map(
    ({ response, text, codes: applied }): Exemplar => ({
      id: exemplarId(context.folder.study.id, response),
      text,
      codes: applied.filter(shown).map((index) => codes[index]?.id as string),
      attributes: {},
      basis: context.basis,
    }),
  )
  list.sort((a, b) => (a.id < b.id ? -1 : 1))
  const doubled = list.find(({ id }, index) => list[index + 1]?.id === id)
  if (doubled) {
    const message = `two response ids give the same public id ${doubled.id}; change one of them by a letter`
    throw new StudyError([{ file: 'source/responses.csv', at: 'column response', message }])
  }
  return { ...context.head, exemplars: list }
}
