import { createRequire } from 'node:module'
import { basename, join } from 'node:path'
import type { Plugin } from 'vite'
import { compiled, type Interface, source } from './languages.ts'

const folder = join(import.meta.dirname, source)

/**
 * Puts the messages of a site's language in the place of the American English ones that modules import, parsed, and leaves the
 * parser out.
 */
export function messagesOf({ locale, catalogue }: Interface): Plugin {
  const parser = '@formatjs/icu-messageformat-parser'
  return {
    name: 'messages',
    enforce: 'pre',
    config: () => ({
      resolve: {
        alias: [{ find: parser, replacement: createRequire(import.meta.url).resolve(`${parser}/no-parser.js`) }],
      },
      ssr: { noExternal: ['intl-messageformat'] },
    }),
    load(id) {
      const [path = ''] = id.split('?')
      if (!path.startsWith(folder) || !path.endsWith('.json')) return null
      const room = basename(path, '.json')
      return JSON.stringify(room === 'locale' ? locale : compiled(catalogue[room] ?? {}))
    },
  }
}
