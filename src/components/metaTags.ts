import { tag } from '../messages/locale.ts'
import type { Work } from '../study/study.ts'
import { buildDate, type CslItem, siteName } from './citation.ts'

/** The name and the content of a meta element. */
export type MetaTag = readonly [name: string, content: string]

/**
 * What a reference manager reads of a page, in Dublin Core. A `citation_title` would make Zotero take the page for a journal
 * article, and so would the type "Text"; "webpage" is the type that it reads as what the page is. No creator is given,
 * because a name that is nobody's would be split into first and last.
 */
export const dublinCore = (item: CslItem): MetaTag[] => [
  ['DC.type', 'webpage'],
  ['DC.title', item.title],
  ['DC.publisher', siteName],
  ['DC.date', buildDate()],
  ['DC.identifier', String(item['URL'])],
  ['DC.language', tag],
]

/**
 * The published article in the tags of Highwire Press. They belong on the page of its reference alone: on any other they
 * would make a reference manager file that page as the article.
 */
export function highwire(work: Work): MetaTag[] {
  const { title, authors, journal, year, published, volume, issue, pages, doi, pubmed } = work
  const [first, last] = (pages ?? '').split(/[-–]/)
  const all: [string, string | undefined][] = [
    ['citation_title', title],
    ...authors.map(({ given, family }): [string, string] => [
      'citation_author',
      given ? `${family}, ${given}` : family,
    ]),
    ['citation_journal_title', journal],
    ['citation_publication_date', published?.replaceAll('-', '/') ?? String(year)],
    ['citation_volume', volume],
    ['citation_issue', issue],
    ['citation_firstpage', first],
    ['citation_lastpage', last],
    ['citation_doi', doi],
    ['citation_pmid', pubmed],
  ]
  return all.filter((one): one is [string, string] => Boolean(one[1]))
}
