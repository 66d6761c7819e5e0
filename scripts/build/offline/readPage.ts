import { Parser } from 'htmlparser2'

/** An attribute of a tag with the place that it takes in the page, its quotes included. */
export type Attribute = { value: string; start: number; end: number }

/** A tag that was opened, and where it stands. */
export type Tag = { name: string; attributes: ReadonlyMap<string, Attribute>; start: number; end: number }

/** What reads a page as it goes by; `text` comes with entities decoded. */
export type Reader = {
  open?: (tag: Tag) => void
  text?: (text: string) => void
  close?: (name: string, end: number) => void
}

/** Reads a page once and says where everything stands, so that it can be changed in place and stay the same elsewhere. */
export function readPage(html: string, readers: readonly Reader[]): void {
  let attributes = new Map<string, Attribute>()
  const parser = new Parser(
    {
      onopentagname: () => {
        attributes = new Map()
      },
      onattribute: (name, value) => {
        attributes.set(name, { value, start: parser.startIndex, end: parser.endIndex })
      },
      onopentag: (name) => {
        const tag = { name, attributes, start: parser.startIndex, end: parser.endIndex + 1 }
        for (const { open } of readers) open?.(tag)
      },
      ontext: (text) => {
        for (const reader of readers) reader.text?.(text)
      },
      onclosetag: (name) => {
        for (const { close } of readers) close?.(name, parser.endIndex + 1)
      },
    },
    { decodeEntities: true },
  )
  parser.end(html)
}

/** A change to a page: what stands from `start` to `end` gives way to a text. */
export type Edit = { start: number; end: number; text: string }

/** Makes changes that don't overlap. */
export function applyEdits(html: string, edits: readonly Edit[]): string {
  let at = 0
  const parts: string[] = []
  for (const { start, end, text } of [...edits].sort((a, b) => a.start - b.start || a.end - b.end)) {
    parts.push(html.slice(at, start), text)
    at = end
  }
  return [...parts, html.slice(at)].join('')
}
