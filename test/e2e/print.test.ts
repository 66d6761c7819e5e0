import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { site } from '../site/sites.ts'
import { open } from './browser.ts'

const { url } = site('shipped')
let opened: Awaited<ReturnType<typeof open>>
beforeAll(async () => {
  opened = await open()
  await opened.page.emulateMedia({ media: 'print', colorScheme: 'dark' })
})
afterAll(() => opened.close())

/** What stands after an element's text on paper. */
const printedAfter = (selector: string) =>
  opened.page
    .locator(selector)
    .first()
    .evaluate((element) => getComputedStyle(element, '::after').content)

describe.each([
  '/',
  '/dimensions/shared-deliberation/',
  '/implications/training-for-leaders/',
  '/teach/seen-and-heard/',
  '/method/',
  '/glossary/',
])('%s on paper', (path) => {
  test('has its words and no navigation', async () => {
    const { page } = opened
    await page.goto(`${url}${path}`)
    expect(await page.locator('nav:visible').count()).toBe(0)
    expect(await page.locator('h1:visible').count()).toBe(1)
    expect(await page.locator('aside.notice:visible').count()).toBe(1)
  })

  test('ends with its citation, its address and the day', async () => {
    const { page } = opened
    await page.goto(`${url}${path}`)
    const foot = (await page.locator('.imprint').allInnerTexts()).join('\n')
    expect(foot).toMatch(/Cite this page: Seen & Heard\. \(20\d\d, \w+ \d+\)\./)
    expect(foot).toContain(path)
    expect(foot).toMatch(/Built on \w+ \d+, 20\d\d/)
  })
})

test('a link on paper is followed by its address, one within the page is not', async () => {
  const { page } = opened
  await page.goto(`${url}/dimensions/shared-deliberation/`)
  expect(await printedAfter('main .prose a[href="/dimensions/shared-mind/"]')).toContain('/dimensions/shared-mind/')
  await page.goto(`${url}/cite/`)
  expect(await printedAfter('main a[href^="https://doi.org/"]')).toContain('https://doi.org/')
})

test('a page is white on paper also for a reader who reads in the dark', async () => {
  const { page } = opened
  await page.goto(`${url}/`)
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)).toBe(
    'rgb(255, 255, 255)',
  )
})

test('a picture is not cut in two', async () => {
  const { page } = opened
  await page.goto(`${url}/method/`)
  const cut = await page
    .locator('.figure')
    .evaluateAll((figures) => figures.map((figure) => getComputedStyle(figure).breakInside))
  expect(cut.length).toBeGreaterThan(1)
  expect(new Set(cut)).toEqual(new Set(['avoid']))
})
