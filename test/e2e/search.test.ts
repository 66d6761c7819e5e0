import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { site } from '../site/sites.ts'
import { open, wordsIn } from './browser.ts'

let opened: Awaited<ReturnType<typeof open>>
beforeEach(async () => {
  opened = await open()
})
afterEach(() => opened.close())

const hits = () => opened.page.locator('#search-results > li')
const status = () => opened.page.locator('#search-status')

/** Waits until the search has said how much it found. */
async function answered(): Promise<string> {
  await opened.page.waitForFunction(() =>
    /result|Nothing found/.test(document.querySelector('#search-status')?.textContent ?? ''),
  )
  return (await status().textContent()) ?? ''
}

const choose = async (facet: string, name: RegExp) => {
  await opened.page.locator('summary', { hasText: facet }).click()
  const box = opened.page.getByRole('checkbox', { name }).first()
  await box.waitFor()
  await box.check()
}

describe.each(['shipped', 'deep'] as const)('the search of the %s site', (name) => {
  const { url } = site(name)

  test('is reached by the key "/", and finds a page', async () => {
    const { page } = opened
    await page.goto(`${url}/`)
    await page.keyboard.press('/')
    await page.waitForURL(`${url}/search/`)
    await page.keyboard.press('/')
    await page.keyboard.type('deliberation')
    expect(await answered()).toMatch(/^\d+ results?$/)
    await hits().first().waitFor()
    const links = await hits()
      .locator('h2 a')
      .evaluateAll((found) => found.map((link) => (link as HTMLAnchorElement).href))
    expect(links.length).toBeGreaterThan(0)
    expect(links.some((link) => link.startsWith(`${url}/dimensions/shared-deliberation/`))).toBe(true)
    for (const link of links) expect((await page.request.get(link)).status(), link).toBe(200)
    expect(opened.errors).toEqual([])
    expect(opened.elsewhere).toEqual([])
  })
})

describe('the search', () => {
  const { url } = site('shipped')

  test('finds exemplars, each with its mark and its page', async () => {
    const { page } = opened
    await page.goto(`${url}/search/`)
    await choose('Kind', /^Exemplar\b/)
    expect(await answered()).toMatch(/^1\d\d results$/)
    const first = hits().first()
    expect(await wordsIn(first.locator('.basis'))).toMatch(/illustrative/i)
    await first.locator('h2 a').click()
    await page.waitForURL(/\/exemplars\/x[0-9a-f]{10}\/$/)
    expect(await wordsIn(page.locator('main .basis'))).toMatch(/illustrative/i)
  })

  test('marks every hit with its basis, the made-up ones as illustrative', async () => {
    await opened.page.goto(`${url}/search/?kind=Exemplar&q=feel`)
    await answered()
    await hits().first().waitFor()
    const marks = await hits().evaluateAll((found) =>
      found.map((hit) => [...hit.querySelectorAll('.basis')].map((mark) => (mark as HTMLElement).dataset['basis'])),
    )
    expect(marks.length).toBeGreaterThan(3)
    expect(marks.flat()).toEqual(marks.map(() => 'illustrative'))
  })

  test('browses by a facet without any word, and keeps its state in the address', async () => {
    const { page } = opened
    await page.goto(`${url}/search/`)
    await choose('Kind', /^Dimension\b/)
    expect(await answered()).toBe('6 results')
    expect(new URL(page.url()).search).toBe('?kind=Dimension')
    await page.reload()
    expect(await answered()).toBe('6 results')
    expect(
      await page
        .getByRole('checkbox', { name: /^Dimension\b/ })
        .first()
        .isChecked(),
    ).toBe(true)
    await page.locator('#search-field').fill('same page')
    await page.waitForURL(/q=same/)
    await page.goto(`${url}/about/`)
    await page.goBack()
    expect(await page.locator('#search-field').inputValue()).toBe('same page')
    await answered()
  })

  test('tells those who do not see the list how much it found', async () => {
    const { page } = opened
    await page.goto(`${url}/search/`)
    expect(await status().getAttribute('role')).toBe('status')
    await page.locator('#search-field').fill('zzzzqqqq')
    expect(await answered()).toMatch(/^Nothing found/)
    expect(await hits().count()).toBe(0)
  })

  test('shows more on request, and moves the focus there', async () => {
    const { page } = opened
    await page.goto(`${url}/search/?kind=Exemplar`)
    await answered()
    await hits().nth(9).waitFor()
    expect(await hits().count()).toBe(10)
    await page.locator('#search-more').click()
    await hits().nth(19).waitFor()
    expect(
      await hits()
        .nth(10)
        .locator('a')
        .evaluate((link) => link === document.activeElement),
    ).toBe(true)
  })

  test('asks for nothing of Pagefind on any other page', async () => {
    await opened.page.goto(`${url}/dimensions/bond/`)
    await opened.page.waitForLoadState('networkidle')
    expect(opened.requests.filter((request) => /pagefind|search/.test(request))).toEqual([])
  })
})

test('a hostile text that is found is shown as text', async () => {
  const { page } = opened
  await page.goto(`${site('hostile').url}/search/?q=hacked`)
  expect(await answered()).toMatch(/results?$/)
  await hits().first().waitFor()
  expect(await page.locator('#search-results').textContent()).toMatch(/window\.hacked=1/)
  expect(await page.locator('#search-results').locator('script, img, svg').count()).toBe(0)
  expect(await page.evaluate(() => 'hacked' in window)).toBe(false)
  expect(opened.errors).toEqual([])
})
