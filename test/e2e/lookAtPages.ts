import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import type { SiteName } from '../site/builds.ts'
import { sample } from '../site/pages.ts'
import { pagesOf, sites } from '../site/sites.ts'
import { bringAxe, violations } from './axe.ts'
import { each, open } from './browser.ts'
import { invisibleTexts, keptAboutReader, sideways, wasHacked } from './inPage.ts'

const wide = { width: 1280, height: 900 }
/** As narrow as WCAG 1.4.10 asks; it is also what a window of 1280 px shows at 400%. */
const narrow = { width: 320, height: 640 }

async function lookAt(page: Page, url: string): Promise<string[]> {
  await page.setViewportSize(wide)
  await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none' })
  const answer = await page.goto(url)
  const found = answer?.status() === 200 ? [] : [`answers with ${answer?.status()}`]
  if (await page.evaluate(wasHacked)) found.push('ran a text of the study')
  if ((await page.evaluate(keptAboutReader)) > 0) found.push('keeps something about its reader')
  await bringAxe(page)
  found.push(...(await violations(page)).map((fault) => `light: ${fault}`))
  await page.emulateMedia({ colorScheme: 'dark' })
  found.push(...(await violations(page, 'colors')).map((fault) => `dark: ${fault}`))
  await page.setViewportSize(narrow)
  found.push(...(await page.evaluate(sideways)))
  await page.emulateMedia({ forcedColors: 'active' })
  found.push(...(await page.evaluate(invisibleTexts)).map((fault) => `forced colors: ${fault}`))
  return found
}

/** So many pages of each kind; with PAGES=all all of them, which takes several times as long. */
const most = (name: SiteName) =>
  process.env['PAGES'] === 'all' ? Number.POSITIVE_INFINITY : name === 'shipped' ? 2 : 1

/** Opens pages of every kind of a site and looks at them in every way. */
export function lookAtPages(name: SiteName): void {
  const built = sites.filter((site) => site.name === name)
  if (built.length === 0) test.skip(`SKIPPED: the ${name} site was not built, because its data are not here`)
  describe.each(built)('pages of every kind of the $name site', (site) => {
    // A page that has moved leads on before anything can be looked at.
    const all = pagesOf(site).filter(({ document }) => !document.querySelector('meta[http-equiv="refresh"]'))
    const pages = sample(all, most(name))

    test('pass axe in light and dark, fit 320 px, show their text in forced colors, stay on their host', async () => {
      const opened = await Promise.all([open(), open()])
      const faults = await each(pages, opened.length, async ({ file, address }, worker) => {
        const { page, errors, elsewhere } = opened[worker] as (typeof opened)[number]
        const seen = errors.length
        const found = await lookAt(page, `${new URL(site.url).origin}${address}`)
        return [...found, ...errors.slice(seen), ...elsewhere].map((fault) => `${file} ${fault}`)
      })
      await Promise.all(opened.map(({ close }) => close()))
      expect(faults).toEqual([])
      console.log(`${name}: ${pages.length} of ${all.length} pages looked at`)
      // Some two seconds a page on a slow machine.
    }, 600_000)
  })
}
