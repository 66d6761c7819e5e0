import { Cite } from '@citation-js/core'
import { read } from '@customcommander/ris'
import { parse } from '@retorquere/bibtex-parser'
import '@citation-js/plugin-bibtex'
import '@citation-js/plugin-csl'
import '@citation-js/plugin-ris'

/** What a reference manager makes of a citation: names as "Family, Given". */
export type Parsed = { title: string; authors: string[]; doi: string; pages: string; url: string }

type CslName = { given?: string; family?: string; literal?: string }
type Csl = { title?: string; author?: CslName[]; DOI?: string; page?: string; URL?: string }

const tidy = (text = '') => text.replace(/\s+/g, ' ').trim()
const nameOf = (...parts: (string | undefined)[]) => parts.map(tidy).filter(Boolean).join(', ')
const range = (text = '') => text.replace(/[–-]+/, '-')

const fromCsl = ({ title, author = [], DOI = '', page, URL = '' }: Csl): Parsed => ({
  title: tidy(title),
  authors: author.map(({ given, family, literal }) => nameOf(family ?? literal, given)),
  doi: DOI,
  pages: range(page),
  url: URL,
})

/** The one reference in a text, by the library that the site writes with. @throws where there is another number of them */
export function byLibrary(text: string): Parsed {
  const { data } = new Cite(text) as unknown as { data: Csl[] }
  if (data.length !== 1) throw new Error(`${data.length} references`)
  return fromCsl(data[0] as Csl)
}

/** The one entry of a BibTeX file, by another parser. @throws where it reports a fault */
export function byBibtexParser(text: string): Parsed {
  const { entries, errors } = parse(text, { sentenceCase: false, caseProtection: 'strict' })
  if (entries.length !== 1 || errors.length > 0) throw new Error(`${entries.length} entries, ${JSON.stringify(errors)}`)
  const fields = (entries[0]?.fields ?? {}) as Record<string, unknown>
  const authors = (fields['author'] ?? []) as { lastName?: string; firstName?: string; name?: string }[]
  const field = (name: string) => tidy(fields[name] as string | undefined)
  return {
    title: field('title').replace(/<\/?span[^>]*>/g, ''),
    authors: authors.map(({ lastName, firstName, name }) => nameOf(lastName ?? name, firstName)),
    doi: field('doi'),
    pages: range(field('pages')),
    url: field('url'),
  }
}

type Ris = Partial<Record<'TI' | 'DO' | 'SP' | 'EP' | 'UR', string[]>> & {
  AU?: { last_name: string; first_name: string; initials: string; suffix: string }[]
}

/** The one reference of a RIS file, by another parser. @throws where there is another number of them */
export function byRisParser(text: string): Parsed {
  const found = read(text) as Ris[]
  const [one] = found
  if (found.length !== 1 || !one) throw new Error(`${found.length} references`)
  const first = (tag: keyof Omit<Ris, 'AU'>) => tidy(one[tag]?.[0])
  return {
    title: first('TI'),
    authors: (one.AU ?? []).map((name) =>
      nameOf(name.last_name, [name.first_name, name.initials].filter(Boolean).join(' '), name.suffix),
    ),
    doi: first('DO'),
    pages: [first('SP'), first('EP')].filter(Boolean).join('-'),
    url: first('UR'),
  }
}
