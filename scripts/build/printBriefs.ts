import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import type { Browser, Route } from 'playwright-core'
import { findChromium } from '../test/findChromium.ts'
import { datedPdf } from './datedPdf.ts'

/** A browser that prints, or null where none is here or it does not start; then the pages offer their own print view. */
export async function startPress(): Promise<Browser | null> {
  const executablePath = findChromium()
  const without = 'The practice briefs are not printed as PDF'
  if (!executablePath) {
    console.error(`${without}, because no Chromium, Chrome or Edge was found; CHROME_PATH names one.`)
    return null
  }
  try {
    const { chromium } = await import('playwright-core')
    return await chromium.launch({
      executablePath,
      args: ['--disable-gpu', '--no-first-run', '--disable-background-networking'],
    })
  } catch (error) {
    console.error(`${without}, because ${executablePath} did not start: ${(error as Error).message.split('\n')[0]}`)
    return null
  }
}

/** Nobody's address: the browser is given the files themselves and asks no network. */
const origin = 'http://site.invalid'
const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
}

/**
 * Prints the practice brief of every recommendation of a built site as PDF beside its page: one page of Letter, tagged, with
 * an outline.
 *
 * @param folder of the site
 * @param base path below which the site will be, such as `/` or `/waits`
 */
export async function printBriefs(press: Browser, folder: string, base: string): Promise<void> {
  const root = base.replace(/\/$/, '')
  const implications = join(folder, 'implications')
  const names = existsSync(implications) ? readdirSync(implications) : []
  const context = await press.newContext()
  await context.route('**', (route) => giveFile(route, folder, root))
  const page = await context.newPage()
  for (const name of names.filter((one) => existsSync(join(implications, one, 'brief')))) {
    await page.goto(`${origin}${root}/implications/${name}/brief/`, { waitUntil: 'load' })
    await page.evaluate(() => document.fonts.ready.then(() => undefined))
    const bytes = await page.pdf({ format: 'Letter', tagged: true, outline: true })
    writeFileSync(join(implications, name, 'brief.pdf'), datedPdf(bytes, process.env['SOURCE_DATE_EPOCH']))
  }
  await context.close()
}

async function giveFile(route: Route, folder: string, root: string): Promise<void> {
  const { pathname } = new URL(route.request().url())
  const path = decodeURIComponent(pathname.slice(root.length)).replace(/\/$/, '/index.html')
  const file = join(folder, path)
  if (!file.startsWith(folder) || !existsSync(file)) return route.fulfill({ status: 404 })
  const contentType = types[extname(file)] ?? 'application/octet-stream'
  // A reader's page does without fonts that come late; paper waits for them.
  const body = file.endsWith('.css')
    ? readFileSync(file, 'utf8').replaceAll(/font-display:\s*optional/g, 'font-display:block')
    : readFileSync(file)
  return route.fulfill({ contentType, body })
}
