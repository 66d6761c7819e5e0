import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { importFiles } from '../../../scripts/import/importFiles.ts'
import { taguetteCodebookOf } from './exportsOf.ts'
import { imported, noted, placed } from './importing.ts'
import { qdcOf } from './qdpxOf.ts'
import { visits } from './sample.ts'
import { longOf } from './tablesOf.ts'

const codesIn = (out: string) =>
  (parse(readFileSync(join(out, 'codebook.yaml'), 'utf8')) as { codes: Record<string, string>[] }).codes

describe('a codebook alone', () => {
  test('makes codebook.yaml, and no study', async () => {
    const { paths, out } = placed([qdcOf(visits)])
    const report = await importFiles({ files: paths, out })
    expect(report.found).toBe('REFI-QDA codebook, written by A test')
    expect(report.summary).toEqual(['4 codes; a codebook alone has no responses, so this folder is no study yet'])
    expect(readdirSync(out).sort()).toEqual(['codebook.yaml', 'import-report.md'])
    expect(codesIn(out)).toEqual([
      { id: 'safety', kind: 'theme', label: 'Safety', gloss: 'Nothing bad could happen.', glossBy: 'study' },
      { id: 'feeling-safe', kind: 'theme', label: 'Feeling safe', parent: 'safety' },
      { id: 'time', kind: 'theme', label: 'Time', gloss: 'No hurry & no "rush".', glossBy: 'study' },
      { id: 'never-used', kind: 'theme', label: 'Never used' },
    ])
  })

  test('is the same from Taguette, which has no tree but in its names', async () => {
    const tree = visits.codes.map((code) => ({
      ...code,
      name: code.parent ? `${code.parent}.${code.name}` : code.name,
    }))
    const one = placed([taguetteCodebookOf({ ...visits, codes: tree })])
    const other = placed([qdcOf(visits)])
    await importFiles({ files: one.paths, out: one.out })
    await importFiles({ files: other.paths, out: other.out })
    expect(codesIn(one.out)).toEqual(codesIn(other.out))
  })

  test('leaves a study alone that no import made, unless forced', async () => {
    const { paths, out } = placed([qdcOf(visits)])
    mkdirSync(join(out, 'source'), { recursive: true })
    writeFileSync(join(out, 'study.yaml'), 'id: mine\n')
    await expect(importFiles({ files: paths, out })).rejects.toThrow('holds files that no import made')
    const report = await importFiles({ files: paths, out, force: true })
    expect(report.kept).toEqual(['source', 'study.yaml'])
    expect(readFileSync(join(out, 'study.yaml'), 'utf8')).toBe('id: mine\n')
  })
})

test('a codebook beside a long table brings descriptions, places in the tree, and codes that nobody applied', async () => {
  const flat = { ...visits, codes: visits.codes.map(({ name }) => ({ name })) }
  const { study, report } = await imported([longOf(flat), qdcOf(visits)])
  expect(report.found).toBe('Long table (a row a coding); beside it a REFI-QDA codebook (.qdc)')
  expect(study.codes).toEqual([
    { label: 'Feeling safe', kind: 'theme', parent: 'Safety' },
    { label: 'Never used', kind: 'theme' },
    { label: 'Safety', kind: 'theme', gloss: 'Nothing bad could happen.' },
    { label: 'Time', kind: 'theme', gloss: 'No hurry & no "rush".' },
  ])
  // Without a mapping, nobody says that a column is a variable.
  expect(noted(report.leftOut, 'Columns')).toMatchObject({ count: 1, example: '"Ward"' })
})
