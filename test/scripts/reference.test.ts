import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { root } from '../../scripts/program.ts'
import { schemaRows } from '../../scripts/reference/schemaRows.ts'
import { studyFolderReference } from '../../scripts/reference/studyFolder.ts'

describe('docs/study-folder.md', () => {
  test('is what the schemas say; "npm run reference" writes it anew', () => {
    expect(readFileSync(join(root, 'docs', 'study-folder.md'), 'utf8')).toBe(studyFolderReference())
  })

  test('explains every key', () => {
    const silent = studyFolderReference()
      .split('\n')
      .filter((line) => /^\| `.*\|\s+\|$/.test(line))
    expect(silent).toEqual([])
  })
})

describe('the rows of a schema', () => {
  test('name nested keys by their path, and say what is needed', () => {
    const schema = z.strictObject({
      name: z.string().max(5).describe('A name'),
      levels: z
        .array(z.strictObject({ id: z.enum(['a', 'b']).default('a').describe('Its id') }))
        .min(1)
        .optional()
        .describe('Levels'),
      n: z.int().min(1).describe('How many'),
    })
    expect(schemaRows(schema)).toEqual([
      { key: 'name', holds: 'text of at most 5 characters', needed: 'yes', says: 'A name' },
      { key: 'levels', holds: 'a list of 1 or more, each with the keys below', needed: 'no', says: 'Levels' },
      { key: 'levels[].id', holds: '`a` or `b`', needed: 'no; `a` without it', says: 'Its id' },
      { key: 'n', holds: 'a whole number, 1 or more', needed: 'yes', says: 'How many' },
    ])
  })

  test('say what the forms of an object share once, and where the rest holds', () => {
    const place = z.string().max(9).describe('Where')
    const schema = z.discriminatedUnion('is', [
      z.strictObject({ is: z.literal('x'), place, size: z.number().min(0).max(1).describe('Size') }),
      z.strictObject({ is: z.literal('y'), place }).describe('the other one'),
    ])
    expect(schemaRows(schema)).toEqual([
      { key: 'is', holds: '`x` or `y`', needed: 'yes', says: '`y`: the other one' },
      { key: 'place', holds: 'text of at most 9 characters', needed: 'yes', says: 'Where' },
      { key: 'size', holds: 'a number, 0 to 1', needed: 'yes', says: 'Where `is` is `x`. Size' },
    ])
  })
})
