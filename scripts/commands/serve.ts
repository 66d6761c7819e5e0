import { resolve } from 'node:path'
import { preview } from 'astro'
import { type Command, InvalidArgumentError } from 'commander'
import { buildSite } from '../build/buildSite.ts'
import { root, run } from '../program.ts'
import { withStudy } from './withStudy.ts'

/** Makes of a command the one that builds a site and serves it on this machine. */
export const serveCommand = (command: Command): Command =>
  withStudy(command)
    .description('Aggregates and builds the study, and serves its site on this machine.')
    .option('--port <number>', 'port to begin looking for a free one at', portOf, 4321)
    .option('--out <folder>', 'folder for the site', 'dist')
    .action((study: () => string, options: { port: number; out: string }) =>
      run(() => serve(study(), resolve(options.out), options.port)),
    )

function portOf(value: string): number {
  const port = Number(value)
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port
  throw new InvalidArgumentError('Expected a whole number from 1 to 65535.')
}

async function serve(study: string, out: string, port: number): Promise<number> {
  await buildSite(study, out)
  process.env['OUT_DIR'] = out
  const server = await preview({ root, logLevel: 'error', server: { port, host: '127.0.0.1' } })
  const base = process.env['BASE_PATH'] ?? '/'
  console.log(`\nSeen & Heard is at http://localhost:${server.port}${base}\nCtrl-C stops it.`)
  await new Promise<void>((stopped) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.removeAllListeners(signal)
      process.once(signal, () => void server.stop().then(() => stopped()))
    }
  })
  return 0
}
