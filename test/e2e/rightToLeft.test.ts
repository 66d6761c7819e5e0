import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { site } from '../site/sites.ts'
import { open } from './browser.ts'
import { cutOffWords, sideways } from './inPage.ts'

const { url } = site('translated')
let opened: Awaited<ReturnType<typeof open>>
beforeAll(async () => {
  opened = await open()
})
afterAll(() => opened.close())

const paths = [
  '/',
  '/dimensions/',
  '/themes/seen-and-heard/',
  '/implications/time-and-space-for-providers/',
  '/explore/',
  '/explore/differences/',
  '/explore/together/',
  '/explore/together/patterns/',
  '/explore/matrix/',
  '/explore/exemplars/',
  '/teach/seen-and-heard/',
  '/method/',
  '/data/',
  '/cite/',
  '/search/',
  '/embed/matrix/',
]

describe.each([
  ['on a phone', { width: 320, height: 640 }],
  ['on a wide screen', { width: 1280, height: 900 }],
])('a page that is read from the right, %s', (_, size) => {
  test.each(paths)('%s fits, and its drawings hold their words', async (path) => {
    const { page, errors } = opened
    await page.setViewportSize(size)
    expect((await page.goto(`${url}${path}`))?.status()).toBe(200)
    expect(await page.evaluate(sideways)).toEqual([])
    expect(await page.evaluate(cutOffWords)).toEqual([])
    expect(errors).toEqual([])
  })
})

test('begins at the right: the name of the site stands there, the ways to its rooms at the left', async () => {
  const { page } = opened
  await page.setViewportSize({ width: 1280, height: 900 })
  await page.goto(url)
  const middle = async (of: string) => {
    const box = await page.locator(of).boundingBox()
    return (box?.x ?? 0) + (box?.width ?? 0) / 2
  }
  expect(await middle('.site-name a')).toBeGreaterThan(await middle('.site-header nav'))
})

test('brings the beginning of the question that is asked into sight', async () => {
  const { page } = opened
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto(`${url}/explore/matrix/`)
  const current = page.locator('#the_views [aria-current="page"]')
  await expect
    .poll(async () => {
      const box = await current.boundingBox()
      const beginning = (box?.x ?? 0) + (box?.width ?? 0)
      return beginning > 300 && beginning <= 390
    })
    .toBe(true)
})
