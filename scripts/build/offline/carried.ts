import { posix } from 'node:path'
import { type Place, relativeLink } from './relativeLink.ts'

/** The data that the explorer loads: parts of the release, and exemplars by code and level. */
export const isCarried = (file: string): boolean =>
  /^(api\/v1\/(frequencies|groups|cooccurrence|matrix)|explore\/exemplars\/[^/]+)\.json$/.test(file)

/** A script that carries a JSON file, for browsers fetch nothing from files; src/explore/loadJson.ts takes it from there. */
export const carrier = (json: string): string => `Object.assign(document.currentScript,{carried:${json.trim()}})\n`

/**
 * What a page of the explorer tells its script (src/explore/setting.ts), as it is true in a folder: addresses are relative, pages
 * end with their file, and what is cited is the site.
 */
export function rewriteSetting(text: string, place: Place): string {
  const setting = JSON.parse(text) as Record<string, unknown>
  const { file, base, origin } = place
  const folder = (address: string) => `${posix.relative(posix.dirname(file), address.slice(base.length)) || '.'}/`
  const forms: Record<string, (address: string) => string> = {
    home: (address) => relativeLink(address, place),
    path: (address) => relativeLink(address, place),
    api: folder,
    voices: folder,
    exemplars: folder,
    cited: (address) => `${origin}${address}`,
    index: () => 'index.html',
  }
  const changed = Object.entries(forms).map(([name, form]) => {
    const value = setting[name]
    if (typeof value !== 'string')
      throw new Error(`${file} has a setting without "${name}"; see src/explore/setting.ts`)
    return [name, form(value)]
  })
  return JSON.stringify({ ...setting, ...Object.fromEntries(changed) })
}
