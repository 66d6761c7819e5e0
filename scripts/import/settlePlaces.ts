import { type Counter, conventionName, countPlaces } from './countPlaces.ts'
import type { Limits } from './limits.ts'
import type { Coding, Convention, Project, SourceText } from './model.ts'
import type { Notes } from './notes.ts'
import { type Rendered, renderText } from './renderText.ts'

/** Quotes that are held against the texts to find out how a tool counts; more would tell nothing new. */
const tried = 2_000

type Place = { start: number; end: number }

/**
 * Makes the texts those of responses.csv and the places in them counts of their Unicode code points, the end not included.
 * How the tool counts is found by holding its quotes against the texts.
 *
 * @returns the project with every place settled; a coding whose place can't be is kept without one, and noted
 */
export function settlePlaces(project: Project, notes: Notes, limits: Limits): Project {
  const search = searcher(limits)
  const convention = chooseConvention(project, notes)
  const texts = new Map(project.texts.map((text) => [text.id, prepare(text, convention)]))
  for (const { rendered } of texts.values()) if (rendered) noteChanges(rendered, notes)
  const settled = {
    ...project,
    conventions: [],
    texts: project.texts.map(({ breaks: _, ...text }) => ({
      ...text,
      text: texts.get(text.id)?.rendered?.text ?? null,
    })),
    codings: project.codings.map((coding) => ({
      ...coding,
      place: settle(coding, coding.text === null ? undefined : texts.get(coding.text), project, notes, search),
    })),
    cases: project.cases.map((one) => ({
      ...one,
      parts: one.parts.flatMap((part) => {
        if (part.place === null) return [part]
        const text = texts.get(part.text)
        const place = text?.rendered ? moved(part.place, text as Prepared) : null
        if (!place) notes.add('leftOut', 'Parts of cases that are outside of their text', one.name)
        return place ? [{ ...part, place }] : []
      }),
    })),
  }
  return settled
}

type Prepared = { source: SourceText; rendered: Rendered | null; counter: Counter | null }

const prepare = (source: SourceText, convention: Convention): Prepared => ({
  source,
  rendered: source.text === null ? null : renderText(source.text, source.breaks),
  counter: source.text === null ? null : countPlaces(source.text, convention),
})

function noteChanges({ changed }: Rendered, notes: Notes): void {
  if (changed.breaks) notes.add('changed', 'Texts whose line breaks were made LF')
  if (changed.controls) notes.add('changed', 'Texts from which control characters were removed')
  if (changed.trimmed) notes.add('changed', 'Texts from whose ends white space was removed')
}

/** Text as quotes keep it: tools shorten white space, and some write one kind of quotation mark for the other. */
const folded = (text: string) =>
  text
    .replace(/["'“”‘’]/g, "'")
    .replace(/\s+/g, ' ')
    .trim()

/** Whether a piece of a text is what a quote says; a long quote may be cut off at its end. */
export function agrees(piece: string, quote: string): boolean {
  // What is much longer than the quote is something else; nobody has to look through all of it.
  const most = 4 * quote.length + 1_000
  const [found, wanted] = [folded(piece.slice(0, most)), folded(quote)]
  if (piece.length <= most && found === wanted) return true
  const cut = /^(.{20,})(?:…|\.\.\.)$/s.exec(wanted)?.[1]?.trimEnd()
  return cut !== undefined && found.startsWith(cut)
}

function chooseConvention({ texts, codings, conventions, quotesAreVerbatim }: Project, notes: Notes): Convention {
  const ofId = new Map(texts.map((text) => [text.id, text]))
  const all = codings.filter(({ place }) => place !== null)
  const checked = all
    .filter(({ quote, text }) => quote !== null && typeof ofId.get(text ?? '')?.text === 'string')
    .slice(0, tried)
  let best = { convention: conventions[0] as Convention, agreeing: -1 }
  for (const convention of conventions) {
    const agreeing = countAgreeing(checked, ofId, convention)
    if (agreeing > best.agreeing) best = { convention, agreeing }
    if (agreeing === checked.length) break
  }
  const held =
    checked.length === 0
      ? 'no quote to hold against a text'
      : `${best.agreeing} of ${checked.length} quotes agree${quotesAreVerbatim ? '' : '; some may be titles'}`
  notes.add('read', `Places in texts, counted in ${conventionName(best.convention)} (${held})`, undefined, all.length)
  return best.convention
}

function countAgreeing(
  codings: readonly Coding[],
  texts: ReadonlyMap<string, SourceText>,
  convention: Convention,
): number {
  const counters = new Map<string, Counter>()
  return codings.filter(({ text, place, quote }) => {
    const id = text as string
    const whole = texts.get(id)?.text as string
    const counter = counters.get(id) ?? countPlaces(whole, convention)
    counters.set(id, counter)
    const [start, end] = [counter.start((place as Place).start), counter.end((place as Place).end)]
    return start !== null && end !== null && agrees(whole.slice(start, end), quote as string)
  }).length
}

type Search = (text: string, quote: string) => number | null

/** Finds where a quote stands: -1 where it stands nowhere or more than once, null once too much was searched. */
function searcher({ searched }: Limits): Search {
  let left = searched
  return (text, quote) => {
    left -= text.length
    if (left < 0) return null
    const first = text.indexOf(quote)
    return first >= 0 && text.indexOf(quote, first + 1) < 0 ? first : -1
  }
}

/** A place counted anew in the text of responses.csv; null where it is outside of the text or nothing stands there. */
function moved(place: Place, { rendered, counter }: Prepared): Place | null {
  const [start, end] = [counter?.start(place.start) ?? null, counter?.end(place.end) ?? null]
  return start === null || end === null || start >= end ? null : rendering(start, end, rendered as Rendered)
}

function rendering(start: number, end: number, { startAt, endAt, isBlankBetween }: Rendered): Place | null {
  const place = { start: startAt(start), end: endAt(end) }
  return place.start < place.end && !isBlankBetween(place.start, place.end) ? place : null
}

function settle(
  coding: Coding,
  text: Prepared | undefined,
  project: Project,
  notes: Notes,
  search: Search,
): Place | null {
  const { place, quote } = coding
  const wanted = project.quotesAreVerbatim && quote !== null && quote.trim() !== '' ? quote : null
  if (!text?.rendered) {
    if (place) notes.add('leftOut', 'Places in a text that the file does not hold', text?.source.name)
    return null
  }
  const raw = text.source.text as string
  if (place) {
    const [start, end] = [text.counter?.start(place.start) ?? null, text.counter?.end(place.end) ?? null]
    const stands = start !== null && end !== null && start < end
    if (stands && (wanted === null || agrees(raw.slice(start, end), wanted))) {
      const found = rendering(start, end, text.rendered)
      if (!found) notes.add('leftOut', 'Places at which nothing but white space stands', text.source.name)
      return found
    }
    if (!stands && wanted === null) {
      notes.add('leftOut', 'Places outside of their text', text.source.name)
      return null
    }
  }
  if (wanted === null) return null
  const first = search(raw, wanted)
  if (first === null) {
    notes.add('leftOut', 'Places of quotes that were not looked for, because there are too many', text.source.name)
    return null
  }
  if (first >= 0) {
    const what = place ? 'Places moved to where their quote stands' : 'Places found by their quote'
    notes.add('changed', what, text.source.name)
    return rendering(first, first + wanted.length, text.rendered)
  }
  notes.add('leftOut', 'Places whose quote does not stand there, or stands in more than one place', text.source.name)
  return null
}
