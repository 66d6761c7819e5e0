import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Command, InvalidArgumentError } from 'commander'
import { makeStudy } from './bench/makeStudy.ts'
import { root, run } from './program.ts'

function sizeOf(word: string): number {
  if (!/^[1-9]\d*$/.test(word) || Number(word) < 1766) throw new InvalidArgumentError('Expected a number from 1766 on.')
  return Number(word)
}

const program = new Command('npm run bench:scale --')
  .description(
    'Measures "npm run aggregate" on ever more responses: its processor time (user and system), as a multiple of what ' +
      'DuckDB needs to count the rows of the same files, and the most memory it held.',
  )
  .argument(
    '[sizes...]',
    'numbers of responses; 1000000 and 10000000 without any. Ten million take 1.4 GB of disk.',
    (word, known: number[]) => [...known, sizeOf(word)],
    [] as number[],
  )
  .option('--times <count>', 'how often each is measured; the median counts', Number, 3)
  .parse()
const chosen = program.processedArgs[0] as number[]
const { times } = program.opts<{ times: number }>()

type Usage = { seconds: number; megabytes: number }

/** Runs a script of this program in a process of its own, as `npm run` does. */
function measure(script: string, words: readonly string[], study: string): Usage {
  const loaded = ['--import', './scripts/nodeVersion.mjs', '--import', './scripts/bench/usage.mjs']
  const env = { ...process.env, STUDY: study }
  const options = { cwd: root, env, encoding: 'utf8' } as const
  const { stderr, status } = spawnSync(process.execPath, [...loaded, `scripts/${script}`, ...words], options)
  const usage = /^usage (.*)$/m.exec(stderr)?.[1]
  if (status !== 0 || !usage) throw new Error(`scripts/${script} ended with ${status}: ${stderr}`)
  return JSON.parse(usage) as Usage
}

/** The run in the middle by its time, with the most memory of all. */
function typical(runs: readonly Usage[]): Usage {
  const inOrder = runs.toSorted((a, b) => a.seconds - b.seconds)
  const middle = inOrder[Math.floor(inOrder.length / 2)] as Usage
  return { ...middle, megabytes: Math.max(...runs.map(({ megabytes }) => megabytes)) }
}

const line = (...cells: (string | number)[]) => console.log(cells.map((cell) => String(cell).padStart(12)).join(''))

await run(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'seen-and-heard-scale-'))
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  line('responses', 'count, s', 'release, s', 'ratio', 'memory, MB')
  for (const size of chosen.length > 0 ? chosen : [1_000_000, 10_000_000]) {
    const study = join(folder, `study-${size}`)
    await makeStudy(study, size)
    const runs = Array.from({ length: times }, () => ({
      count: measure('bench/countRows.ts', [study], study),
      release: measure('aggregate.ts', [], study),
    }))
    const [count, release] = [typical(runs.map((one) => one.count)), typical(runs.map((one) => one.release))]
    const ratio = (release.seconds / count.seconds).toFixed(1)
    line(size, count.seconds.toFixed(2), release.seconds.toFixed(2), ratio, Math.round(release.megabytes))
    rmSync(study, { recursive: true })
  }
  return 0
})
