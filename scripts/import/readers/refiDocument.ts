import { fault, inParts } from '../fault.ts'
import type { ModelCode, Source } from '../model.ts'
import { readXml } from '../xml.ts'
import { RefiCodes } from './refiCodes.ts'

/** What of REFI-QDA's project.qde an import looks at, as it stands there. */
export type RefiDocument = {
  name: string
  origin: string
  users: Map<string, string>
  codes: ModelCode[]
  variables: Map<string, string>
  sources: RefiSource[]
  cases: RefiCase[]
  sets: { name: string; sources: string[]; codes: number }[]
  /** Elements that are counted and not read. */
  counts: Map<string, number>
}
export type RefiSource = {
  guid: string
  name: string
  kind: string
  path: string | null
  content: string | null
  selections: RefiSelection[]
  /** Codings of the whole source, as a selection without a place. */
  codings: RefiCoding[]
  variables: Map<string, string>
  /** Where in the transcript a point of time stands. */
  points: Map<string, number>
}
export type RefiSelection = {
  guid: string
  name: string
  kind: string
  start: string | undefined
  end: string | undefined
  user: string | undefined
  codings: RefiCoding[]
}
type RefiCoding = { code: string; user: string | undefined }
export type RefiCase = {
  guid: string
  name: string
  variables: Map<string, string>
  codes: string[]
  sources: string[]
  selections: string[]
}

type Attributes = Readonly<Record<string, string>>

/** Elements whose text is wanted. */
const texts = new Set([
  'Description',
  'PlainTextContent',
  'TextValue',
  'BooleanValue',
  'IntegerValue',
  'FloatValue',
  'DateValue',
  'DateTimeValue',
])
const sourceKinds = new Set(['TextSource', 'PictureSource', 'PDFSource', 'AudioSource', 'VideoSource'])
/** Elements that hold the text of a source that is none itself. */
const inner = new Set(['Representation', 'Transcript', 'TextDescription'])
const selectionKinds = new Set([
  'PlainTextSelection',
  'PictureSelection',
  'PDFSelection',
  'AudioSelection',
  'VideoSelection',
  'TranscriptSelection',
])
const counted = new Set(['Note', 'Link', 'Graph'])

/**
 * Reads project.qde as it comes, so that nothing of it is in memory but what is wanted.
 *
 * @throws StudyError where it is not XML, no project, or beyond the limits
 */
export async function readRefiDocument(
  chunks: AsyncIterable<Uint8Array>,
  source: Source,
  at?: string,
): Promise<RefiDocument> {
  const reader = new Reader(source)
  for await (const _ of readXml(chunks, { file: source.file, at }, reader, source.limits));
  return reader.document
}

class Reader {
  readonly document: RefiDocument
  readonly #source: Source
  readonly #codes: RefiCodes
  readonly #path: string[] = []
  #current: RefiSource | null = null
  #selection: RefiSelection | null = null
  #coding: RefiCoding | null = null
  #case: RefiCase | null = null
  #set: RefiDocument['sets'][number] | null = null
  #variable = ''
  #text: string[] | null = null
  #codings = 0

  constructor(source: Source) {
    this.#source = source
    this.#codes = new RefiCodes(source.file, source.limits)
    this.document = {
      name: '',
      origin: '',
      users: new Map(),
      codes: this.#codes.codes,
      variables: new Map(),
      sources: [],
      cases: [],
      sets: [],
      counts: new Map(),
    }
  }

  open(name: string, attributes: Attributes): void {
    const parent = this.#path.at(-1)
    if (parent === undefined && name !== 'Project') {
      throw fault(
        this.#source.file,
        `begins with <${name.slice(0, 40)}>, expected <Project> of REFI-QDA. Export the project as docs/import.md says.`,
      )
    }
    this.#path.push(name)
    if (texts.has(name)) this.#text = []
    if (counted.has(name)) this.#count(name)
    // A note has the shape of a source, and its text is nobody's answer.
    if (this.#path.includes('Note')) return
    if (name === 'Project')
      Object.assign(this.document, { name: attributes['name'] ?? '', origin: attributes['origin'] ?? '' })
    else if (name === 'User')
      this.document.users.set(attributes['guid'] ?? '', attributes['name'] || attributes['id'] || '')
    else if (name === 'Code') this.#codes.open(attributes)
    else if (name === 'Variable') this.document.variables.set(attributes['guid'] ?? '', attributes['name'] ?? '')
    else if (name === 'Case') this.#openCase(attributes)
    else if (name === 'Set') this.#openSet(attributes)
    else if (sourceKinds.has(name)) this.#openSource(name, attributes)
    else this.#openInside(name, attributes)
  }

  text(text: string): void {
    this.#text?.push(text)
  }

  close(name: string): void {
    this.#path.pop()
    const text = texts.has(name) ? (this.#text ?? []).join('') : ''
    if (texts.has(name)) this.#text = null
    if (this.#path.includes('Note') || name === 'Note') return
    if (name === 'Code') this.#codes.close()
    else if (name === 'Case') this.#case = null
    else if (name === 'Set') this.#set = null
    else if (sourceKinds.has(name)) this.#current = null
    else if (selectionKinds.has(name)) this.#selection = null
    else if (name === 'Coding') this.#coding = null
    else if (name === 'Description') this.#describe(text)
    else if (name === 'PlainTextContent') this.#fill(text)
    else if (name.endsWith('Value') && name !== 'VariableValue') this.#value(text)
  }

  #count(name: string): void {
    const { counts } = this.document
    counts.set(name, (counts.get(name) ?? 0) + 1)
  }

  #openSource(kind: string, attributes: Attributes): void {
    if (this.document.sources.length >= this.#source.limits.texts) {
      throw fault(this.#source.file, `holds more than ${this.#source.limits.texts} sources, ${inParts}`)
    }
    this.#current = {
      guid: attributes['guid'] ?? '',
      name: attributes['name'] ?? '',
      kind,
      path: attributes['plainTextPath'] ?? null,
      content: null,
      selections: [],
      codings: [],
      variables: new Map(),
      points: new Map(),
    }
    this.document.sources.push(this.#current)
  }

  #openCase(attributes: Attributes): void {
    const { guid = '', name = '' } = attributes
    this.#case = { guid, name, variables: new Map(), codes: [], sources: [], selections: [] }
    this.document.cases.push(this.#case)
  }

  #openSet({ name = '' }: Attributes): void {
    this.#set = { name, sources: [], codes: 0 }
    this.document.sets.push(this.#set)
  }

  #openInside(name: string, attributes: Attributes): void {
    const target = attributes['targetGUID'] ?? ''
    if (name === 'MemberSource') this.#set?.sources.push(target)
    else if (name === 'MemberCode' && this.#set) this.#set.codes += 1
    else if (name === 'SourceRef') this.#case?.sources.push(target)
    else if (name === 'SelectionRef') this.#case?.selections.push(target)
    else if (name === 'VariableRef') this.#variable = target
    else if (name === 'CodeRef') this.#refer(target)
    else if (name === 'SyncPoint') this.#point(attributes)
    else if (name === 'Coding') this.#openCoding(attributes)
    else if (selectionKinds.has(name)) this.#openSelection(name, attributes)
    else if (inner.has(name) && !this.#selection && this.#current)
      this.#current.path ??= attributes['plainTextPath'] ?? null
  }

  #openSelection(kind: string, attributes: Attributes): void {
    const { guid = '', name = '', startPosition, endPosition, fromSyncPoint, toSyncPoint, creatingUser } = attributes
    const selection = {
      guid,
      name,
      kind,
      start: startPosition ?? fromSyncPoint,
      end: endPosition ?? toSyncPoint,
      user: creatingUser,
      codings: [],
    }
    this.#selection = selection
    this.#current?.selections.push(selection)
  }

  #openCoding({ creatingUser }: Attributes): void {
    this.#codings += 1
    if (this.#codings > this.#source.limits.codings) {
      throw fault(this.#source.file, `holds more than ${this.#source.limits.codings} codings, ${inParts}`)
    }
    this.#coding = { code: '', user: creatingUser ?? this.#selection?.user }
    ;(this.#selection ?? this.#current)?.codings.push(this.#coding)
  }

  #refer(code: string): void {
    if (this.#coding) this.#coding.code = code
    else this.#case?.codes.push(code)
  }

  #point({ guid = '', position }: Attributes): void {
    if (position !== undefined) this.#current?.points.set(guid, Number(position))
  }

  #describe(text: string): void {
    const code = this.#codes.current
    if (code) code.description = text
  }

  #fill(text: string): void {
    // A selection's own representation repeats what is in the source.
    if (this.#current && !this.#selection) this.#current.content ??= text
  }

  #value(text: string): void {
    const name = this.document.variables.get(this.#variable)
    if (name) (this.#current ?? this.#case)?.variables.set(name, text)
  }
}
