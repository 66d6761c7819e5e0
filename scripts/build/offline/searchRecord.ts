import type { CopyWords } from './copyWords.ts'
import type { Reader, Tag } from './readPage.ts'

/** A page as the search of the copy knows it; short names, because there may be thousands. */
export type OfflineRecord = {
  /** Address, title, text, kind of page, bases. */
  u: string
  t: string
  x: string
  k: string
  b: string[]
}

/** No words to find a page by; numbers of a table would stand in a hit without their basis. */
const silent = new Set(['script', 'style', 'svg', 'noscript', 'nav', 'button', 'template', 'textarea', 'table'])
const empty = new Set(['br', 'hr', 'img', 'input', 'link', 'meta', 'wbr', 'source', 'area', 'base', 'col'])
const isExemplar = (file: string) => /^exemplars\/x[0-9a-f]{10}\//.test(file)

const tidy = (text: string) => text.replace(/\s+/g, ' ').trim()

const isVoice = ({ attributes }: Tag) => attributes.get('class')?.value.split(' ')[0] === 'voice'

/** Reads what a page says, as the search of the site would: its main part, without what is marked to be passed over. */
export function recordReader(
  file: string,
  words: Pick<CopyWords, 'exemplar' | 'illustrative'>,
): { reader: Reader; result: () => OfflineRecord | null } {
  const exemplar = isExemplar(file)
  const open: { name: string; counts: boolean }[] = []
  const [title, text, filters]: [string[], string[], [string, string][]] = [[], [], []]
  let found = false
  let madeUp = false
  const counts = ({ name, attributes }: Tag, within: boolean) => {
    if (silent.has(name) || attributes.has('data-pagefind-ignore') || attributes.has('hidden')) return false
    if (exemplar ? name === 'blockquote' : name === 'main' && attributes.has('data-pagefind-body')) return true
    return within
  }
  const reader: Reader = {
    open: (tag) => {
      const filter = tag.attributes.get('data-pagefind-filter')?.value
      if (filter) filters.push([filter.slice(0, filter.indexOf(':')), filter.slice(filter.indexOf(':') + 1)])
      const top = { name: tag.name, counts: counts(tag, open.at(-1)?.counts ?? false) }
      found ||= top.counts
      madeUp ||= exemplar && isVoice(tag) && tag.attributes.get('data-basis')?.value === 'illustrative'
      text.push(' ')
      if (!empty.has(tag.name)) open.push(top)
    },
    text: (said) => {
      if (open.at(-1)?.counts) text.push(said)
      if (open.at(-1)?.name === 'title' && open.at(-2)?.name === 'head') title.push(said)
    },
    close: (name) => {
      const from = open.findLastIndex((one) => one.name === name)
      if (from >= 0) open.splice(from)
    },
  }
  const valuesOf = (name: string) => filters.filter(([of]) => of === name).map(([, value]) => value)
  const result = () =>
    found
      ? {
          u: file,
          t: tidy(title.join('')).replace(/ · Seen & Heard$/, ''),
          x: tidy(text.join('')),
          k: exemplar ? words.exemplar : (valuesOf('kind')[0] ?? ''),
          b: madeUp ? [words.illustrative] : valuesOf('basis'),
        }
      : null
  return { reader, result }
}
