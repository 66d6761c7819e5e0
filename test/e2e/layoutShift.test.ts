import { afterAll, beforeAll, expect, test } from 'vitest'
import { sample } from '../site/pages.ts'
import { pagesOf, site } from '../site/sites.ts'
import { open } from './browser.ts'
import { layoutShift } from './inPage.ts'

const { url } = site('shipped')
let opened: Awaited<ReturnType<typeof open>>
beforeAll(async () => {
  opened = await open({ viewport: { width: 390, height: 844 } })
})
afterAll(() => opened.close())

test('nothing moves after it was shown, also where the fonts come late', async () => {
  const { page } = opened
  const waiting: (() => void)[] = []
  let held = true
  // The fonts stay away until the page was painted without them.
  await page.route('**/*.woff2', async (route) => {
    if (held) await new Promise<void>((arrive) => waiting.push(arrive))
    await route.continue()
  })
  const moved: string[] = []
  for (const { file, address } of sample(pagesOf(site('shipped')), 1)) {
    held = true
    await page.goto(`${url}${address}`, { waitUntil: 'domcontentloaded' })
    await page.evaluate(() => new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted))))
    held = false
    for (const arrive of waiting.splice(0)) arrive()
    await page.waitForLoadState('load')
    const shift = await page.evaluate(layoutShift)
    if (shift > 0) moved.push(`${file} moves by ${shift}`)
  }
  expect(moved).toEqual([])
})

test('the measure sees what moves', async () => {
  const { page } = opened
  await page.setContent('<p id="late"></p><p>Read me</p>')
  await page.evaluate(() => new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted))))
  await page.evaluate(() => {
    const late = document.getElementById('late')
    if (late) late.style.height = '300px'
  })
  expect(await page.evaluate(layoutShift)).toBeGreaterThan(0)
})
