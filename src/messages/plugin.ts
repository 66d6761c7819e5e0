import { createRequire } from 'node:module'
import { basename, join } from 'node:path'
import type { Plugin } from 'vite'
import { compiled, type Interface, source } from './languages.ts'

const folder = join(import.meta.dirname, source)

/** A package, and what stands in its place where all messages come parsed. */
export const noParser = {
  find: '@formatjs/icu-messageformat-parser',
  replacement: createRequire(import.meta.url).resolve('@formatjs/icu-messageformat-parser/no-parser.js'),
}

/**
 * Puts the messages of a site's language in the place of the American English ones that modules import, parsed, and leaves the
 * parser out.
 */
export function messagesOf({ locale, catalogue }: Interface): Plugin {
  return {
    name: 'messages',
    enforce: 'pre',
    config: () => ({
      resolve: {
        alias: [noParser],
      },
      ssr: { noExternal: ['intl-messageformat'] },
    }),
    load: (id) => messagesAt(id, { locale, catalogue }),
  }
}

/** What a module of messages holds in the language of a site, as JSON; null for any other module. */
export function messagesAt(id: string, { locale, catalogue }: Interface): string | null {
  const [path = ''] = id.split('?')
  if (!path.startsWith(folder) || !path.endsWith('.json')) return null
  const room = basename(path, '.json')
  return JSON.stringify(room === 'locale' ? locale : compiled(catalogue[room] ?? {}))
}
