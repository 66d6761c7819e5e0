import { afterEach, beforeEach, expect, test } from 'vitest'
import { site } from '../site/sites.ts'
import { open, wordsIn } from './browser.ts'

const { url } = site('shipped')
let opened: Awaited<ReturnType<typeof open>>
beforeEach(async () => {
  opened = await open()
})
afterEach(() => opened.close())

const focused = () => opened.page.evaluate(() => document.activeElement?.outerHTML.slice(0, 200) ?? '')

/** Presses Tab until a number has the focus, as a reader would. */
async function tabToNumber(basis: string): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    await opened.page.keyboard.press('Tab')
    if ((await focused()).includes('popovertarget') && (await focused()).includes(`data-basis="${basis}"`)) return
  }
  throw new Error(`no ${basis} number was reached by Tab`)
}

test.each([
  ['reported', ['Reported', 'Numerator', 'Base: 1,766 patients', 'Interval: ', 'Wilson', 'abstract, results']],
  ['illustrative', ['Illustrative', 'not a result of the study', 'Numerator: ', 'Base: 1,766', 'Interval: ', 'Wilson']],
])('a %s number opens its receipt by Enter and closes it by Esc, and keeps the focus', async (basis, says) => {
  const { page } = opened
  await page.goto(`${url}/dimensions/shared-mind/`)
  await tabToNumber(basis)
  const number = await focused()
  await page.keyboard.press('Enter')
  const receipt = page.locator('[popover]:popover-open')
  await receipt.waitFor()
  const text = (await wordsIn(receipt)).replace(/\s+/g, ' ')
  for (const words of says) expect(text).toContain(words)
  await page.keyboard.press('Escape')
  expect(await receipt.count()).toBe(0)
  expect(await focused()).toBe(number)
})

test('an open receipt is next in the order of Tab', async () => {
  const { page } = opened
  await page.goto(`${url}/dimensions/shared-mind/`)
  await tabToNumber('reported')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  expect(await focused()).toContain('/method/#numbers')
})

test('the first Tab reaches a link that skips to the content', async () => {
  const { page } = opened
  await page.goto(`${url}/glossary/`)
  await page.keyboard.press('Tab')
  const skip = page.getByRole('link', { name: 'Skip to content' })
  expect(await focused()).toContain('Skip to content')
  expect((await skip.boundingBox())?.y).toBeGreaterThanOrEqual(0)
  await page.keyboard.press('Enter')
  expect(await focused()).toContain('<main')
  await page.keyboard.press('Tab')
  expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true)
})

test('what has the focus shows it', async () => {
  const { page } = opened
  await page.goto(`${url}/`)
  for (let presses = 0; presses < 12; presses += 1) {
    await page.keyboard.press('Tab')
    const outline = await page.evaluate(() => {
      const { outlineStyle, outlineWidth } = getComputedStyle(document.activeElement as Element)
      return outlineStyle === 'none' ? 0 : Number.parseFloat(outlineWidth)
    })
    expect(outline, await focused()).toBeGreaterThanOrEqual(2)
  }
})

test('a missing address gets a page that leads on, with the status 404', async () => {
  const { page } = opened
  const answer = await page.goto(`${url}/no/such/page/`)
  expect(answer?.status()).toBe(404)
  expect(await wordsIn(page.locator('h1'))).toBe('There is no page here')
  await page.locator('main').getByRole('link', { name: 'Home' }).click()
  expect(new URL(page.url()).pathname).toBe('/')
})
