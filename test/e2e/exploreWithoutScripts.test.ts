import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { pagesOf, site } from '../site/sites.ts'
import { open, wordsIn } from './browser.ts'

const { url } = site('shipped')
const pages = pagesOf(site('shipped')).filter(({ file }) => file.startsWith('explore/'))
let opened: Awaited<ReturnType<typeof open>>
beforeAll(async () => {
  opened = await open({ javaScriptEnabled: false })
})
afterAll(() => opened.close())

const groups = ['age', 'setting', 'visit', 'relationship']

test('there is a page for each view and each group', () => {
  const files = pages.map(({ file }) => file)
  const expected = [
    ...['', 'frequencies/', 'differences/', 'together/', 'together/patterns/', 'matrix/', 'exemplars/'],
    ...groups.flatMap((group) => [`frequencies/by-${group}/`, `differences/${group}/`]),
    // Of three levels there are three pairs, of which the first stands on the page of the group.
    'differences/age/18-44/65-plus/',
    'differences/age/45-64/65-plus/',
  ]
  expect(files).toEqual(expect.arrayContaining(expected.map((path) => `explore/${path}index.html`)))
})

describe('a page of the explorer', () => {
  test.each(pages.map(({ file, address }) => ({ file, address })))('$file is whole', async ({ file, address }) => {
    const { page } = opened
    await page.goto(`${url}${address}`)
    expect(await wordsIn(page.locator('h1'))).toMatch(/\?$/)
    expect(await page.locator('form:visible, button:visible').count()).toBe(0)
    const links = page.locator('#the_views a:visible')
    expect(await links.count()).toBe(5)
    expect(await page.locator('#the_views [aria-current="page"]').count()).toBe(1)
    if (file.startsWith('explore/exemplars/')) {
      expect(await page.locator('a[href*="/exemplars/shared-mind/"]:visible').count()).toBe(1)
      return
    }
    expect(await page.locator('#the_figure svg:visible').count()).toBe(1)
    await page.locator('#the_figure summary').click()
    expect(await page.locator('#the_figure tbody tr:visible').count()).toBeGreaterThan(0)
    for (const kind of ['csv', 'svg']) {
      const href = (await page.locator(`#the_figure a[href$=".${kind}"]`).getAttribute('href')) ?? ''
      expect((await page.request.get(`${url}${href}`)).status(), href).toBe(200)
    }
  })
})

test('links lead from group to group in the place of controls', async () => {
  const { page } = opened
  await page.goto(`${url}/explore/`)
  await page.getByRole('navigation', { name: 'Split by' }).getByRole('link', { name: 'Care setting' }).click()
  await page.waitForURL('**/explore/frequencies/by-setting/')
  await page.locator('#the_views').getByRole('link', { name: 'Do groups differ?' }).click()
  await page.waitForURL('**/explore/differences/')
  await page.getByRole('navigation', { name: 'Compare by' }).getByRole('link', { name: 'Kind of visit' }).click()
  await page.waitForURL('**/explore/differences/visit/')
  expect(await wordsIn(page.locator('#the_figure'))).toContain('In person')
  // What a reader must know before comparing groups stands there.
  expect(await wordsIn(page.locator('#the_figure'))).toContain('These groups and their levels are made up')
})
