import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { root } from '../../scripts/program.ts'
import { filesIn } from '../house/imports.ts'
import type { Page } from '../site/pages.ts'
import { pagesOf, site } from '../site/sites.ts'
import { britishIn } from './spelling.ts'

/** What others wrote is quoted as they wrote it: titles of works, and texts of exemplars. */
const quoted = 'blockquote, .citation, .references > li > p:first-child, script, style'
const spoken = ['aria-label', 'alt', 'title', 'content', 'placeholder']

/** All that a page says to a reader, in sight or not. */
function wordsOf({ document, html }: Page): string {
  const copy = document.cloneNode(true) as Document
  for (const element of copy.querySelectorAll(quoted)) element.remove()
  const attributes = [...html.matchAll(new RegExp(`\\s(?:${spoken.join('|')})="([^"]*)"`, 'g'))].map(
    ([, value]) => value,
  )
  return [copy.documentElement.textContent, ...attributes].join('\n')
}

describe('American English', () => {
  test('is what every page of the shipped site speaks', () => {
    const pages = pagesOf(site('shipped'))
    expect(pages.flatMap((page) => britishIn(wordsOf(page)).map((fault) => `${page.file}: ${fault}`))).toEqual([])
  })

  test('is what the sources, the docs and the study speak', () => {
    const files = [
      ...['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', 'CITATION.cff'],
      ...['src', 'scripts', 'docs'].flatMap((folder) => filesIn(folder, ['ts', 'mjs', 'astro', 'css', 'sql', 'md'])),
      ...filesIn('data/therapeutic-connections', ['yaml', 'md', 'mdx']),
    ]
    expect(files.length).toBeGreaterThan(150)
    const found = files.flatMap((file) =>
      britishIn(readFileSync(join(root, file), 'utf8')).map((fault) => `${file}: ${fault}`),
    )
    expect(found).toEqual([])
  })

  test.each([
    ...[
      'colour',
      'Behavioural',
      'centre',
      'analysed',
      'organisation',
      'recognised',
      'prioritised',
      'theorised',
      'labelled',
    ],
    ...[
      'modelling',
      'whilst',
      'licence',
      'grey',
      'judgement',
      'practising',
      'enrol',
      'fulfil',
      'programme',
      'paediatrics',
    ],
  ])('sees that %s is British', (word) => {
    expect(britishIn(`a ${word}, b`)).toHaveLength(1)
  })

  test.each([
    ...[
      'color',
      'center',
      'analyze',
      'analyses',
      'analysis',
      'organization',
      'labeled',
      'aria-labelledby',
      'license',
      'gray',
    ],
    ...[
      'judgment',
      'practice',
      'enroll',
      'enrolled',
      'fulfilled',
      'program',
      'catalogue',
      'promise',
      'exercise',
      'emphasis',
    ],
    ...['hour', 'four', 'your', 'raised', 'precise', 'comprised', 'parameters', 'greyhound'],
  ])('lets %s pass', (word) => {
    expect(britishIn(`a ${word}, b`)).toEqual([])
  })
})
