import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { preview } from 'astro'
import { Command } from 'commander'
import { studyPath } from '../src/study/studyPath.ts'
import { buildSite } from './build/buildSite.ts'
import { audit, loadLighthouse, type Scores } from './lighthouse/audit.ts'
import { root, run } from './program.ts'
import { findChromium } from './test/findChromium.ts'

const { args } = new Command('npm run lighthouse --')
  .description(
    'Builds the site and has Lighthouse score its pages on mobile settings; fails below 100 in any category.',
  )
  .argument('[paths...]', 'pages to score, such as /themes/bond/; by default one of each kind')
  .addHelpText('after', '\nLighthouse is large, so it is no dependency: npm install --no-save lighthouse@13')
  .parse()

const usual = [
  '/',
  '/dimensions/',
  '/dimensions/shared-deliberation/',
  '/themes/',
  '/themes/seen-and-heard/',
  '/exemplars/',
  '/implications/',
  '/implications/time-and-space-for-providers/',
  '/method/',
  '/glossary/',
]

const line = ({ path, scores, shift, bytes }: Scores) =>
  [path.padEnd(48), ...scores.map((score) => String(score).padStart(4)), shift.toFixed(3), `${bytes} bytes`].join('  ')

await run(async () => {
  const lighthouse = await loadLighthouse()
  const chromium = findChromium()
  if (!lighthouse || !chromium) {
    console.error(
      lighthouse
        ? 'No Chromium found; set CHROME_PATH to one.'
        : 'Lighthouse is not installed: npm install --no-save lighthouse@13',
    )
    return 1
  }
  const out = mkdtempSync(join(tmpdir(), 'seen-and-heard-lighthouse-'))
  try {
    await buildSite(studyPath(process.env['STUDY'], root), out)
    process.env['OUT_DIR'] = out
    const server = await preview({ root, logLevel: 'error', server: { port: 4331, host: '127.0.0.1' } })
    const pages = args.length > 0 ? args : usual
    console.log(`${'page'.padEnd(48)}  perf  a11y  best   seo  shift`)
    const found: Scores[] = []
    for (const path of pages) {
      const scores = await audit(lighthouse, chromium, `http://localhost:${server.port}`, path)
      console.log(line(scores))
      for (const fault of scores.faults) console.log(`  ${fault}`)
      found.push(scores)
    }
    await server.stop()
    return found.every(({ scores, shift }) => shift === 0 && scores.every((score) => score === 100)) ? 0 : 1
  } finally {
    rmSync(out, { recursive: true, force: true })
  }
})
