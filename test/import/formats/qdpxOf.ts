import { createHash } from 'node:crypto'
import { piece, type Sample, type TestFile, textOf } from './sample.ts'
import { type ZipPart, zipOf } from './zipOf.ts'

/** A GUID of a name, the same each time. */
export function guidOf(name: string): string {
  const hash = createHash('sha256').update(name).digest('hex')
  return hash.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12}).*$/, '$1-$2-$3-$4-$5')
}

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
export const escaped = (text: string): string =>
  text
    .replace(/[&<>"]/g, (character) => escapes[character] as string)
    .replace(/[\n\r\t]/g, (character) => `&#${character.charCodeAt(0)};`)

function codesOf({ codes }: Sample, parent?: string): string {
  return codes
    .filter((code) => code.parent === parent)
    .map(({ name, description }) => {
      const inner =
        (description ? `<Description>${escaped(description)}</Description>` : '') + codesOf({ codes } as Sample, name)
      return `<Code guid="${guidOf(`code ${name}`)}" name="${escaped(name)}" isCodable="true">${inner}</Code>`
    })
    .join('')
}

export const qdcOf = (sample: Sample): TestFile => ({
  name: 'codebook.qdc',
  data: `<?xml version="1.0" encoding="utf-8"?><CodeBook xmlns="urn:QDA-XML:codebook:1.0" origin="A test"><Codes>${codesOf(sample)}</Codes></CodeBook>`,
})

/** How the places are counted: as the standard says, or as ATLAS.ti does where lines end with CR and LF. */
export type Dialect = { origin?: string; crlf?: 'one' | 'two'; bom?: boolean }

function sourceOf({ name, variables = {} }: Sample['texts'][number], sample: Sample, { crlf }: Dialect): string {
  const text = textOf(sample, name)
  const shift = (place: number) => place + (crlf === 'two' ? piece(text, 0, place).split('\n').length - 1 : 0)
  const selections = sample.codings
    .filter((coding) => coding.text === name)
    .map(({ code, coder, start, end }, index) => {
      const guid = guidOf(`selection ${name} ${index}`)
      const user = guidOf(`user ${coder}`)
      return `<PlainTextSelection guid="${guid}" name="${escaped(piece(text, start, end))}" startPosition="${shift(start)}" endPosition="${shift(end)}" creatingUser="${user}"><Coding guid="${guid}" creatingUser="${user}"><CodeRef targetGUID="${guidOf(`code ${code}`)}"/></Coding></PlainTextSelection>`
    })
  const values = Object.entries(variables).map(
    ([variable, value]) =>
      `<VariableValue><VariableRef targetGUID="${guidOf(`variable ${variable}`)}"/><TextValue>${escaped(value)}</TextValue></VariableValue>`,
  )
  return `<TextSource guid="${guidOf(`text ${name}`)}" name="${escaped(name)}" plainTextPath="internal://${guidOf(`text ${name}`)}.txt">${selections.join('')}${values.join('')}</TextSource>`
}

export function qdeOf(sample: Sample, dialect: Dialect = {}): string {
  const coders = [...new Set(sample.codings.map(({ coder }) => coder))]
  const variables = [...new Set(sample.texts.flatMap(({ variables: own = {} }) => Object.keys(own)))]
  const users = coders.map((coder) => `<User guid="${guidOf(`user ${coder}`)}" name="${escaped(coder)}"/>`).join('')
  const kinds = variables
    .map((name) => `<Variable guid="${guidOf(`variable ${name}`)}" name="${escaped(name)}" typeOfVariable="Text"/>`)
    .join('')
  return `<?xml version="1.0" encoding="utf-8"?><Project xmlns="urn:QDA-XML:project:1.0" name="${escaped(sample.name)}" origin="${dialect.origin ?? 'A test'}"><Users>${users}</Users><CodeBook><Codes>${codesOf(sample)}</Codes></CodeBook>${kinds && `<Variables>${kinds}</Variables>`}<Sources>${sample.texts.map((text) => sourceOf(text, sample, dialect)).join('')}</Sources></Project>`
}

export function qdpxOf(sample: Sample, dialect: Dialect = {}, more: readonly ZipPart[] = []): TestFile {
  const texts = sample.texts.map(({ name, text }) => ({
    name: `Sources/${guidOf(`text ${name}`)}.txt`,
    data: (dialect.bom ? '\ufeff' : '') + (dialect.crlf ? text.replaceAll('\n', '\r\n') : text),
  }))
  return {
    name: 'project.qdpx',
    data: zipOf([{ name: 'Project.qde', data: qdeOf(sample, dialect) }, ...texts, ...more]),
  }
}
