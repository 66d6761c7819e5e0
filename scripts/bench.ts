import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { preview } from 'astro'
import { Command, InvalidArgumentError } from 'commander'
import { makeStudy } from './bench/makeStudy.ts'
import { type Bench, measure } from './bench/measure.ts'
import { buildSite } from './build/buildSite.ts'
import { root, run } from './program.ts'
import { findChromium } from './test/findChromium.ts'

function sizeOf(word: string): number {
  if (!/^[1-9]\d*$/.test(word) || Number(word) < 1766) throw new InvalidArgumentError('Expected a number from 1766 on.')
  return Number(word)
}

const program = new Command('npm run bench --')
  .description(
    'Measures the explorer of sites with ever more responses: bytes until the first view, and for each view the time ' +
      'from an input to the next painted frame, in Chromium with the processor slowed four times.',
  )
  .argument(
    '[sizes...]',
    'numbers of responses; 1766, 100000 and 1000000 without any',
    (word, known: number[]) => [...known, sizeOf(word)],
    [] as number[],
  )
  .parse()
const chosen = program.processedArgs[0] as number[]
const sizes = chosen.length > 0 ? chosen : [1766, 100_000, 1_000_000]

const line = (...cells: (string | number)[]) => cells.map((cell) => String(cell).padStart(14)).join('')
const milliseconds = (time: number) => time.toFixed(1)

function report(all: readonly { size: number; bench: Bench }[]): void {
  console.log(`\n${line('responses', 'view', 'inputs', 'median ms', 'p95 ms', 'a sum, ms', 'at best')}`)
  for (const { size, bench } of all)
    for (const { view, inputs, ...times } of bench.views)
      console.log(line(size, view, inputs, ...[times.median, times.p95, times.sum, times.leastSum].map(milliseconds)))
  console.log(`\n${line('responses', 'bytes', 'and fonts')}`)
  for (const { size, bench } of all) console.log(line(size, bench.bytes, bench.fonts))
  const [first] = all
  if (!first) return
  console.log(`\n${line('against', first.size, 'median', 'bytes')}`)
  for (const { size, bench } of all.slice(1)) {
    for (const [index, { view, median }] of bench.views.entries()) {
      const ratio = median / (first.bench.views[index]?.median ?? Number.NaN)
      console.log(line(size, view, ratio.toFixed(2), (bench.bytes / first.bench.bytes).toFixed(3)))
    }
  }
}

await run(async () => {
  const chromium = findChromium()
  if (!chromium) {
    console.error('No Chromium found; set CHROME_PATH to one.')
    return 1
  }
  const folder = mkdtempSync(join(tmpdir(), 'seen-and-heard-bench-'))
  const sweep = () => rmSync(folder, { recursive: true, force: true })
  process.once('exit', sweep)
  const all: { size: number; bench: Bench }[] = []
  for (const [index, size] of sizes.entries()) {
    const [study, out] = [join(folder, `study-${size}`), join(folder, `site-${size}`)]
    console.log(`${size} responses: making the study and its site …`)
    await makeStudy(study, size)
    await buildSite(study, out)
    process.env['OUT_DIR'] = out
    const server = await preview({ root, logLevel: 'error', server: { port: 4341 + index, host: '127.0.0.1' } })
    all.push({ size, bench: await measure(chromium, `http://127.0.0.1:${server.port}`) })
    await server.stop()
  }
  report(all)
  return 0
})
