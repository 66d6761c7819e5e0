import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { importTable } from '../../scripts/import/importTable.ts'
import { prepare, readBack, temporary } from './importing.ts'

const rules = { codes: { from: 'A' } }

test('makes a folder, with its parents, and nothing beside it', async () => {
  const folder = temporary()
  const options = { ...prepare('A\n1\n', rules, folder), out: `${join(folder, 'deep', 'made')}/` }
  await importTable(options)
  expect(readdirSync(join(folder, 'deep'))).toEqual(['made'])
  expect(readdirSync(options.out).sort()).toEqual(['codebook.yaml', 'import-report.md', 'source', 'study.yaml'])
  expect(readFileSync(join(options.out, 'study.yaml'), 'utf8')).toMatch(
    /^# Made by npm run import: npm run import -- table visits\.csv --mapping visits\.mapping\.yaml --out made\n# Change the mapping/,
  )
})

test('refuses a folder that no import made, unless forced; keeps what else is there', async () => {
  const options = prepare('A\n1\n', rules)
  mkdirSync(join(options.out, 'pages'), { recursive: true })
  writeFileSync(join(options.out, 'study.yaml'), 'id: by-hand\n')
  writeFileSync(join(options.out, 'pages', 'method.mdx'), 'by hand')
  await expect(importTable(options)).rejects.toThrow(
    'holds files that no import made. Choose another folder, or add --force',
  )
  expect(readFileSync(join(options.out, 'study.yaml'), 'utf8')).toBe('id: by-hand\n')
  const { kept } = await importTable({ ...options, force: true })
  expect(kept).toEqual(['pages'])
  expect(readBack(options.out).study.n).toBe(1)
  expect(readFileSync(join(options.out, 'pages', 'method.mdx'), 'utf8')).toBe('by hand')
})

test('imports again into its own folder, and into an empty one', async () => {
  const folder = temporary()
  const options = prepare('A\n1\n', rules, folder)
  mkdirSync(options.out)
  await importTable(options)
  writeFileSync(join(options.out, 'reported.yaml'), 'claims: []\n')
  const { kept } = await importTable(prepare('A\n1\n1\n', rules, folder))
  expect(kept).toEqual(['reported.yaml'])
  expect(readBack(options.out).study.n).toBe(2)
})

test('refuses a file', async () => {
  const options = prepare('A\n1\n', rules)
  await expect(importTable({ ...options, out: options.file })).rejects.toThrow('is a file; expected a folder')
})

test('leaves the folder as it was where the import fails', async () => {
  const folder = temporary()
  const options = prepare('A\n1\n', rules, folder)
  await importTable(options)
  const before = readFileSync(join(options.out, 'source', 'responses.csv'), 'utf8')
  await expect(importTable(prepare('A\n1\n1\nmaybe\n', rules, folder))).rejects.toThrow('found "maybe"')
  expect(readFileSync(join(options.out, 'source', 'responses.csv'), 'utf8')).toBe(before)
  expect(readdirSync(folder).filter((name) => name.startsWith('made'))).toEqual(['made'])
})

test('makes nothing where the first import fails', async () => {
  const options = prepare('A\nmaybe\n', rules)
  await expect(importTable(options)).rejects.toThrow('found "maybe"')
  expect(existsSync(options.out)).toBe(false)
})
