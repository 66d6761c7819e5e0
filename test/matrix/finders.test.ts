import { describe, expect, test } from 'vitest'
import { pageFrom } from '../site/pages.ts'
import { brokenSentences } from './brokenSentences.ts'
import { emptyParts } from './emptyParts.ts'
import { missingThings } from './missingThings.ts'
import { type Row, rows } from './rows.ts'

const document = (main: string, head = '') =>
  pageFrom('a.html', '/a/', `<html><head>${head}</head><body><main>${main}</main></body></html>`).document

describe('an empty part', () => {
  test.each([
    ['h2 "Two" with nothing', '<h1>One</h1><p>x</p><h2>Two</h2><h2>Three</h2><p>x</p>'],
    ['h2 "Two" with nothing', '<p>x</p><h2>Two</h2><h3>Three</h3>'],
    ['h2 "Two" with nothing', '<section><h2>Two</h2></section><p>x</p>'],
    ['h2 "Two" with nothing', '<section><h2>Two</h2></section><section><h2>Three</h2><p>x</p></section>'],
    ['h1 "One" with nothing', '<h1>One</h1><details class="cite-this"><summary>Cite</summary>x</details>'],
    ['h2 "Two" with nothing', '<ul><li><h2>Two</h2></li><li><h2>Three</h2><p>x</p></li></ul>'],
    ['empty list <ul', '<ul class="entries"></ul>'],
    ['empty list of terms', '<dl></dl>'],
    ['empty table', '<table><thead><tr><th>A</th></tr></thead><tbody></tbody></table>'],
    ['empty figure', '<figure><figcaption>x</figcaption></figure>'],
    ['empty choice', '<select></select>'],
    ['empty navigation', '<nav class="pager"> </nav>'],
    ['empty <p>', '<p> </p>'],
    ['empty <td>', '<table><tr><th>a</th><td></td></tr></table>'],
    ['empty <a>', '<p>x <a href="/"></a></p>'],
    ['the term "a" without', '<dl><div><dt>a</dt></div><div><dt>b</dt><dd>c</dd></div></dl>'],
  ])('%s is seen', (fault, html) => {
    expect(emptyParts(document(html)).join('\n')).toContain(fault)
  })

  test.each([
    '<h1>One</h1><h2>Two</h2><p>x</p><h3>Three</h3><img src="a.png">',
    '<section><h2>Two</h2><div><h3>Three</h3><svg></svg></div></section>',
    '<h2>Two</h2><ul><li><h3>Three</h3><p>x</p></li></ul>',
    '<details data-facet="kind"><summary>a</summary><fieldset></fieldset></details><ol id="search-results"></ol>',
    '<p role="status"></p><p hidden></p>',
    '<dl><div><dt>a</dt><dt>b</dt><dd>c</dd></div></dl>',
  ])('%s is none', (html) => {
    expect(emptyParts(document(html))).toEqual([])
  })
})

const words = {
  nouns: [
    { one: 'aspect', many: 'aspects' },
    { one: 'visitor', many: 'visitors' },
  ],
  names: ['Quiet'],
}

describe('a broken sentence', () => {
  test.each([
    'Said by undefined visitors.',
    'A share of NaN.',
    'Found: null.',
    '0 of 0 visitors.',
    'Hello {name}.',
    'The words () are gone.',
    'The text “” is gone.',
    'A word , and a comma.',
    'Two points..',
    'A comma,.',
    'Nothing is listed here. Nothing is listed here.',
    'All are small; Nothing is listed.',
    'In 1 pairs.',
    'All 1 exemplars.',
    'Said by 1 made-up visitors.',
    '5 are open, 1 are not.',
    'One aspects.',
    'It is a aspect.',
    'It is an visitor.',
    'What goes? whole patterns.',
    '<b>0</b> of <i>0</i>.',
  ])('%s is seen', (text) => {
    expect(brokenSentences(document(`<p>${text}</p>`), words)).toHaveLength(1)
  })

  test('in titles and descriptions is seen', () => {
    expect(brokenSentences(document('<h2>small letters</h2>'), words)).toHaveLength(1)
    const head = '<title>x y</title><meta name="description" content="In 1 pairs.">'
    expect(
      brokenSentences(document('', `${head}<meta property="og:image:alt" content="1 codes.">`), words),
    ).toHaveLength(3)
  })

  test.each([
    'In 1 pair, 21 pairs and 0.1 points; Quiet chairs most. 10 of 10 visitors … and more.',
    'An aspect, a visitor: 1.5 pairs, −1 levels (p. 4).',
    'Type <code>{a}</code>, or <kbd>/</kbd>.',
    '1 of 21 items; e.g. one of 3 codes.',
  ])('%s is none', (text) => {
    expect(brokenSentences(document(`<p>${text}</p>`), words)).toEqual([])
  })

  test('what stands in programs and references is none', () => {
    const html = '<script>{undefined}</script><details class="cite-this">{Seen} 1 codes</details>'
    expect(brokenSentences(document(html), words)).toEqual([])
  })
})

const alone = rows.find(({ name }) => name === 'three-alone') as Row
const own: Row = { ...alone, kinds: 'both', words: 'own', basis: 'computed' }

describe('a thing that the study lacks', () => {
  test.each([
    ['an article', 'Stated in the article.', alone],
    ['reported figures', 'Reported figures stand there.', alone],
    ['themes', 'Each theme that emerged.', alone],
    ['groups', 'Compare groups', alone],
    ['exemplars', 'In whose words', alone],
    ['a second coder', 'Two coders agreed.', alone],
    ['implications', 'What each recommendation rests on', alone],
    ['teaching guides', 'A role play', alone],
    ['the program’s words for kinds', 'Each dimension', own],
    ['made-up data', 'Illustrative data', own],
  ])('%s is seen', (thing, text, row) => {
    expect(missingThings(document(`<p>${text}</p>`), row).map((found) => found.thing)).toContain(thing)
  })

  test('what it has may be spoken of', () => {
    const text = '<p>Illustrative data: how often each dimension occurs, in 240 made-up visitors.</p>'
    expect(missingThings(document(text), alone)).toEqual([])
    expect(missingThings(document('<p>Aspects and ideas of apprentices.</p>'), own)).toEqual([])
  })
})
