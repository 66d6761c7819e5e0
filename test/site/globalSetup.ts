import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import type { TestProject } from 'vitest/node'
import { root } from '../../scripts/program.ts'
import { findChromium } from '../../scripts/test/findChromium.ts'
import { serve } from '../e2e/serve.ts'
import { type Built, buildSites } from './builds.ts'

/** A built site and the address at which it is served while the tests run. */
export type Site = Built & { url: string }

declare module 'vitest' {
  interface ProvidedContext {
    sites: Site[]
    /** Where the one browser of all tests listens. */
    browser: string
  }
}

/** Asks the machine for little and the network for nothing. */
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** Builds the sites, serves them and starts the browser, once for all tests of the project. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const executablePath = findChromium()
  if (!executablePath) throw new Error('No Chromium was found; "npm test" says how to get one, or set CHROME_PATH.')
  const folder = join(root, '.cache', 'test', String(process.pid))
  const sweep = () => rmSync(folder, { recursive: true, force: true })
  process.once('exit', sweep)
  mkdirSync(folder, { recursive: true })
  const built = await buildSites(folder)
  const servers = await Promise.all(built.map(({ folder: site, base }) => serve(site, base)))
  const browser = await chromium.launchServer({ executablePath, args: flags })
  project.provide(
    'sites',
    built.map((site, index) => ({ ...site, url: `${servers[index]?.origin}${site.base.replace(/\/$/, '')}` })),
  )
  project.provide('browser', browser.wsEndpoint())
  return async () => {
    await browser.close()
    await Promise.all(servers.map(({ stop }) => stop()))
    sweep()
  }
}
