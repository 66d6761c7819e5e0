import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { untranslated } from '../messages/untranslated.ts'
import { textOf } from './pages.ts'
import { pagesOf, site } from './sites.ts'

/** What has one name in every language: the program, ids, addresses, files, formats and bodies, ways to cite. */
const names = [
  /Seen & Heard/g,
  /\bx[0-9a-f]{10}\b/g,
  /https?:\/\/\S+|\bdoi:\S+/g,
  /[\w-]+(?:\/[\w-]+)*\.(?:csv|json|html|zip|txt|svg|png|yaml)\b/g,
  /\b(?:BibTeX|CSL-JSON|Vancouver)\b|\bDuckDB v[\d.]+/g,
  /\b[A-Z]{2,}\b/g,
]

/** Ids of figures, which stand where a figure is named for a reader who looks for its file. */
const figureId =
  /: (?:reported|matrix|cooccurrence|patterns|reproduction|agreement|dimensions|themes|(?:code|pairs)-[a-z-]+)$/

/** Words of citations in a language whose locale the citation processor was not given, and of the study with other letters. */
const known =
  /: (?:November|Internet|Available from|Jul|Rathert C|Enard K|health care organizations|A majority|Abstract|That list is this site’s reading|The research team’s study in|In the research team’s study in|The abstract’s conclusion says this of a majority of patients)$/

const translated = site('translated')
const pages = pagesOf(translated)

describe('a site whose interface is all in other letters', () => {
  test('says nothing that is not in the catalogue', () => {
    const folder = join(translated.study)
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    const own = files
      .filter((file) => /\.(yaml|mdx|csv)$/.test(file) && !file.endsWith('messages.yaml'))
      .map((file) =>
        readFileSync(join(folder, file), 'utf8')
          .replaceAll(/<[^>]*>|[*_>"]/g, ' ')
          .replaceAll("''", "'"),
      )
      .join('\n')
    const found = pages.flatMap(({ file, html }) => untranslated(html, own, names).map((words) => `${file} ${words}`))
    expect(pages.length).toBeGreaterThan(200)
    expect(found.filter((line) => !figureId.test(line) && !known.test(line))).toEqual([])
  })

  test('states its language and the direction of its script on every page', () => {
    const roots = pages.map(({ document }) => document.documentElement)
    expect(new Set(roots.map((root) => `${root.getAttribute('lang')} ${root.getAttribute('dir')}`))).toEqual(
      new Set(['ar rtl']),
    )
  })

  test('states them in what others read', () => {
    const { lang, dir } = JSON.parse(textOf(translated, 'manifest.webmanifest')) as { lang: string; dir: string }
    expect([lang, dir]).toEqual(['ar', 'rtl'])
    expect(textOf(translated, 'feed.xml')).toContain('xml:lang="ar"')
    const { languages } = JSON.parse(textOf(translated, 'pagefind/pagefind-entry.json')) as { languages: object }
    expect(Object.keys(languages)).toEqual(['ar'])
  })

  test('draws from the left, with each text in its own direction', () => {
    const drawing = textOf(translated, 'explore/frequencies.svg')
    expect(drawing).toMatch(/<svg[^>]* direction="ltr"/)
    expect(drawing).toMatch(/>\u2068[^<]*\p{Script=Arabic}[^<]*\u2069</u)
    expect(drawing).toMatch(/>Shared Mind</)
  })
})
