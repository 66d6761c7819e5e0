import { resolve } from 'node:path'
import { preview } from 'astro'
import { Command } from 'commander'
import { studyPath } from '../src/study/studyPath.ts'
import { buildSite } from './build/buildSite.ts'
import { root, run } from './program.ts'

const options = new Command('npm start --')
  .description('Aggregates and builds the study, and serves its site on this machine.')
  .option('--port <number>', 'port to begin looking for a free one at', (value) => Number(value), 4321)
  .option('--out <folder>', 'folder for the site', 'dist')
  .addHelpText('after', '\nSTUDY=<name or path> chooses the study (default: therapeutic-connections).')
  .parse()
  .opts<{ port: number; out: string }>()

await run(async () => {
  const out = resolve(options.out)
  await buildSite(studyPath(process.env['STUDY'], root), out)
  process.env['OUT_DIR'] = out
  const server = await preview({ root, logLevel: 'error', server: { port: options.port, host: '127.0.0.1' } })
  const base = process.env['BASE_PATH'] ?? '/'
  console.log(`\nSeen & Heard is at http://localhost:${server.port}${base}\nCtrl-C stops it.`)
  await new Promise<void>((stopped) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.removeAllListeners(signal)
      process.once(signal, () => void server.stop().then(() => stopped()))
    }
  })
  return 0
})
