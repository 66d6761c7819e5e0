import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { root } from '../../scripts/program.ts'
import { minimalStudy } from '../site/minimalStudy.ts'
import { plainEnvironment } from '../site/plainEnvironment.ts'
import { writeStudy } from '../site/writeStudy.ts'

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number }
      server.close(() => resolve(port))
    })
  })
}

/** Whether any process of a group is left. */
function isThere(group: number): boolean {
  try {
    process.kill(-group, 0)
    return true
  } catch {
    return false
  }
}

/** Starts what `npm start` runs in a process group of its own, as a terminal does, so that Ctrl-C can be sent to all of it. */
async function start(words: readonly string[], study: string) {
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: { start: string } }
  const [program, ...its] = scripts.start.split(' ')
  expect(program).toBe('node')
  const child = spawn(process.execPath, [...its, ...words], {
    cwd: root,
    detached: true,
    env: { ...plainEnvironment(), STUDY: study },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const group = child.pid as number
  onTestFinished(() => {
    if (isThere(group)) process.kill(-group, 'SIGKILL')
  })
  let said = ''
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve))
  const address = await new Promise<string>((resolve, reject) => {
    const listen = (chunk: Buffer) => {
      said += chunk.toString()
      const found = /http:\/\/localhost:\d+\//.exec(said)?.[0]
      if (found && said.includes('Ctrl-C')) resolve(found)
    }
    child.stdout.on('data', listen)
    child.stderr.on('data', listen)
    void ended.then((code) => reject(new Error(`npm start ended with ${code} and said: ${said}`)))
  })
  return { address, group, ended }
}

// Windows has no process groups to send a signal to.
test.skipIf(process.platform === 'win32')(
  'npm start serves the site and stops on Ctrl-C, with nothing left behind',
  async () => {
    mkdirSync(join(root, '.cache'), { recursive: true })
    const folder = mkdtempSync(join(root, '.cache', 'start-'))
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
    const study = join(folder, 'study')
    writeStudy(study, minimalStudy)
    const port = await freePort()
    const { address, group, ended } = await start(['--port', String(port), '--out', join(folder, 'site')], study)
    expect(address).toBe(`http://localhost:${port}/`)
    const home = await fetch(address.replace('localhost', '127.0.0.1'))
    expect(home.status).toBe(200)
    expect(await home.text()).toContain('The garden')
    expect((await fetch(`http://127.0.0.1:${port}/no/such/page/`)).status).toBe(404)
    process.kill(-group, 'SIGINT')
    expect(await ended).toBe(0)
    await expect.poll(() => isThere(group), { timeout: 10_000 }).toBe(false)
    await expect(fetch(`http://127.0.0.1:${port}/`)).rejects.toThrow()
  },
)
