import { existsSync, readFileSync } from 'node:fs'
import { StudyError } from '../../src/study/problems.ts'
import { findChromium } from './findChromium.ts'
import { runCommand } from './runCommand.ts'

const how = 'Install Chromium, Chrome or Edge, or set CHROME_PATH to the program, and run "npm test" again.'

const isDebian = () => existsSync('/etc/os-release') && /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'))

/**
 * The Chromium for the browser tests; on Debian as root, one is installed where there is none.
 *
 * @throws StudyError that says in a line how to get one
 */
export async function provideChromium(): Promise<string> {
  const found = findChromium()
  if (found) return found
  const chosen = process.env['CHROME_PATH']
  if (chosen) throw new StudyError([{ file: 'CHROME_PATH', message: `"${chosen}" is no program. ${how}` }])
  if (isDebian() && process.getuid?.() === 0) {
    console.log('No Chromium is here: installing the one of Debian.')
    const environment = { DEBIAN_FRONTEND: 'noninteractive' }
    for (const words of [['update'], ['install', '-y', '--no-install-recommends', 'chromium']]) {
      await runCommand('apt-get', ['-qq', ...words], environment)
    }
    const installed = findChromium()
    if (installed) return installed
  }
  throw new StudyError([{ file: 'browser tests', message: `no Chromium was found. ${how}` }])
}
