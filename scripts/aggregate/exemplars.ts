import { createHash } from 'node:crypto'
import { withhold } from '../../src/disclosure/minimum.ts'
import { StudyError } from '../../src/study/problems.ts'
import type { Release } from '../../src/study/release.ts'
import type { Counts } from './counts.ts'
import type { ClearedText, Span } from './read.ts'
import type { Context } from './release.ts'

type Exemplar = Release['exemplars']['exemplars'][number]

/**
 * A public id for an exemplar: made of nothing but what is published with it, so that it leads back to no row even where
 * the ids of responses can be guessed. It stays as long as the text does.
 *
 * @param nth how many exemplars before it have the same text
 */
export function exemplarId(study: string, text: string, nth: number): string {
  return `x${createHash('sha256').update(`${study}\n${nth}\n${text}`).digest('hex').slice(0, 10)}`
}

/** Places as they are published, of published codes alone, in the order of the text. */
function shownSpans(spans: readonly Span[], codes: readonly string[]): Pick<Exemplar, 'spans'> {
  const shown = spans
    .filter(({ code }) => codes.includes(code))
    .map(({ code, start, end }) => ({ code, start, end }))
    .sort((a, b) => a.start - b.start || a.end - b.end || codes.indexOf(a.code) - codes.indexOf(b.code))
  return shown.length > 0 ? { spans: shown } : {}
}

/**
 * exemplars.json: the cleared texts with their codes, in the order of their ids, which tells nothing of the order of the
 * rows. A code whose count is withheld is not named, nor is its place, or its exemplars could be counted.
 */
export function exemplars(context: Context, counts: Counts, texts: readonly ClearedText[]): Release['exemplars'] {
  const { codes } = context.folder.codebook
  const shown = (index: number) => !withhold(counts.mentions[index] ?? 0, context.minimum).suppressed
  const times = new Map<string, number>()
  const list = texts.map(({ text, codes: applied, spans }): Exemplar => {
    const nth = times.get(text) ?? 0
    times.set(text, nth + 1)
    const named = applied.filter(shown).map((index) => codes[index]?.id as string)
    return {
      id: exemplarId(context.folder.study.id, text, nth),
      text,
      codes: named,
      ...shownSpans(spans, named),
      attributes: {},
      basis: context.basis,
    }
  })
  list.sort((a, b) => (a.id < b.id ? -1 : 1))
  const doubled = list.find(({ id }, index) => list[index + 1]?.id === id)
  if (doubled) {
    const message = `two texts give the same public id ${doubled.id}; change one of them by a letter, such as a space within`
    throw new StudyError([{ file: 'source/responses.csv', at: 'column text', message }])
  }
  return { ...context.head, exemplars: list }
}
