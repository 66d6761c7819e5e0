import { strFromU8, unzipSync } from 'fflate'
import { SaxesParser } from 'saxes'

/** A shape of a slide: the kind of its placeholder, its text, and for a picture its alternative text. */
type Shape = { holder: string | null; text: string; picture: string | null }
type OpenSlide = { shapes: Shape[]; languages: Set<string>; layout: string; notes: string }
export type OpenDeck = { names: string[]; slides: OpenSlide[] }

type Handlers = {
  open: (name: string, attributes: Record<string, string>) => void
  text?: (text: string) => void
  close?: (name: string) => void
}

/** Reads XML as a parser that forgives nothing does. @throws where it is not well-formed */
function readXml(xml: string, { open, text, close }: Handlers): void {
  const parser = new SaxesParser()
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ name, attributes }) => open(name, attributes as Record<string, string>))
  parser.on('text', (value) => text?.(value))
  parser.on('closetag', ({ name }) => close?.(name))
  parser.write(xml).close()
}

function shapesOf(xml: string): Pick<OpenSlide, 'shapes' | 'languages'> {
  const shapes: Shape[] = []
  const languages = new Set<string>()
  let inText = false
  readXml(xml, {
    open: (name, attributes) => {
      const last = shapes.at(-1)
      if (name === 'p:sp' || name === 'p:pic') shapes.push({ holder: null, text: '', picture: null })
      else if (name === 'p:ph' && last) last.holder = attributes['type'] ?? 'none'
      else if (name === 'p:cNvPr' && 'descr' in attributes && last) last.picture = attributes['descr'] ?? ''
      else if (name === 'a:rPr') languages.add(attributes['lang'] ?? 'none')
      inText = name === 'a:t'
    },
    text: (value) => {
      const last = shapes.at(-1)
      if (inText && last) last.text += value
    },
    close: (name) => {
      const last = shapes.at(-1)
      inText = false
      if (name === 'a:p' && last) last.text += '\n'
    },
  })
  return { shapes, languages }
}

/** Opens a PowerPoint file: its entries and its slides in order. @throws where any of its XML is not well-formed */
export function openDeck(bytes: Uint8Array): OpenDeck {
  const entries = unzipSync(bytes)
  const texts = new Map(
    Object.entries(entries)
      .filter(([name]) => /\.(xml|rels)$/.test(name))
      .map(([name, data]) => [name, strFromU8(data)]),
  )
  for (const xml of texts.values()) readXml(xml, { open: () => {} })
  const textOf = (name: string) => texts.get(name) ?? ''
  const count = [...texts.keys()].filter((name) => /^ppt\/slides\/slide\d+\.xml$/.test(name)).length
  const slides = Array.from({ length: count }, (_, index) => {
    const number = index + 1
    const notes = shapesOf(textOf(`ppt/notesSlides/notesSlide${number}.xml`)).shapes.map(({ text }) => text)
    const layout = /slideLayouts\/(slideLayout\d+\.xml)/.exec(textOf(`ppt/slides/_rels/slide${number}.xml.rels`))?.[1]
    const name = /<p:cSld name="([^"]*)"/.exec(textOf(`ppt/slideLayouts/${layout}`))?.[1] ?? ''
    return { ...shapesOf(textOf(`ppt/slides/slide${number}.xml`)), layout: name, notes: notes.join('\n') }
  })
  return { names: Object.keys(entries), slides }
}
