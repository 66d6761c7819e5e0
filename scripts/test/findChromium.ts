import { accessSync, constants, statSync } from 'node:fs'
import { posix, win32 } from 'node:path'

/** Names under which Chromium and its kin stand on a PATH, the plainest first. */
const names = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'microsoft-edge-stable',
  'chrome',
]

const macApps = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
]

const windowsApps = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Chromium\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
]

/** Whether a path leads to a file that may be run. */
export function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return statSync(path).isFile()
  } catch {
    return false
  }
}

function places(environment: NodeJS.ProcessEnv, platform: NodeJS.Platform): string[] {
  const windows = platform === 'win32'
  const { join, delimiter } = windows ? win32 : posix
  const path = environment['PATH'] ?? environment['Path'] ?? ''
  const folders = path.split(delimiter).filter((folder) => folder !== '')
  const onPath = names.flatMap((name) => folders.map((folder) => join(folder, windows ? `${name}.exe` : name)))
  if (platform === 'darwin') return [...onPath, ...macApps]
  if (!windows) return onPath
  const roots = ['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA'].flatMap((name) => environment[name] ?? [])
  return [...onPath, ...roots.flatMap((root) => windowsApps.map((app) => join(root, app)))]
}

/**
 * Finds a Chromium, Chrome or Edge: CHROME_PATH where it is set, then the PATH, then the usual places of the platform.
 *
 * @param runs whether a path leads to a program
 * @returns its path, or null where there is none; a CHROME_PATH that leads nowhere is not replaced by another browser
 */
export function findChromium(
  environment: NodeJS.ProcessEnv = process.env,
  platform: NodeJS.Platform = process.platform,
  runs: (path: string) => boolean = isProgram,
): string | null {
  const chosen = environment['CHROME_PATH']
  if (chosen) return runs(chosen) ? chosen : null
  return places(environment, platform).find(runs) ?? null
}
