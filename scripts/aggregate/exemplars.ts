import { createHash } from 'node:crypto'
import type { DeskText } from '../../src/disclosure/desk.ts'
import type { Sheet } from '../../src/disclosure/sheet.ts'
import { StudyError } from '../../src/study/problems.ts'
import type { Release } from '../../src/study/release.ts'
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
 * rows. A code that may not be named has no place either, or its exemplars could be counted.
 *
 * @param shown what may be shown of each text, in the order of the texts
 */
export function exemplars(
  context: Context,
  sheet: Sheet,
  texts: readonly ClearedText[],
  shown: readonly DeskText[],
): Release['exemplars'] {
  const times = new Map<string, number>()
  const list = texts.map(({ text, spans }, index): Exemplar => {
    const { codes = [], attributes = [] } = shown[index] ?? {}
    const nth = times.get(text) ?? 0
    times.set(text, nth + 1)
    const named = codes.map((code) => sheet.codes[code] as string)
    const levels = attributes.map(({ group, level }) => {
      const { id, levels: ids } = sheet.groups[group] as Sheet['groups'][number]
      return [id, ids[level] as string]
    })
    return {
      id: exemplarId(context.folder.study.id, text, nth),
      text,
      codes: named,
      ...shownSpans(spans, named),
      attributes: Object.fromEntries(levels),
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
