import { describe, expect, test } from 'vitest'
import { cellsOf } from './csvFaults.ts'
import { addressOf, filesOf, textOf } from './pages.ts'
import { site, sites } from './sites.ts'

type Row = Record<string, string>
type File = { columns: { name: string }[]; implications: Row[] }

const withImplications = sites.filter((one) => filesOf(one).some((file) => /^implications\/[^/]+\/index/.test(file)))

describe.each(withImplications)('the $name site', (one) => {
  const files = filesOf(one)
  const { columns, implications } = JSON.parse(textOf(one, 'downloads/implications.json')) as File
  const [header = [], ...rows] = cellsOf(textOf(one, 'downloads/implications.csv'))

  test('has every recommendation in its table, with its page and its brief', () => {
    const pages = files.filter((file) => /^implications\/[^/]+\/index\.html$/.test(file))
    expect(implications.map(({ id }) => `implications/${id}/index.html`).sort()).toEqual(pages)
    const there = new Set(files.map((file) => `${one.origin}${addressOf(one, file)}`))
    for (const { address, brief } of implications)
      expect([there.has(address ?? ''), there.has(brief ?? '')]).toEqual([true, true])
  })

  test('has the same table as CSV', () => {
    expect(header).toEqual(columns.map(({ name }) => name))
    // A spreadsheet's apostrophe before what would run is the one difference.
    const bare = (cell: string) => cell.replace(/^'(?=[=+\-@\t\r])/, '')
    expect(rows.map((row) => row.map(bare))).toEqual(implications.map((row) => header.map((name) => row[name])))
  })
})

test('the table of the shipped study has what the article gives, where it stands, and the limits', () => {
  const { implications } = JSON.parse(textOf(site('shipped'), 'downloads/implications.json')) as File
  const row = implications.find(({ id }) => id === 'time-and-space-for-providers')
  expect(row).toMatchObject({
    audience: 'Health care organizations',
    place: 'abstract, practice implications',
    restsOn: 'shared-deliberation seen-and-heard uninterrupted-time-and-space',
    siteLinks: 'shared-deliberation',
    numbers:
      'Shared Deliberation: 60% of 1,766 patients (reported: abstract, results); Being seen and heard: A majority of 1,766 patients (reported: abstract, conclusion)',
    basis: 'reported',
  })
  expect(row?.['limits']).toContain('did not test whether more time makes more of it')
  expect(row?.['citation']).not.toMatch(/illustrative/i)
})

test('a site without recommendations has no such table', () => {
  expect(filesOf(site('minimal')).filter((file) => file.includes('implications.'))).toEqual([])
})
