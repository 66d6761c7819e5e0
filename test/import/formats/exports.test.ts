import { describe, expect, test } from 'vitest'
import {
  dedooseOf,
  dedooseRows,
  nvivoOf,
  qualcoderReportOf,
  taguetteCodebookOf,
  taguetteHighlightsOf,
} from './exportsOf.ts'
import { imported, noted } from './importing.ts'
import { type TestFile, visits } from './sample.ts'
import { workbookOf } from './tablesOf.ts'

/** The excerpts of `visits`, in its order, each with who marked it. */
const excerpts = [
  ['first #1', 'felt safe', 'Feeling safe', 'Ada'],
  ['first #2', '😀 felt safe', 'Feeling safe', 'Ben'],
  ['first #3', 'hurried', 'Time', 'Ada'],
  ['second #1', '👨‍👩‍👧', 'Safety', 'Ben'],
  ['second #2', 'Cafe\u0301', 'Time', 'Ben'],
  ['second #3', '<good>', 'Safety', 'Ada'],
] as const

const texts: TestFile[] = visits.texts.map(({ name, text }) => ({ name: `${name}.txt`, data: text }))

describe('an export of excerpts', () => {
  test.each<[string, readonly TestFile[], string, 'known' | 'unknown']>([
    ['Dedoose as CSV', [dedooseOf(visits)], 'Dedoose excerpts', 'known'],
    ['Dedoose as a workbook', [workbookOf('excerpts.xlsx', dedooseRows(visits))], 'Dedoose excerpts', 'known'],
    ['Taguette', [taguetteHighlightsOf(visits)], 'Taguette highlights', 'unknown'],
    ['QualCoder', [qualcoderReportOf(visits)], 'QualCoder coding report', 'known'],
  ])('%s: each excerpt can be a response', async (_, files, found, coder) => {
    const { study, report } = await imported(files, { unit: 'excerpt' })
    expect(report.found).toBe(found)
    expect(study.responses.map((row) => [row[0], row.at(-2), row.at(-1)])).toEqual(
      excerpts.map(([id, text]) => [id, text, 'no']),
    )
    const own = study.codings.filter(([, code]) => code !== 'Care' && code !== 'Everything')
    expect(own).toEqual(excerpts.map(([id, , code, who]) => [id, code, coder === 'known' ? who : 'coding-team']))
    expect(noted(report.leftOut, 'Whole texts')).toMatchObject({ count: 2, example: '"first"' })
    expect(noted(report.mapped, 'Codings to codings')?.count).toBe(6)
    expect(noted(report.changed, 'Codings whose coder is not known')?.count).toBe(coder === 'known' ? undefined : 6)
  })

  test('as documents, says that the coded words did not come along', async () => {
    const { study, report } = await imported([dedooseOf(visits)])
    expect(study.responses).toEqual([
      ['first', '', 'no'],
      ['second', '', 'no'],
    ])
    expect(noted(report.leftOut, 'Coded words without their text')).toMatchObject({ count: 6 })
    expect(noted(report.leftOut, 'Columns of ranges and weights')).toMatchObject({ count: 8 })
  })

  test('with its texts beside it finds the places of what was coded', async () => {
    const { study, report } = await imported([...nvivoOf(visits), ...texts])
    expect(report.found).toBe('NVivo text report; beside it the text of a document (.txt)')
    expect(study.codings).toEqual([
      ['first', 'Feeling safe', 'coding-team', '4', '15'],
      ['first', 'Feeling safe', 'coding-team', '6', '15'],
      ['first', 'Time', 'coding-team', '24', '31'],
      ['second', 'Safety', 'coding-team', '19', '25'],
      ['second', 'Safety', 'coding-team', '6', '11'],
      ['second', 'Time', 'coding-team', '0', '5'],
    ])
    expect(noted(report.changed, 'Places found by their quote')).toMatchObject({ count: 6 })
    expect(noted(report.leftOut, 'Whole texts')).toBeUndefined()
  })

  test('does not guess where words stand more than once', async () => {
    const twice = { name: 'first.txt', data: 'felt safe, felt safe' }
    const { study, report } = await imported([nvivoOf(visits)[0] as TestFile, twice])
    expect(study.codings).toEqual([['first', 'Feeling safe', 'coding-team']])
    expect(noted(report.leftOut, 'Places whose quote does not stand there, or stands in more than one place')).toEqual({
      what: 'Places whose quote does not stand there, or stands in more than one place',
      count: 2,
      example: '"first"',
    })
  })
})

test('a codebook beside highlights brings descriptions, and the tags that nobody used', async () => {
  const { study, report } = await imported([taguetteHighlightsOf(visits), taguetteCodebookOf(visits)])
  expect(report.found).toBe('Taguette highlights; beside it a codebook of Taguette (CSV or XLSX)')
  expect(study.codes).toEqual([
    { label: 'Feeling safe', kind: 'theme' },
    { label: 'Never used', kind: 'theme' },
    { label: 'Safety', kind: 'theme', gloss: 'Nothing bad could happen.' },
    { label: 'Time', kind: 'theme', gloss: 'No hurry & no "rush".' },
  ])
})

test('categories of a QualCoder report are headings, and each response below them has them', async () => {
  const { study, report } = await imported([qualcoderReportOf(visits)])
  expect(study.groups).toEqual([{ label: 'Ward', levels: ['New ward', 'Old ward'] }])
  expect(study.codes.map(({ label, parent }) => [label, parent])).toEqual([
    ['Care', 'Everything'],
    ['Everything', undefined],
    ['Feeling safe', 'Care'],
    ['Safety', 'Care'],
    ['Time', 'Care'],
  ])
  expect(study.codings.filter(([, code]) => code === 'Everything')).toEqual([
    ['first', 'Everything', 'Ada'],
    ['first', 'Everything', 'Ben'],
    ['second', 'Everything', 'Ada'],
    ['second', 'Everything', 'Ben'],
  ])
  // Two headings, two documents, two coders each.
  expect(noted(report.changed, 'Codings of headings, added')?.count).toBe(8)
  expect(noted(report.mapped, 'Codings to codings')?.count).toBe(6)
})

test('a path of Dedoose is a place in the code tree', async () => {
  const { study } = await imported([dedooseOf(visits)])
  expect(study.codes.map(({ label, parent }) => [label, parent])).toEqual([
    ['Feeling safe', 'Safety'],
    ['Never used', undefined],
    ['Safety', undefined],
    ['Time', undefined],
  ])
})
