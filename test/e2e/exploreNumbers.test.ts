import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { site } from '../site/sites.ts'
import { open } from './browser.ts'
import { openExplorer } from './explorer.ts'

const { url } = site('shipped')
const folder = mkdtempSync(join(tmpdir(), 'seen-and-heard-saved-'))
let opened: Awaited<ReturnType<typeof open>>
beforeAll(async () => {
  opened = await open({ acceptDownloads: true, permissions: ['clipboard-read', 'clipboard-write'] })
})
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true })
  await opened.close()
})

const release = async (file: string) => (await opened.page.request.get(`${url}/api/v1/${file}.json`)).json()

/** What a button saves. */
async function saved(name: string): Promise<{ name: string; bytes: Buffer }> {
  const [download] = await Promise.all([
    opened.page.waitForEvent('download'),
    opened.page.locator(`[data-export="${name}"]`).click(),
  ])
  // The browser runs elsewhere; its file has to be brought here.
  const path = join(folder, name)
  await download.saveAs(path)
  return { name: download.suggestedFilename(), bytes: readFileSync(path) }
}

async function csv(): Promise<Record<string, string>[]> {
  const { name, bytes } = await saved('csv')
  expect(name).toMatch(/^explore[a-z0-9-]*\.csv$/)
  return parse(bytes, { columns: true, bom: true })
}

const cells = () =>
  opened.page
    .locator('#the_figure .explorer-table tbody tr')
    .evaluateAll((rows) => rows.map((row) => [...row.children].map((cell) => cell.textContent ?? '')))

/** What the marks of the picture say, by the row of the table. */
const marks = () =>
  opened.page
    .locator('#the_figure [data-row]')
    .evaluateAll((all) => all.map((one) => [Number(one.getAttribute('data-row')), one.textContent ?? ''] as const))

describe('picture, table, file and release say the same', () => {
  test('of frequencies by group', async () => {
    const { page } = opened
    await openExplorer(page, 'shipped', '/explore/?kind=all&by=age&sort=codebook')
    const [drawn, file] = [await marks(), await csv()]
    const { tables } = await release('groups')
    const { codes } = await release('frequencies')
    const rows = tables.find(({ by }: { by: string[] }) => by.join() === 'age').rows
    const expected = codes.flatMap(({ id }: { id: string }) =>
      rows.map((row: { base: number; mentions: Record<string, number | null> }) => row.mentions[id]),
    )
    expect(file.map(({ mentions }) => (mentions === '' ? null : Number(mentions)))).toEqual(expected)
    expect(expected).toContain(null)
    expect(new Set(file.map(({ basis }) => basis))).toEqual(new Set(['illustrative']))
    // Counts stand in what a mark says; a withheld one says that it is, and is no zero.
    expect(drawn).toHaveLength(expected.length)
    for (const [row, words] of drawn) {
      const count = expected[row]
      if (count === null) expect(words).toMatch(/fewer than 11|withheld/)
      else expect(words.replaceAll(',', '')).toContain(String(count))
      if (count === null) expect(words).not.toMatch(/\b0%/)
    }
    await openExplorer(page, 'shipped', '/explore/?kind=all&by=age&sort=codebook&as=table')
    const table = await cells()
    expect(table).toHaveLength(file.length)
    const place = Object.keys(file[0] ?? {}).indexOf('mentions')
    expect(table.map((row) => row[place]?.replaceAll(',', ''))).toEqual(
      expected.map((count: number | null) => (count === null ? '–' : String(count))),
    )
  })

  test('of the matrix', async () => {
    const { page } = opened
    await openExplorer(page, 'shipped', '/explore/?view=matrix')
    const [drawn, file] = [await marks(), await csv()]
    const { cells: published } = await release('matrix')
    const counts = published.map(({ count }: { count: number | null }) => count)
    expect(file.map(({ count }) => (count === '' ? null : Number(count)))).toEqual(counts)
    expect(drawn).toHaveLength(counts.length)
    for (const [row, words] of drawn) expect(words).toContain(counts[row] === null ? 'fewer than' : `${counts[row]} `)
    await openExplorer(page, 'shipped', '/explore/?view=matrix&as=table')
    expect((await cells()).map((row) => row[2])).toEqual(
      counts.map((count: number | null) => (count === null ? '–' : count.toLocaleString('en-US'))),
    )
  })

  test('of pairs', async () => {
    const { page } = opened
    await openExplorer(page, 'shipped', '/explore/?view=together')
    const [drawn, file] = [await marks(), await csv()]
    const { pairs } = await release('cooccurrence')
    const { codes } = await release('frequencies')
    const label = new Map(codes.map(({ id, label }: { id: string; label: string }) => [id, label]))
    const expected = new Map(
      pairs.map(({ a, b, phi }: { a: string; b: string; phi: number | null }) => [
        `${label.get(a)} ${label.get(b)}`,
        phi,
      ]),
    )
    expect(file).toHaveLength(expected.size)
    for (const row of file)
      expect(row['phi'] === '' ? null : Number(row['phi'])).toBe(expected.get(`${row['a']} ${row['b']}`))
    for (const [row, words] of drawn) expect(words).toContain(`${file[row]?.['a']} and ${file[row]?.['b']}:`)
  })

  test('of differences', async () => {
    const { page } = opened
    await openExplorer(page, 'shipped', '/explore/?view=differences&kind=all')
    const file = await csv()
    const { tables } = await release('groups')
    const rows = tables.find(({ by }: { by: string[] }) => by.join() === 'age').rows
    const share = (level: string, id: string) => {
      const row = rows.find(({ levels }: { levels: string[] }) => levels[0] === level)
      return row.mentions[id] === null ? null : row.mentions[id] / row.base
    }
    const { codes } = await release('frequencies')
    for (const { id, label } of codes) {
      const [a, b] = [share('18-44', id), share('45-64', id)]
      const found = file.find(({ code }) => code === label)?.['difference']
      if (a === null || b === null) expect(found).toBe('')
      // In percentage points, to two decimals.
      else expect(Number(found)).toBeCloseTo((a - b) * 100, 1)
    }
  })
})

test('the static files of a view are those that the buttons save', async () => {
  const { page } = opened
  await openExplorer(page, 'shipped', '/explore/frequencies/by-age/')
  const made = await saved('csv')
  const built = await page.request.get(`${url}/explore/frequencies/by-age.csv`)
  expect(made.bytes.toString()).toBe(await built.text())
})

test('a table is sorted by its headers, and copied as it stands', async () => {
  const { page } = opened
  await openExplorer(page, 'shipped', '/explore/?view=together&as=table')
  const head = page.getByRole('columnheader', { name: 'Both' })
  expect(await head.getAttribute('aria-sort')).toBe('none')
  const column = async () => (await cells()).map((row) => Number((row[2] ?? '').replace(/[^\d.]/g, '') || Number.NaN))
  await head.getByRole('button').click()
  expect(await head.getAttribute('aria-sort')).toBe('descending')
  const down = (await column()).filter((value) => !Number.isNaN(value))
  expect(down).toEqual(down.toSorted((a, b) => b - a))
  await head.getByRole('button').click()
  expect(await head.getAttribute('aria-sort')).toBe('ascending')
  const up = await cells()
  await page.locator('[data-export="table"]').click()
  await expect.poll(() => page.locator('#the_status').textContent()).toBe('The table is copied.')
  const copied = (await page.evaluate(() => navigator.clipboard.readText())).split('\n').map((line) => line.split('\t'))
  expect(copied[0]?.slice(0, 3)).toEqual(['Code', 'Other code', 'Both'])
  expect(copied.slice(1).map(([a, b]) => [a, b])).toEqual(up.map(([a, b]) => [a, b]))
})

test('pictures carry title, basis, base, citation and address', async () => {
  const { page } = opened
  await openExplorer(page, 'shipped', '/explore/?by=age')
  const { bytes } = await saved('svg')
  const svg = bytes
    .toString()
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
  for (const words of [
    'ILLUSTRATIVE',
    'Illustrative data — not a result',
    'Illustrative data: how often',
    '[illustrative data]',
    '/explore/?by=age',
  ])
    expect(svg, words).toContain(words)
  const png = await saved('png')
  expect(png.bytes.subarray(1, 4).toString()).toBe('PNG')
  // Two pixels for each of the drawing.
  expect(png.bytes.readUInt32BE(16)).toBe(2 * Number(/ width="(\d+)"/.exec(bytes.toString())?.[1]))
  await page.locator('[data-export="link"]').click()
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(`${url}/explore/?by=age`)
  for (const part of ['apa', 'vancouver', 'bib', 'ris', 'json'])
    expect(await page.locator(`#the_citation [data-citation="${part}"]`).textContent()).toContain(
      `${url}/explore/?by=age`,
    )
})
