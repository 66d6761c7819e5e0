import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseHTML } from 'linkedom'
import { describe, expect, test } from 'vitest'
import { glossary, type Term } from '../../src/components/glossary/glossary.ts'
import { linkTerms } from '../../src/components/linkTerms.ts'
import { Problems } from '../../src/study/problems.ts'
import { readFolder } from '../../src/study/readFolder.ts'
import type { Study } from '../../src/study/study.ts'
import { type Exception, judge } from '../house/exceptions.ts'
import type { Page } from '../site/pages.ts'
import { pagesOf, site } from '../site/sites.ts'
import { termFaults } from './termFaults.ts'

/** The words of the glossary for the study of a site. */
function termsOf(name: 'shipped' | 'minimal'): Term[] {
  const { folder, study: path } = site(name)
  const { study, codebook } = readFolder(path, new Problems())
  const [manifest, exemplars] = ['manifest', 'exemplars'].map((name) =>
    JSON.parse(readFileSync(join(folder, `api/v1/${name}.json`), 'utf8')),
  )
  return glossary({ study: study as Study, codes: codebook?.codes ?? [], release: { manifest, exemplars } })
}

/** Pages on which a word may stand without its link. */
const exceptions: readonly Exception[] = []
const explains = ({ file }: Page) => file === 'glossary/index.html'

const terms = termsOf('shipped')
// An embed stands in the page of another, without a glossary beside it.
const pages = pagesOf(site('shipped')).filter(({ file }) => !/^embed\/.+\/index\.html$/.test(file))

describe('the glossary', () => {
  const listed = (all: readonly Page[]) =>
    all
      .find(explains)
      ?.document.querySelectorAll('[id^="word_"]')
      .values()
      .map(({ id }) => id.replace('word_', ''))
      .toArray()

  test('has a place for every term, in the order of the alphabet', () => {
    expect(listed(pages)).toEqual(terms.map(({ id }) => id))
    expect(terms.map(({ term }) => term.toLowerCase())).toEqual(terms.map(({ term }) => term.toLowerCase()).sort())
    expect(terms.length).toBeGreaterThan(30)
  })

  test('explains each in two sentences at most, and no spelling twice', () => {
    const sentences = new Intl.Segmenter('en-US', { granularity: 'sentence' })
    expect(terms.filter(({ meaning }) => [...sentences.segment(meaning)].length > 2)).toEqual([])
    const uses = terms.flatMap((term) => term.uses)
    expect(new Set(uses).size).toBe(uses.length)
  })

  test('leaves out what a study has no use for', () => {
    const ids = termsOf('minimal').map(({ id }) => id)
    expect(ids).toContain('theme')
    for (const id of ['dimension', 'framework', 'abstract', 'group']) expect(ids, id).not.toContain(id)
    expect(listed(pagesOf(site('minimal')))).toEqual(ids)
  })

  test('speaks of a study’s kinds of code by their own names', () => {
    const { study, codebook } = readFolder(site('shipped').study, new Problems())
    const kinds = { dimension: { one: 'pillar', many: 'pillars' }, theme: { one: 'C++ idea (new)', many: 'ideas' } }
    const renamed = glossary({
      study: { ...(study as Study), kinds },
      codes: codebook?.codes ?? [],
      release: { manifest: { disclosure: { minimum: 1 } }, exemplars: { exemplars: [] } },
    })
    expect(renamed.map(({ term }) => term)).toEqual(expect.arrayContaining(['Pillar', 'C++ idea (new)']))
    expect(renamed.map(({ id }) => id)).not.toContain('withheld')
    expect(linkTerms('<p>A dimension, two pillars. One C++ idea (new).</p>', renamed)).toBe(
      '<p>A dimension, two <a class="term" href="/glossary/#word_dimension">pillars</a>. One <a class="term" href="/glossary/#word_theme">C++ idea (new)</a>.</p>',
    )
  })
})

describe('the pages of the shipped site', () => {
  test('lead from the first use of every term in prose to the glossary', () => {
    const faults = pages.filter((page) => !explains(page)).flatMap((page) => termFaults(page, terms))
    expect(judge(faults, exceptions)).toEqual([])
    const links = pages.flatMap(({ html }) => html.match(/href="[^"]*\/glossary\/#word_/g) ?? [])
    expect(links.length).toBeGreaterThan(100)
  })
})

describe('a page', () => {
  const faultsOf = (html: string) => {
    const { document } = parseHTML(`<!doctype html><html><body><main>${html}</main></body></html>`)
    return termFaults({ file: 'x', document: document as unknown as Document }, terms)
  }
  const link = (id: string, text: string) => `<a href="/glossary/#word_${id}">${text}</a>`

  test.each([
    '<p>Each share has a base.</p>',
    `<p>Krippendorff’s alpha, see ${link('alpha', 'the glossary')}.</p>`,
    `<p>The base is here.</p><p>A ${link('base', 'base')}.</p>`,
  ])('that does not explain a term is refused: %s', (html) => {
    expect(faultsOf(html).length).toBeGreaterThan(0)
  })

  test.each([
    `<p>The ${link('base', 'base')} is here. Another base.</p>`,
    `<p>The base (${link('base', 'what is that?')}) is here.</p>`,
    `<p>All ${link('base', 'who answered')}. A base.</p>`,
    '<p>Read <a href="/method/">how the base is counted</a>.</p>',
    '<h2>The base.</h2><table><tr><td><p>Base.</p></td></tr></table>',
    '<p>We answer and expect. About “<bdi>A base of trust</bdi>”.</p>',
  ])('that does so passes: %s', (html) => {
    expect(faultsOf(html)).toEqual([])
  })
})

describe('the linking of terms', () => {
  test('takes the first use in a sentence, the longest spelling, and no word twice', () => {
    const html = '<h2>Base</h2><ul><li>Base</li></ul><p>Framework analysis of the framework; a base. A base.</p>'
    expect(linkTerms(html, terms)).toBe(
      '<h2>Base</h2><ul><li>Base</li></ul><p><a class="term" href="/glossary/#word_framework-analysis">Framework analysis</a> of the <a class="term" href="/glossary/#word_framework">framework</a>; a <a class="term" href="/glossary/#word_base">base</a>. A base.</p>',
    )
  })

  test.each([
    '<p>All <a href="/glossary/#word_base">who answered</a>. A base.</p>',
    '<p>See <a href="/x/">the base</a>, <code>base</code>, “<bdi>A base of trust</bdi>”.</p>',
    '<p>database.csv, base-2 and bases_x.</p>'.replace('base-2', 'a-base'),
    '<blockquote><p>My base.</p></blockquote><svg><text>Base.</text></svg>',
    '<p>&lt;script&gt;x&lt;/script&gt; &amp;amp; “q”.</p>',
    '<script>if (1 < 2) "<p>A base.</p>"</script><!-- <p>A base.</p> --><table><tr><td><p>A base.</p></td></tr></table>',
    '<p class="small kicker">A base.</p><ul class="chips"><li>A base.</li></ul><a data-x="<p>">A base.</a>',
    '<button popover download>x</button><p>One.<br>Two<img alt=">base.">.</p>',
  ])('leaves %s as it is', (html) => {
    expect(linkTerms(html, terms)).toBe(html)
  })

  test('goes on after what is left out, and after an end without a beginning', () => {
    const html = '<p>One <code>base</code></b> and a base<br>here.</p>'
    expect(linkTerms(html, terms)).toBe(
      '<p>One <code>base</code></b> and a <a class="term" href="/glossary/#word_base">base</a><br>here.</p>',
    )
  })

  test('keeps text that looks like markup as text', () => {
    const html = '<p title="&quot;><b>">&lt;b&gt; a base &amp;lt;.</p>'
    const { document } = parseHTML(`<body>${linkTerms(html, terms)}</body>`)
    expect(document.querySelector('p')?.textContent).toBe('<b> a base &lt;.')
    expect(document.querySelector('p')?.getAttribute('title')).toBe('"><b>')
    expect(document.querySelectorAll('b')).toHaveLength(0)
  })
})
