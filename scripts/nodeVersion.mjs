import module from 'node:module'
import { fileURLToPath } from 'node:url'

// Loaded before every script (`node --import`): Astro 7 and running TypeScript as it is need Node 24, which comes as the
// development dependency `node`. Where its install script was not allowed to run, npm silently uses the machine's own Node.
const [major] = process.versions.node.split('.').map(Number)
if (major < 24) {
  console.error(
    `This is Node ${process.version}; Seen & Heard runs under Node 24, which "npm ci" brings along.\n` +
      'Run "npm rebuild node" and try again (the package "node" may have been installed without its install script), or install Node 24 yourself.',
  )
  process.exit(1)
}
// What was compiled once is kept: half of the time that a small run takes.
module.enableCompileCache(fileURLToPath(new URL('../node_modules/.cache/compiled', import.meta.url)))
