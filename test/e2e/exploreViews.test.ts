import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { SiteName } from '../site/builds.ts'
import { sites } from '../site/sites.ts'
import { bringAxe, violations } from './axe.ts'
import { open } from './browser.ts'
import { openExplorer, viewAddresses } from './explorer.ts'
import { invisibleTexts, sideways, wasHacked } from './inPage.ts'

let opened: Awaited<ReturnType<typeof open>>
beforeAll(async () => {
  opened = await open()
})
afterAll(() => opened.close())

/** Takes away the rows of a table after the first hundred: all are made alike, and axe takes minutes for a thousand. */
const shorten = () => {
  for (const row of document.querySelectorAll('.explorer-table tbody tr:nth-child(n + 101)')) row.remove()
}

const wide = { width: 1280, height: 900 }
const narrow = { width: 320, height: 640 }
const tables = viewAddresses.map((path) => `${path}${path.includes('?') ? '&' : '?'}as=table`).slice(0, -1)
/** Every view of the site that ships; the views of others are made in one way, so what is largest in them stands for all. */
const viewsOf = (name: string) =>
  name === 'shipped'
    ? [...viewAddresses, ...tables, '/explore/?view=matrix&cell=shared-mind:seen-and-heard']
    : name === 'hostile'
      ? [...viewAddresses, '/explore/?view=together&as=table']
      : ['/explore/', '/explore/?view=together&as=table', '/explore/?view=matrix']
// The imported site is built only where its data are.
const named = sites.filter(({ name }) => ['shipped', 'hostile', 'minimal', 'imported'].includes(name))

describe.each(named)('the explorer of the $name site', ({ name }) => {
  test.each(viewsOf(name))('%s passes axe, fits 320 px, and stays on its host', async (path) => {
    const { page, errors, elsewhere } = opened
    const seen = errors.length
    await page.setViewportSize(wide)
    await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none' })
    await openExplorer(page, name as SiteName, path)
    await page.evaluate(shorten)
    const found = [...((await page.evaluate(wasHacked)) ? ['ran a text of the study'] : [])]
    await bringAxe(page)
    found.push(...(await violations(page)).map((fault) => `light: ${fault}`))
    await page.emulateMedia({ colorScheme: 'dark' })
    found.push(...(await violations(page, 'colors')).map((fault) => `dark: ${fault}`))
    await page.setViewportSize(narrow)
    await openExplorer(page, name as SiteName, path)
    found.push(...(await page.evaluate(sideways)))
    await page.evaluate(shorten)
    await bringAxe(page)
    found.push(...(await violations(page, 'sizes')).map((fault) => `narrow: ${fault}`))
    await page.emulateMedia({ forcedColors: 'active' })
    found.push(...(await page.evaluate(invisibleTexts)).map((fault) => `forced colors: ${fault}`))
    expect([...found, ...errors.slice(seen), ...elsewhere]).toEqual([])
  })
})

test('a picture is drawn anew where its frame gets narrow, and keeps the focus', async () => {
  const { page } = opened
  await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none' })
  await page.setViewportSize(wide)
  await openExplorer(page, 'shipped', '/explore/?view=matrix')
  const drawn = async () => Number((await page.locator('#the_figure svg').getAttribute('viewBox'))?.split(' ')[2])
  expect(await drawn()).toBe(680)
  await page.locator('[data-row="2"]').focus()
  await page.setViewportSize({ width: 390, height: 800 })
  await expect.poll(drawn).toBe(340)
  expect(await page.evaluate(() => document.activeElement?.getAttribute('data-row'))).toBe('2')
})
