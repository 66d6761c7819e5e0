import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

// A build moves this module to the site's folder, anywhere on the machine; packages stay with the program, where it runs.
const { resolve } = createRequire(join(process.cwd(), 'package.json'))

/** The path of a file of a package. */
export const fileOf = resolve

/** Loads a package that has native code or WebAssembly beside its modules, which a bundler would leave behind. */
export const load = <Module>(name: string): Promise<Module> =>
  import(/* @vite-ignore */ pathToFileURL(resolve(name)).href)
