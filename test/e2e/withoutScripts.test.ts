import { afterAll, beforeAll, expect, test } from 'vitest'
import { sample } from '../site/pages.ts'
import { pagesOf, site } from '../site/sites.ts'
import { each, open, wordsIn } from './browser.ts'

const { url } = site('shipped')
let opened: Awaited<ReturnType<typeof open>>
beforeAll(async () => {
  opened = await open({ javaScriptEnabled: false })
})
afterAll(() => opened.close())

test('a page has its text, its chart and the table of its numbers', async () => {
  const { page } = opened
  await page.goto(`${url}/dimensions/shared-deliberation/`)
  expect(await wordsIn(page.locator('main h1'))).toBe('Shared Deliberation')
  const figure = page.locator('figure').first()
  expect(await figure.locator('svg:visible').count()).toBe(1)
  await figure.locator('summary').first().click()
  const table = figure.locator('table').first()
  expect(await table.isVisible()).toBe(true)
  expect(await table.locator('tbody tr').count()).toBeGreaterThan(0)
})

test('a chart is drawn for a narrow window, too', async () => {
  const { page } = opened
  await page.setViewportSize({ width: 320, height: 640 })
  await page.goto(`${url}/`)
  const figures = await page.locator('figure').count()
  const drawings = await page.locator('figure svg:visible').all()
  // Of the two widths of each figure one is shown.
  expect([drawings.length, figures > 1]).toEqual([figures, true])
  for (const drawing of drawings) {
    const box = await drawing.boundingBox()
    const drawn = Number((await drawing.getAttribute('viewBox'))?.split(' ')[2])
    // Text stays at least nearly as large as it was drawn.
    expect((box?.width ?? 0) / drawn).toBeGreaterThan(0.8)
  }
  await page.setViewportSize({ width: 1280, height: 900 })
})

test('a number opens its receipt', async () => {
  const { page } = opened
  await page.goto(`${url}/themes/seen-and-heard/`)
  const number = page.locator('button[popovertarget]').first()
  const receipt = page.locator(`[id="${await number.getAttribute('popovertarget')}"]`)
  expect(await receipt.isVisible()).toBe(false)
  await number.click()
  expect(await receipt.isVisible()).toBe(true)
  expect(await wordsIn(receipt)).toContain('Base')
})

test('the search page shows its list and no form', async () => {
  const { page } = opened
  await page.goto(`${url}/search/`)
  expect(await page.locator('form').isVisible()).toBe(false)
  expect(await page.locator('noscript p').isVisible()).toBe(true)
  const links = page.locator('section[aria-labelledby="browse"] a:visible')
  expect(await links.count()).toBeGreaterThan(20)
})

test('every kind of page has its words', async () => {
  const { page } = opened
  const thin = await each(sample(pagesOf(site('shipped')), 1), 1, async ({ file, address, document }) => {
    await page.goto(`${url}${address}`)
    const shown = (await wordsIn(page.locator('main'))).length
    return shown > 150 &&
      (document.querySelector('figure:not([hidden])') === null || (await page.locator('svg:visible').count()) > 0)
      ? []
      : [`${file} shows ${shown} characters`]
  })
  expect(thin).toEqual([])
})
