import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { root } from '../../scripts/program.ts'
import { languages, shippedCatalogue } from '../../src/messages/languages.ts'

const uses = (language: string) =>
  Object.entries(shippedCatalogue(language)['glossary'] ?? {}).flatMap(([id, text]) =>
    id.endsWith('.uses') ? text.split('|').map((use) => ({ id, use })) : [],
  )

test('the catalogue of every language is read', () => {
  const folders = readdirSync(join(root, 'src/messages'), { withFileTypes: true }).filter((one) => one.isDirectory())
  expect(folders.map(({ name }) => name).sort()).toEqual([...languages].sort())
})

test.each(languages)('in %s, each spelling of a word leads to one word alone, and none is empty', (language) => {
  const all = uses(language)
  expect(all.length).toBeGreaterThan(60)
  expect(all.filter(({ use }) => use.trim() !== use || use === '')).toEqual([])
  const lower = all.map(({ use }) => use.toLocaleLowerCase(language))
  expect(lower.filter((use, index) => lower.indexOf(use) !== index)).toEqual([])
})
