import { marked, Renderer, type Tokens } from 'marked'

/** What changed for readers in a version: lists under the kinds of change that Keep a Changelog names. */
export type Version = {
  /** For addresses: `unreleased`, or `v1-2-0`. */
  id: string
  /** The number; null for what is not released. */
  number: string | null
  /** The day of the release, such as 2026-11-23. */
  date: string | null
  /** What the changelog says below the heading, as HTML. */
  notes: readonly string[]
  changes: readonly { kind: string; items: readonly string[] }[]
}

/** The paragraph after which the changelog lists what readers of a site notice. */
const forReaders = /^For readers of a site:?$/

const renderer = new Renderer()
// The changelog holds no markup of its own; what looks like it is text.
renderer.html = ({ text }) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

const inline = (text: string) => marked.parseInline(text, { renderer, async: false })

/**
 * The versions of a changelog in the form of Keep a Changelog, newest first, with what readers notice; what users of the
 * program notice is left out.
 */
export function changelog(text: string): Version[] {
  const versions: Version[] = []
  let kind: string | null = null
  let toReaders = false
  for (const token of marked.lexer(text) as Tokens.Generic[]) {
    const version = versions.at(-1)
    if (token.type === 'heading' && token['depth'] === 2) {
      versions.push(versionOf(token['text'] as string))
      kind = null
      toReaders = false
    } else if (!version || token.type === 'space') {
    } else if (token.type === 'heading') {
      kind = token['text'] as string
      toReaders = false
    } else if (token.type === 'paragraph' && kind === null) {
      version.notes = [...version.notes, inline(token['text'] as string)]
    } else if (token.type === 'paragraph') {
      toReaders = forReaders.test(token['text'] as string)
    } else if (token.type === 'list' && toReaders && kind !== null) {
      const items = (token as Tokens.List).items.map((item) => inline(item.text))
      version.changes = [...version.changes, { kind, items }]
    }
  }
  return versions
}

function versionOf(heading: string): Version {
  const [, number = null, date = null] = /^\[?(\d[\w.+-]*)\]?(?:\s+-\s+(\d{4}-\d{2}-\d{2}))?/.exec(heading) ?? []
  return { id: number ? `v${number.replaceAll('.', '-')}` : 'unreleased', number, date, notes: [], changes: [] }
}
