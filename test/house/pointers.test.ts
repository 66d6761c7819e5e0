import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { root } from '../../scripts/program.ts'

/** Files of the project that a document names in code type, such as `src/content.ts`. */
const named = (text: string) =>
  [...text.matchAll(/`((?:src|scripts|test|docs)\/[\w/.[\]-]+)`/g)].map(([, path]) => path as string)

const documents = [
  'README.md',
  'CONTRIBUTING.md',
  ...readdirSync(join(root, 'docs'))
    .filter((one) => one.endsWith('.md'))
    .map((one) => `docs/${one}`),
]

describe('documents', () => {
  test.each(documents)('%s names files and rooms that are there', (document) => {
    const gone = named(readFileSync(join(root, document), 'utf8')).filter((path) => !existsSync(join(root, path)))
    expect(gone).toEqual([])
  })

  test('are read for the paths that they name', () => {
    expect(named('See `src/content.ts` and `scripts/no-such.sql`, not `npm test`.')).toEqual([
      'src/content.ts',
      'scripts/no-such.sql',
    ])
  })
})
