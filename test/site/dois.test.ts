import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { root } from '../../scripts/program.ts'
import { type Exception, judge } from '../house/exceptions.ts'
import { filesOf, textOf } from './pages.ts'
import { site } from './sites.ts'

/** The works of which the site may speak, by their DOIs: all that the fact sheet of the study names. */
const known = [
  '10.1097/hmr.0000000000000412',
  '10.1097/hmr.0000000000000339',
  '10.1016/j.socscimed.2023.116290',
  '10.1371/journal.pone.0304854',
]

/** Works that say how things are done, and nothing about the study. */
const methods: readonly Exception[] = [
  { what: '10.1097/acm.0000000000000388', reason: 'the reporting standard SRQR, whose items the method page answers' },
  { what: '10.1093/intqhc/mzm042', reason: 'the reporting standard COREQ, whose items the method page answers' },
]

/** Every DOI in a text, in lower case, for case is nothing in a DOI. */
const doisIn = (text: string): string[] =>
  [...text.matchAll(/\b10\.\d{4,9}\/[^\s"'<>&\\{}]+/g)].map(([doi]) => doi.toLowerCase().replace(/[.,;:)\]]+$/, ''))

describe('the shipped site', () => {
  const one = site('shipped')
  const texts = filesOf(one).filter((file) => /\.(html|json|bib|ris|svg|csv|xml|qdc|txt|webmanifest)$/.test(file))
  const found = [...new Set(texts.flatMap((file) => doisIn(textOf(one, file))))].sort()

  test('names the DOIs of the fact sheet and of its methods, all of them and no others', () => {
    expect(judge(found, [...known.map((what) => ({ what, reason: 'fact sheet' })), ...methods])).toEqual([])
  })
})

const sheet = join(root, '..', 'shared', 'study', 'FACTS.md')
if (!existsSync(sheet))
  console.log(`SKIPPED: DOIs were not compared with the fact sheet, because ${sheet} is not here.`)

test.skipIf(!existsSync(sheet))('the fact sheet names the same DOIs', () => {
  expect([...new Set(doisIn(readFileSync(sheet, 'utf8')))].sort()).toEqual([...known].sort())
})

test.each([
  ['<a href="https://doi.org/10.1234/ABC.5">doi:10.1234/abc.5</a>.', ['10.1234/abc.5', '10.1234/abc.5']],
  ['doi = {10.1234/x_y},', ['10.1234/x_y']],
  ['(doi 10.1234/x).', ['10.1234/x']],
  ['Version 10.1234 or 110.1234/x', []],
])('the DOIs of %j are seen', (text, dois) => {
  expect(doisIn(text)).toEqual(dois)
})
