import { type Browser, type BrowserContextOptions, chromium, type Locator, type Page } from 'playwright-core'
import { inject } from 'vitest'

let connected: Promise<Browser> | undefined

/** The browser that all tests share. */
export function browser(): Promise<Browser> {
  connected ??= chromium.connect(inject('browser'))
  return connected
}

/** What a page did that a reader would not want: errors, and requests to other hosts. */
export type Watched = { page: Page; errors: string[]; elsewhere: string[]; requests: string[] }

const width = 1280

/** A fresh page, watched from its first request on; nobody has been here before. */
export async function open(options: BrowserContextOptions = {}): Promise<Watched & { close: () => Promise<void> }> {
  const context = await (await browser()).newContext({ viewport: { width, height: 900 }, ...options })
  const page = await context.newPage()
  const watched: Watched = { page, errors: [], elsewhere: [], requests: [] }
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) watched.errors.push(`${message.type()}: ${message.text()}`)
  })
  page.on('pageerror', (error) => watched.errors.push(`page error: ${error.message}`))
  page.on('requestfailed', (request) => {
    // Aborted: the reader went on to another page before it was there.
    const why = request.failure()?.errorText
    if (why !== 'net::ERR_ABORTED') watched.errors.push(`failed: ${request.url()}, ${why}`)
  })
  page.on('request', (request) => {
    watched.requests.push(request.url())
    if (!['127.0.0.1', 'localhost'].includes(new URL(request.url()).hostname)) watched.elsewhere.push(request.url())
  })
  return { ...watched, close: () => context.close() }
}

/** The words that a reader sees in an element: nothing hidden, cased and spaced as shown. */
export async function wordsIn(element: Locator): Promise<string> {
  await element.waitFor()
  return (await element.allInnerTexts()).join('\n')
}

/** Runs a job for each item, a few at a time, and gives back all that was found. */
export async function each<Item, Found>(
  items: readonly Item[],
  atOnce: number,
  job: (item: Item, worker: number) => Promise<readonly Found[]>,
): Promise<Found[]> {
  const waiting = [...items]
  const found: Found[] = []
  const work = async (_: unknown, worker: number) => {
    for (let item = waiting.shift(); item !== undefined; item = waiting.shift())
      found.push(...(await job(item, worker)))
  }
  await Promise.all(Array.from({ length: Math.min(atOnce, items.length) }, work))
  return found
}
