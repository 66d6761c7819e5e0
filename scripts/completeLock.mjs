/**
 * Adds to package-lock.json the optional packages of other platforms that npm left out, because `npm ci` refuses a lock
 * file without them. Run it after adding a package, when `npm ci` in a fresh clone says "Missing: … from lock file".
 *
 * What the registry knows of a package (version, os, cpu, integrity) is written as npm itself would; a package that the
 * registry does not have gets the os and cpu in its name, so that npm skips it everywhere else.
 */
import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'

const lock = JSON.parse(readFileSync('package-lock.json', 'utf8'))
const systems = [
  'darwin',
  'linux',
  'win32',
  'windows',
  'android',
  'freebsd',
  'openharmony',
  'sunos',
  'aix',
  'netbsd',
  'openbsd',
]
const processors = [
  'arm64',
  'x64',
  'ia32',
  'arm',
  'armv7',
  'ppc64',
  'riscv64',
  's390x',
  'loong64',
  'mips64el',
  'wasm32',
]

/** @param {string} name @param {string} version */
function describe(name, version) {
  try {
    const view = JSON.parse(
      execFileSync(
        'npm',
        [
          'view',
          `${name}@${version}`,
          'version',
          'os',
          'cpu',
          'libc',
          'license',
          'engines',
          'dist.integrity',
          '--json',
        ],
        {
          stdio: ['ignore', 'pipe', 'ignore'],
          encoding: 'utf8',
        },
      ),
    )
    const { 'dist.integrity': integrity, ...rest } = Array.isArray(view) ? view[0] : view
    return {
      version: rest.version,
      integrity,
      cpu: rest.cpu,
      engines: rest.engines,
      libc: rest.libc,
      license: rest.license,
      optional: true,
      os: rest.os,
    }
  } catch {
    const words = name.split(/[-/]/)
    const os = systems.find((system) => words.includes(system))
    const cpu = processors.find((processor) => words.includes(processor))
    const libc = words.some((word) => word.startsWith('musl')) ? ['musl'] : undefined
    return {
      version,
      cpu: [cpu ?? 'unknown'],
      libc,
      optional: true,
      os: [os === 'windows' ? 'win32' : (os ?? 'unknown')],
    }
  }
}

let added = 0
for (const entry of Object.values(lock.packages)) {
  for (const [name, range] of Object.entries(entry.optionalDependencies ?? {})) {
    const key = `node_modules/${name}`
    if (lock.packages[key] || Object.keys(lock.packages).some((other) => other.endsWith(`/${key}`))) continue
    const found = describe(name, range.replace(/^[\^~]/, ''))
    lock.packages[key] = Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined))
    added += 1
    console.log(
      `${name} ${found.version}${found.integrity ? '' : ' (not in the registry: os and cpu taken from its name)'}`,
    )
  }
}
lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)))
writeFileSync('package-lock.json', `${JSON.stringify(lock, null, 2)}\n`)
console.log(`${added} added to package-lock.json`)
