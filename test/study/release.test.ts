import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { type ReleaseName, releaseContents, releaseFiles } from '../../src/study/release.ts'
import { root } from '../aggregate/command.ts'
import { tiny } from '../aggregate/tinyStudy.ts'
import { type Overrides, released } from './makeStudy.ts'

const names = Object.keys(releaseFiles) as ReleaseName[]

/** A validator of JSON Schema, another program than the one that wrote the schema. */
function validator(name: ReleaseName) {
  const ajv = new Ajv2020({ allErrors: true, strict: true, strictTuples: false, validateFormats: false })
  return ajv.compile(z.toJSONSchema(releaseFiles[name]))
}

const empty: Overrides = {
  study: { groups: [] },
  files: { 'source/responses.csv': 'response,text,publish\n', 'source/codings.csv': 'response,code,coder\n' },
}

describe.each(names)('the JSON Schema of %s.json', (name) => {
  const validate = validator(name)

  test('takes the shipped file', () => {
    const file = join(root, 'data', 'therapeutic-connections', 'release', `${name}.json`)
    validate(JSON.parse(readFileSync(file, 'utf8')))
    expect(validate.errors ?? []).toEqual([])
  })

  test.each([
    ['every kind of value', tiny],
    ['nothing', empty],
  ])('takes a release with %s', async (_, overrides) => {
    const { files } = await released(overrides)
    validate(JSON.parse(files.get(`${name}.json`) as string))
    expect(validate.errors ?? []).toEqual([])
  })

  test('refuses a file without its study, with a field that it does not know, or of another kind', async () => {
    const { files } = await released(tiny)
    const file = JSON.parse(files.get(`${name}.json`) as string)
    expect(validate({ ...file, study: undefined })).toBe(false)
    expect(validate({ ...file, study: '../x' })).toBe(false)
    expect(validate({ ...file, surplus: 1 })).toBe(false)
    expect(validate([])).toBe(false)
  })
})

test('a share beyond 1, a count with a fraction and an unknown basis are refused', async () => {
  const validate = validator('frequencies')
  const { files } = await released(tiny)
  const file = JSON.parse(files.get('frequencies.json') as string)
  const withRow = (change: object) => ({ ...file, codes: [{ ...file.codes[0], ...change }] })
  expect(validate(withRow({}))).toBe(true)
  for (const change of [
    { share: 1.01 },
    { mentions: 1.5 },
    { mentions: -1 },
    { basis: 'reported' },
    { suppressed: 'no' },
  ]) {
    expect(validate(withRow(change)), JSON.stringify(change)).toBe(false)
  }
})

test('every file is told in a sentence', () => {
  expect(Object.keys(releaseContents)).toEqual(names)
})
