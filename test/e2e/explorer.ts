import type { Page } from 'playwright-core'
import type { SiteName } from '../site/builds.ts'
import { site } from '../site/sites.ts'

/** The views by the addresses with which they begin. */
export const viewAddresses = [
  '/explore/',
  '/explore/?by=age',
  '/explore/?view=differences',
  '/explore/?view=together',
  '/explore/?view=together&relation=patterns',
  '/explore/?view=matrix',
  '/explore/?view=exemplars',
] as const

/** Waits until the explorer shows what is asked for. */
export const shown = (page: Page) => page.locator('#the_explorer[data-shown]:not([aria-busy])').waitFor()

/** Opens an address of the explorer and waits until it shows what is asked for. */
export async function openExplorer(page: Page, name: SiteName, path: string): Promise<void> {
  await page.goto(`${site(name).url}${path}`)
  await shown(page)
}

/** Does something and waits until the explorer shows another state. */
export async function changed(page: Page, act: () => Promise<unknown>): Promise<void> {
  const before = await page.locator('#the_explorer').getAttribute('data-shown')
  await act()
  await page.waitForFunction((old) => document.getElementById('the_explorer')?.dataset['shown'] !== old, before)
  await shown(page)
}

/** What the explorer shows, in a form that can be compared: the question, the choices, the picture or the table, the texts. */
export const view = (page: Page) =>
  page.evaluate(() => {
    const textOf = (selector: string) =>
      [...document.querySelectorAll<HTMLElement>(selector)]
        .filter((one) => one.checkVisibility())
        .map((one) => one.textContent)
    const fields = [
      ...document.querySelectorAll<HTMLSelectElement | HTMLInputElement>('#the_form select, #the_form input:checked'),
    ]
    return {
      address: location.pathname + location.search,
      question: textOf('#the_question'),
      choices: fields.map(({ name, value }) => `${name}=${value}`).sort(),
      marks: [...document.querySelectorAll('#the_figure [data-row] title')].map((title) => title.textContent),
      figure: textOf('#the_figure'),
      texts: textOf('#the_voices'),
      cell: textOf('#the_cell'),
    }
  })

/** The first sentence of what is said of a change. */
export const said = async (page: Page) => (await page.locator('#the_status').textContent()) ?? ''

/** What has the focus, in a few words. */
export const focused = (page: Page) =>
  page.evaluate(() => {
    const { activeElement } = document
    const label = activeElement?.getAttribute('aria-label') ?? activeElement?.textContent ?? ''
    return `${activeElement?.tagName.toLowerCase()} ${activeElement?.getAttribute('name') ?? ''} ${label.trim().slice(0, 120)}`
  })

/** Presses Tab until a test of what has the focus holds. @throws where nothing passes it */
export async function tabTo(page: Page, isThere: (words: string) => boolean, most = 80): Promise<void> {
  for (let presses = 0; presses < most; presses += 1) {
    await page.keyboard.press('Tab')
    if (isThere(await focused(page))) return
  }
  throw new Error(`Tab did not lead there; it ended at ${await focused(page)}`)
}
