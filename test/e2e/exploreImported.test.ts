import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { pagesOf, sites } from '../site/sites.ts'
import { open } from './browser.ts'
import { changed, focused, openExplorer, said, shown, tabTo, view } from './explorer.ts'

// Real data: comments of patients of two NHS trusts, imported by the test itself; where the file is absent, the set-up says
// that this site was not built, and nothing here is run.
const imported = sites.find(({ name }) => name === 'imported')
const there = describe.skipIf(!imported)

let opened: Awaited<ReturnType<typeof open>>
beforeEach(async () => {
  opened = await open({ acceptDownloads: true })
})
afterEach(async () => {
  const { errors, elsewhere } = opened
  await opened.close()
  expect([...errors, ...elsewhere]).toEqual([])
})

const go = (path: string) => openExplorer(opened.page, 'imported', path)
const change = (act: () => Promise<unknown>) => changed(opened.page, act)
const press = (key: string) => opened.page.keyboard.press(key)
const release = async (file: string) => (await opened.page.request.get(`${imported?.url}/api/v1/${file}.json`)).json()

async function savedRows(): Promise<Record<string, string>[]> {
  const [download] = await Promise.all([
    opened.page.waitForEvent('download'),
    opened.page.locator('[data-export="csv"]').click(),
  ])
  return parse(readFileSync(await download.path()), { columns: true, bom: true })
}

/** What a mark of the picture says, by the row of the table. */
const marks = async () =>
  new Map(
    await opened.page
      .locator('#the_figure [data-row]')
      .evaluateAll((all) => all.map((one) => [Number(one.getAttribute('data-row')), one.textContent ?? ''] as const)),
  )

const tableRows = () =>
  opened.page
    .locator('#the_figure .explorer-table tbody tr')
    .evaluateAll((rows) => rows.map((row) => [...row.children].map((cell) => cell.textContent ?? '')))

there('the explorer of real data: addresses', () => {
  test.each([
    '/explore/?by=trust',
    '/explore/?by=service&in=trust:neas&measure=count&sort=name&as=table',
    '/explore/?view=differences&sort=codebook',
    '/explore/?view=together&relation=patterns',
    '/explore/?view=exemplars&codes=timeliness-of-care',
  ])('%s shows the same again', async (path) => {
    const { page } = opened
    await go(path)
    const first = await view(page)
    expect(first.address).toBe(path)
    expect(await page.locator('#the_notes').isVisible()).toBe(false)
    await page.reload()
    await shown(page)
    expect(await view(page)).toEqual(first)
  })

  test('follow choices back and forward', async () => {
    const { page } = opened
    await go('/explore/')
    const seen = [await view(page)]
    const step = async (act: () => Promise<unknown>) => {
      await change(act)
      seen.push(await view(page))
    }
    await step(() => page.getByLabel('Split by').selectOption({ label: 'Service' }))
    await step(() => page.getByRole('link', { name: 'Do groups differ?' }).first().click())
    await step(() => page.getByRole('link', { name: 'What goes together?' }).first().click())
    await step(() => page.getByRole('radio', { name: 'Whole patterns' }).check())
    await step(() => page.getByRole('link', { name: 'In whose words?' }).first().click())
    for (const one of seen.slice(0, -1).toReversed()) {
      await page.goBack()
      await expect.poll(() => view(page)).toEqual(one)
    }
    for (const one of seen.slice(1)) {
      await page.goForward()
      await expect.poll(() => view(page)).toEqual(one)
    }
  })

  test.each([
    // The study has no dimensions, so no matrix: what another study has is not there.
    ['/explore/?view=matrix', 'no view “matrix”', 'How often?'],
    ['/explore/?by=age', 'no group “age”', 'How often?'],
    ['/explore/?view=differences&compare=trust:neas:gone', '“gone”', 'Do groups differ?'],
  ])('%s gives the nearest view and says so', async (path, says, question) => {
    const { page } = opened
    await go(path)
    expect(await page.locator('#the_notes').textContent()).toContain(says)
    expect(await said(page)).toContain(says)
    expect(await page.locator('h1').textContent()).toBe(question)
  })
})

there('the explorer of real data: keys alone', () => {
  test('from question to question, and in each to its marks', async () => {
    const { page } = opened
    await go('/explore/')
    await tabTo(page, (words) => words.startsWith('select by'))
    await change(() => press('ArrowDown'))
    expect(page.url()).toContain('by=trust')
    expect(await said(page)).toMatch(/Trust.*\.$/)
    await tabTo(page, (words) => words.startsWith('rect'))
    const first = await focused(page)
    expect(first).toContain('NEAS')
    await press('ArrowDown')
    expect(await focused(page)).toContain('NHFT')
    for (const [question, mark] of [
      ['Do groups differ?', /points|withheld|fewer than/],
      ['What goes together?', /.+ and .+: .*phi/],
    ] as const) {
      await page.evaluate(() => (document.activeElement as HTMLElement).blur())
      await go('/explore/')
      await tabTo(page, (words) => words.includes(question))
      await change(() => press('Enter'))
      await tabTo(page, (words) => words.startsWith('rect'))
      const words = await focused(page)
      expect(words).toMatch(mark)
      await press('End')
      expect(await focused(page)).not.toBe(words)
    }
  })

  test('codes are chosen from the folded list', async () => {
    const { page } = opened
    await go('/explore/?view=exemplars')
    await tabTo(page, (words) => words.includes('Choose among'))
    await press('Enter')
    await tabTo(page, (words) => words.startsWith('input'))
    await change(() => press('Space'))
    expect(page.url()).toContain('codes=')
    expect(await said(page)).toMatch(/^[\d,]+ of [\d,]+ exemplars? ha/)
  })
})

there('the explorer of real data: picture, table, file and release say the same', () => {
  test.each(['trust', 'question'])('by %s', async (group) => {
    await go(`/explore/?by=${group}&sort=codebook&as=table`)
    const [table, file] = [await tableRows(), await savedRows()]
    await go(`/explore/?by=${group}&sort=codebook`)
    const drawn = await marks()
    const { tables, minimum } = await release('groups')
    const { codes } = await release('frequencies')
    const { rows } = tables.find(({ by }: { by: string[] }) => by.join() === group)
    const expected = codes.flatMap(({ id }: { id: string }) =>
      rows.map((row: { mentions: Record<string, number | null>; suppressed?: Record<string, string> }) => ({
        count: row.mentions[id],
        reason: row.suppressed?.[id],
      })),
    ) as { count: number | null; reason?: string }[]
    expect(expected.some(({ count }) => count === null)).toBe(true)
    expect(file.map(({ mentions }) => mentions)).toEqual(expected.map(({ count }) => String(count ?? '')))
    const place = Object.keys(file[0] ?? {}).indexOf('mentions')
    expect(table.map((row) => row[place])).toEqual(
      expected.map(({ count }) => (count === null ? '–' : count.toLocaleString('en-US'))),
    )
    expect(drawn.size).toBeGreaterThan(0)
    for (const [row, words] of drawn) {
      const { count, reason } = expected[row] ?? { count: Number.NaN }
      if (count !== null) expect(words).toContain(`: ${count.toLocaleString('en-US')} of `)
      else expect(words).toContain(reason === 'primary' ? `fewer than ${minimum}` : 'withheld')
    }
  })

  test('of pairs', async () => {
    await go('/explore/?view=together')
    const [drawn, file] = [await marks(), await savedRows()]
    await go('/explore/?view=together&as=table')
    const table = await tableRows()
    const { codes } = await release('frequencies')
    const label = new Map(codes.map(({ id, label }: { id: string; label: string }) => [id, label]))
    const { pairs } = await release('cooccurrence')
    const both = new Map(
      pairs.map(({ a, b, both }: { a: string; b: string; both: number | null }) => [
        `${label.get(a)}|${label.get(b)}`,
        both,
      ]),
    )
    expect(file.length).toBeGreaterThan(100)
    expect(table).toHaveLength(file.length)
    for (const [index, row] of file.entries()) {
      const count = both.get(`${row['a']}|${row['b']}`)
      expect(row['both']).toBe(String(count ?? ''))
      expect(table[index]?.slice(0, 2)).toEqual([row['a'], row['b']])
    }
    for (const [row, words] of drawn) expect(words).toContain(`${file[row]?.['a']} and ${file[row]?.['b']}:`)
  })
})

there('the explorer of real data: without scripts', () => {
  const found = imported ? pagesOf(imported).filter(({ file }) => file.startsWith('explore/')) : []
  const files = found.map(({ file }) => file)

  test('there is a page for each group, and none for what the study has not', () => {
    for (const group of ['trust', 'service', 'question'])
      expect(files).toEqual(
        expect.arrayContaining([
          `explore/frequencies/by-${group}/index.html`,
          `explore/differences/${group}/index.html`,
        ]),
      )
    expect(files.filter((file) => file.includes('matrix'))).toEqual([])
  })

  test('each shows its picture and its numbers', async () => {
    await opened.close()
    opened = await open({ javaScriptEnabled: false })
    const { page } = opened
    for (const { address } of found.filter(({ file }) => !file.startsWith('explore/exemplars/'))) {
      await page.goto(`${new URL(imported?.url ?? '').origin}${address}`)
      expect(await page.locator('#the_figure svg:visible').count(), address).toBe(1)
      await page.locator('#the_figure summary').click()
      expect(await page.locator('#the_figure tbody tr:visible').count(), address).toBeGreaterThan(0)
      expect(await page.locator('form:visible, button:visible').count(), address).toBe(0)
    }
  })
})
