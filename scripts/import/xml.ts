import { SaxesParser } from 'saxes'
import { quote, StudyError } from '../../src/study/problems.ts'
import { fault } from './fault.ts'
import type { Limits } from './limits.ts'

/** What is called as XML is read. Names come without their prefix. */
export type XmlHandler = {
  open: (name: string, attributes: Readonly<Record<string, string>>) => void
  text: (text: string) => void
  close: (name: string) => void
}

const local = (name: string) => name.slice(name.indexOf(':') + 1)

/**
 * Reads XML as it comes. A document type is refused, so that there are no entities but the five of XML itself and nothing is
 * ever fetched.
 *
 * @param chunks the bytes, in UTF-8 or UTF-16
 * @yields after every chunk, so that the caller can take what has come in
 * @throws StudyError where it is not XML, or nested deeper than `limits` allow
 */
export async function* readXml(
  chunks: AsyncIterable<Uint8Array>,
  place: { file: string; at?: string | undefined },
  handler: XmlHandler,
  limits: Limits,
): AsyncGenerator<void> {
  const fail = (message: string) => fault(place.file, message, place.at)
  const parser = makeParser(handler, fail, limits)
  let decoder: TextDecoder | undefined
  const feed = (bytes?: Uint8Array) => {
    try {
      decoder ??= decoderFor(bytes ?? new Uint8Array())
      parser.write(decoder.decode(bytes, { stream: bytes !== undefined }))
      if (bytes === undefined) parser.close()
    } catch (error) {
      if (error instanceof StudyError) throw error
      const reason =
        error instanceof TypeError
          ? 'is not UTF-8'
          : `is not well-formed XML: ${(error as Error).message.replace(/\.$/, '')}`
      throw fail(`${quote(reason, 200).slice(1, -1)}. Export it again.`)
    }
  }
  for await (const chunk of chunks) {
    feed(chunk)
    yield
  }
  feed()
  yield
}

/** XML in other encodings than these is not exchanged by any tool. */
function decoderFor(bytes: Uint8Array): TextDecoder {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le', { fatal: true })
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be', { fatal: true })
  return new TextDecoder('utf-8', { fatal: true })
}

function makeParser(handler: XmlHandler, fail: (message: string) => StudyError, limits: Limits): SaxesParser {
  const parser = new SaxesParser()
  let depth = 0
  parser.on('error', (error) => {
    throw error
  })
  parser.on('doctype', () => {
    throw fail('has a document type (<!DOCTYPE …>), which can hold entities; no export has one. Remove it.')
  })
  parser.on('opentag', ({ name, attributes }) => {
    depth += 1
    if (depth > limits.depth)
      throw fail(`has elements nested more than ${limits.depth} deep; no export is. Export it again.`)
    const own: Record<string, string> = Object.create(null)
    for (const [key, value] of Object.entries(attributes)) own[local(key)] = value as string
    handler.open(local(name), own)
  })
  parser.on('text', (text) => handler.text(text))
  parser.on('cdata', (text) => handler.text(text))
  parser.on('closetag', ({ name }) => {
    depth -= 1
    handler.close(local(name))
  })
  return parser
}
