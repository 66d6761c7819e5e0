import { gzipSync } from 'node:zlib'
import { type Browser, chromium, type Page } from 'playwright-core'
import { useView } from './useView.ts'

/**
 * What was measured of a view: milliseconds from input to paint; and what the same sum took in the same page, at its median and
 * at its best. Where these two lie far apart the machine had other things to do, and the times of the view are too long by as much.
 */
export type Measured = { view: string; inputs: number; median: number; p95: number; sum: number; leastSum: number }
/** What was measured of a site. */
export type Bench = { bytes: number; fonts: number; views: Measured[] }

const flags = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking']
/** How much slower than the machine the processor is made. */
const slower = 4
const views = ['frequencies', 'differences', 'together', 'matrix', 'exemplars']
/** So many inputs a view; the first few, which load and compile, are made before. */
const inputs = 40
const warming = 8

/** Opens the explorer of a served site and uses each of its views. */
export async function measure(executablePath: string, origin: string): Promise<Bench> {
  const browser = await chromium.launch({ executablePath, args: flags })
  try {
    const weight = await weigh(browser, origin)
    const measured: Measured[] = []
    for (const view of views) {
      const page = await slowPage(browser)
      await page.goto(`${origin}/explore/?view=${view}`, { waitUntil: 'networkidle' })
      await page.evaluate(useView, warming)
      const times = (await page.evaluate(useView, inputs)).toSorted((a, b) => a - b)
      const sums = (await page.evaluate(addUp, inputs)).toSorted((a, b) => a - b)
      const at = (part: number) => times[Math.min(times.length - 1, Math.floor(times.length * part))] ?? Number.NaN
      measured.push({
        view,
        inputs: times.length,
        median: at(0.5),
        p95: at(0.95),
        sum: sums[inputs / 2] ?? 0,
        leastSum: sums[0] ?? 0,
      })
      await page.close()
    }
    return { ...weight, views: measured }
  } finally {
    await browser.close()
  }
}

/** Runs in the page: a sum of fixed length, so many times; gives the milliseconds of each. */
function addUp(times: number): number[] {
  return Array.from({ length: times }, () => {
    const start = performance.now()
    let sum = 0
    for (let i = 0; i < 1_000_000; i += 1) sum += Math.sqrt(i) % 3
    return sum < 0 ? 0 : performance.now() - start
  })
}

async function slowPage(browser: Browser): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } })
  const session = await page.context().newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate: slower })
  return page
}

/** Everything that /explore/ asks for until nothing more is on its way, as it goes over the line with gzip. */
async function weigh(browser: Browser, origin: string): Promise<{ bytes: number; fonts: number }> {
  const page = await browser.newPage()
  const bodies: Promise<{ font: boolean; size: number }>[] = []
  page.on('response', (response) => {
    const font = response.url().endsWith('.woff2')
    bodies.push(response.body().then((body) => ({ font, size: font ? body.length : gzipSync(body).length })))
  })
  await page.goto(`${origin}/explore/`, { waitUntil: 'networkidle' })
  const found = await Promise.all(bodies)
  await page.close()
  const sum = (fonts: boolean) => found.filter(({ font }) => font === fonts).reduce((all, { size }) => all + size, 0)
  return { bytes: sum(false), fonts: sum(true) }
}
