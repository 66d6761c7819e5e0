import { type Case, type Coding, type Convention, type Project, type Source, unknownCoder } from '../model.ts'
import type { Notes } from '../notes.ts'
import { nestedByName } from './nestedByName.ts'
import type { RefiCase, RefiDocument, RefiSelection, RefiSource } from './refiDocument.ts'
import { setsAsVariables } from './refiSets.ts'

const codePoints = (lineBreak: 'one' | 'two'): Convention => ({ unit: 'Unicode code points', lineBreak })
const units = (lineBreak: 'one' | 'two'): Convention => ({ unit: 'UTF-16 units', lineBreak })

const isAtlas = ({ origin }: RefiDocument) => /^ATLAS\.ti/i.test(origin)

/** What was read of a REFI-QDA project, in the model that all formats share. */
export function refiProject(document: RefiDocument, source: Source): Project {
  const { notes } = source
  noteCounts(document, notes)
  setsAsVariables(document, notes)
  const codes = isAtlas(document) ? nestedByName(document.codes, '::', notes) : document.codes
  const caseGuids = new Set(document.cases.map(({ guid }) => guid))
  const makeCodings = codingMaker(document, caseGuids, notes)
  const own = document.cases.filter((one) => !isFile(one))
  const ofFile = Map.groupBy(document.cases.filter(isFile), ({ sources }) => sources[0] as string)
  const partsOf = partFinder(document)
  const order = [codePoints('two'), codePoints('one'), units('two'), units('one')]
  return {
    name: document.name,
    format: 'REFI-QDA project',
    tool: document.origin || null,
    texts: document.sources.map(({ guid, name, content, variables }) => ({
      id: guid,
      name: name || guid,
      text: content === null ? null : content.replace(/^\ufeff/, ''),
      variables: new Map([...(ofFile.get(guid) ?? []).flatMap((one) => [...one.variables]), ...variables]),
    })),
    codes,
    codings: [...document.sources.flatMap(makeCodings), ...own.flatMap((one) => caseCodings(one))],
    cases: own.map((one, index) => caseOf(one, index, partsOf)),
    conventions: isAtlas(document) ? [codePoints('one'), codePoints('two'), units('one'), units('two')] : order,
    quotesAreVerbatim: false,
    excerptsOnly: false,
  }
}

const kinds: readonly (readonly [string, string])[] = [
  ['Note', 'Memos and notes'],
  ['Link', 'Links'],
  ['Graph', 'Networks and maps'],
]

function noteCounts({ counts, sources }: RefiDocument, notes: Notes): void {
  for (const [element, what] of kinds) notes.add('leftOut', what, undefined, counts.get(element) ?? 0)
  for (const { kind, name, content, path } of sources) {
    if (kind !== 'TextSource')
      notes.add('leftOut', 'Pictures, pages, sound and films themselves (their codings are here)', name)
    else if (content === null && path === null) notes.add('leftOut', 'Texts that are missing from the project', name)
  }
}

/** MAXQDA and Quirkos write the variables of a document as a case without a name that has this document only. */
const isFile = ({ name, sources, selections, codes }: RefiCase) =>
  name === '' && sources.length === 1 && selections.length === 0 && codes.length === 0

const caseCodings = ({ guid, codes }: RefiCase): Coding[] =>
  codes.map((code) => ({ text: null, case: guid, code, coder: unknownCoder, place: null, quote: null }))

const placeOf = ({ start, end }: RefiSelection) =>
  start === undefined || end === undefined ? null : { start: Number(start), end: Number(end) }

type Part = Case['parts'][number]

const caseOf = (one: RefiCase, index: number, partsOf: (one: RefiCase) => Part[]): Case => ({
  id: one.guid,
  name: one.name || `Case ${index + 1}`,
  variables: one.variables,
  parts: partsOf(one),
})

/** Finds what belongs to a case: sources and selections it refers to, and those that NVivo codes with it. */
function partFinder({ sources, cases }: RefiDocument): (one: RefiCase) => Part[] {
  const guids = new Set(cases.map(({ guid }) => guid))
  const parts = new Map<string, Part[]>()
  const add = (guid: string, part: Part) => {
    const known = parts.get(guid)
    if (known) known.push(part)
    else parts.set(guid, [part])
  }
  for (const { guid: text, selections, codings } of sources) {
    parts.set(text, [{ text, place: null }])
    for (const { code } of codings) if (guids.has(code)) add(`coded ${code}`, { text, place: null })
    for (const selection of selections) {
      const part = { text, place: placeOf(selection) }
      add(`selection ${selection.guid}`, part)
      for (const { code } of selection.codings) if (guids.has(code)) add(`coded ${code}`, part)
    }
  }
  return (one) => [
    ...one.sources.flatMap((guid) => parts.get(guid) ?? []),
    ...one.selections.flatMap((guid) => parts.get(`selection ${guid}`) ?? []),
    ...(parts.get(`coded ${one.guid}`) ?? []),
  ]
}

/** Makes the codings of a source: those of its selections, and those of it as a whole. */
function codingMaker({ users }: RefiDocument, cases: ReadonlySet<string>, notes: Notes) {
  const coders = coderNames(users)
  const coderOf = (user: string | undefined) => {
    const name = user === undefined ? undefined : coders.get(user)
    if (name === undefined) notes.add('changed', `Codings whose coder is not known, given to "${unknownCoder}"`)
    return name ?? unknownCoder
  }
  return (source: RefiSource): Coding[] => {
    const { guid: text, name, selections, codings } = source
    // ATLAS.ti writes what is coded in a PDF twice: as a place on the page, and as one in the text of it.
    const inText = new Set(
      selections
        .filter(({ kind }) => kind === 'PlainTextSelection')
        .flatMap((one) => one.codings.map(({ code }) => `${one.guid} ${code}`)),
    )
    const ofSelections = selections.flatMap((selection) => {
      const { kind, guid } = selection
      if (selection.codings.length === 0) notes.add('leftOut', 'Selections without a code (annotations)', name)
      const place = kind === 'PlainTextSelection' ? placeOf(selection) : transcriptPlace(selection, source)
      return selection.codings
        .filter(({ code }) => !cases.has(code) && (kind === 'PlainTextSelection' || !inText.has(`${guid} ${code}`)))
        .map(({ code, user }): Coding => {
          if (!place) notes.add('leftOut', 'Places in pictures, pages, sound and films', name)
          return { text, case: null, code, coder: coderOf(user), place, quote: place ? selection.name || null : null }
        })
    })
    const whole = codings
      .filter(({ code }) => !cases.has(code))
      .map(({ code, user }) => ({ text, case: null, code, coder: coderOf(user), place: null, quote: null }))
    return [...ofSelections, ...whole]
  }
}

function transcriptPlace({ kind, start = '', end = '' }: RefiSelection, { points }: RefiSource) {
  const [from, to] = [points.get(start), points.get(end)]
  return kind === 'TranscriptSelection' && from !== undefined && to !== undefined ? { start: from, end: to } : null
}

/** Two people may have the same name; they stay two. */
function coderNames(users: ReadonlyMap<string, string>): Map<string, string> {
  const given = new Set<string>()
  const next = new Map<string, number>()
  return new Map(
    [...users].map(([guid, found]) => {
      const name = found.trim() || unknownCoder
      let unique = name
      let number = next.get(name) ?? 2
      for (; given.has(unique); number += 1) unique = `${name} (${number})`
      next.set(name, number)
      given.add(unique)
      return [guid, unique]
    }),
  )
}
