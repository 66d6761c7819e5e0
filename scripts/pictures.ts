import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { preview } from 'astro'
import { Command } from 'commander'
import { chromium } from 'playwright-core'
import { buildSite } from './build/buildSite.ts'
import { importCommand } from './commands/import.ts'
import { annotatedSheet } from './pictures/annotatedSheet.ts'
import { root, run } from './program.ts'
import { findChromium } from './test/findChromium.ts'

new Command('npm run pictures')
  .description('Takes the pictures of docs/your-study.md anew, from the example that it tells of.')
  .parse()

const example = join(root, 'docs', 'examples', 'waiting-room')
const images = join(root, 'docs', 'images')

/** Pages of the example's site, the picture that each gives, and how far down the page it goes, in pixels. */
const shots = [
  { path: '/', file: 'tutorial-home.png', height: 960 },
  { path: '/themes/not-being-forgotten/', file: 'tutorial-theme.png', height: 1180 },
  { path: '/explore/differences/', file: 'tutorial-explore.png', height: 860 },
] as const

await run(async () => {
  const executablePath = findChromium()
  if (!executablePath) {
    console.error('No Chromium found; set CHROME_PATH to one.')
    return 1
  }
  const folder = mkdtempSync(join(tmpdir(), 'seen-and-heard-pictures-'))
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] })
  try {
    const study = join(folder, 'waiting-room')
    const table = join(example, 'answers.csv')
    const words = [table, '--mapping', join(example, 'answers.mapping.yaml'), '--out', study]
    await importCommand(new Command()).parseAsync(words, { from: 'user' })
    process.env['OUT_DIR'] = join(folder, 'site')
    await buildSite(study, process.env['OUT_DIR'])
    const server = await preview({ root, logLevel: 'error', server: { port: 4341, host: '127.0.0.1' } })
    const page = await browser.newPage({ viewport: { width: 1200, height: 800 }, colorScheme: 'light' })
    mkdirSync(images, { recursive: true })
    for (const { path, file, height } of shots) {
      await page.goto(`http://localhost:${server.port}${path}`, { waitUntil: 'networkidle' })
      const clip = { x: 0, y: 0, width: 1200, height }
      await page.screenshot({ path: join(images, file), fullPage: true, clip })
    }
    const sheet = await browser.newPage({ viewport: { width: 1200, height: 800 } })
    await sheet.setContent(annotatedSheet(table), { waitUntil: 'load' })
    await sheet.locator('figure').screenshot({ path: join(images, 'tutorial-table.png') })
    await server.stop()
    return 0
  } finally {
    await browser.close()
    rmSync(folder, { recursive: true, force: true })
  }
})
