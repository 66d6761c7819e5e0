import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv } from 'ajv'
import { unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { validateXML } from 'xmllint-wasm'
import { root } from '../../scripts/program.ts'
import { textOf } from './pages.ts'
import { sites } from './sites.ts'

/**
 * What the Data Package and Table Schema standards (version 1) require of a descriptor. No maintained validator of theirs
 * runs in Node without natively built parts; the rows are checked against their schema in served.test.ts.
 */
const profile = {
  type: 'object',
  required: ['name', 'resources', 'profile'],
  properties: {
    profile: { const: 'tabular-data-package' },
    name: { type: 'string', pattern: '^([-a-z0-9._/])+$' },
    title: { type: 'string' },
    description: { type: 'string' },
    homepage: { type: 'string', pattern: '^https?://' },
    version: { type: 'string' },
    keywords: { type: 'array', minItems: 1, items: { type: 'string' } },
    licenses: {
      type: 'array',
      minItems: 1,
      items: {
        anyOf: [{ required: ['name'] }, { required: ['path'] }],
        properties: {
          name: { type: 'string', pattern: '^([-a-zA-Z0-9._])+$' },
          path: { type: 'string', pattern: '^https?://' },
        },
      },
    },
    sources: { type: 'array', minItems: 1, items: { type: 'object', required: ['title'] } },
    resources: {
      type: 'array',
      minItems: 1,
      items: {
        type: 'object',
        required: ['name', 'path', 'profile', 'schema'],
        properties: {
          profile: { const: 'tabular-data-resource' },
          name: { type: 'string', pattern: '^([-a-z0-9._/])+$' },
          // Beside the descriptor: no way up, no address.
          path: { type: 'string', pattern: '^(?!/)(?!.*\\.\\.)(?!.*://).+$' },
          encoding: { const: 'utf-8' },
          schema: {
            type: 'object',
            required: ['fields'],
            properties: {
              fields: {
                type: 'array',
                minItems: 1,
                items: {
                  type: 'object',
                  required: ['name', 'type'],
                  properties: {
                    name: { type: 'string', minLength: 1 },
                    type: { enum: ['string', 'number', 'integer', 'boolean'] },
                    description: { type: 'string', minLength: 1 },
                  },
                },
              },
              missingValues: { type: 'array', items: { type: 'string' } },
            },
          },
        },
      },
    },
  },
}

const isPackage = new Ajv({ allErrors: true, strict: false }).compile(profile)
const packageFaults = (value: unknown) => {
  isPackage(value)
  return (isPackage.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`)
}

const schema = join(root, '..', 'shared', 'refi-qda', 'Codebook.xsd')
const hasSchema = existsSync(schema)
if (!hasSchema) console.log(`SKIPPED: codebooks were not checked by REFI-QDA, because ${schema} is not here.`)

describe.each(sites)('the $name site', (one) => {
  const bytes = (file: string) => readFileSync(join(one.folder, file))
  const zipped = unzipSync(bytes('downloads/release.zip'))
  const text = (name: string) => Buffer.from(zipped[name] as Uint8Array).toString('utf8')

  test('describes its tables as the standard of data packages wants', () => {
    expect(packageFaults(JSON.parse(textOf(one, 'downloads/datapackage.json')))).toEqual([])
  })

  test.skipIf(!hasSchema)('has a codebook as the schema of REFI-QDA wants', async () => {
    const xml = [{ fileName: 'codebook.qdc', contents: textOf(one, 'downloads/codebook.qdc') }]
    const { errors } = await validateXML({ xml, schema: [readFileSync(schema, 'utf8')] })
    expect(errors.map(({ message }) => message)).toEqual([])
  })

  test('has a codebook with every code', () => {
    const { codes } = JSON.parse(textOf(one, 'api/v1/frequencies.json')) as { codes: unknown[] }
    expect(textOf(one, 'downloads/codebook.qdc').match(/<Code /g)).toHaveLength(codes.length)
  })

  test('packs what it serves, and a README, in order', () => {
    const names = Object.keys(zipped)
    expect(names).toEqual([...names].sort())
    for (const name of names.filter((file) => file.endsWith('.csv') || file.endsWith('.qdc'))) {
      expect(bytes(`downloads/${name}`).equals(zipped[name] as Uint8Array), name).toBe(true)
    }
    for (const name of names.filter((file) => file.startsWith('json/'))) {
      expect(bytes(name.replace('json/', 'api/v1/')).equals(zipped[name] as Uint8Array), name).toBe(true)
    }
    type Descriptor = { resources: { path: string }[] }
    const { resources, ...packed } = JSON.parse(text('datapackage.json')) as Descriptor
    const { resources: all, ...served } = JSON.parse(textOf(one, 'downloads/datapackage.json')) as Descriptor
    expect(packed).toEqual(served)
    // Recommendations are none of the release, and their table names the day of the build.
    expect(resources).toEqual(all.filter(({ path }) => path !== 'implications.csv'))
    expect(names).toEqual(expect.arrayContaining(['README.md', 'codebook.qdc', ...resources.map(({ path }) => path)]))
  })

  test('says in the README what is in it, and of made-up data that they are', () => {
    const { basis } = JSON.parse(textOf(one, 'api/v1/index.json')) as { basis: string }
    expect(text('README.md').startsWith('# Illustrative data: ')).toBe(basis === 'illustrative')
    expect(text('README.md')).toContain('## How to cite')
    // A day would make other bytes of the same release tomorrow.
    expect(text('README.md')).not.toContain(new Date().toISOString().slice(0, 10))
  })
})

describe('a descriptor is refused', () => {
  const good = () => JSON.parse(textOf(sites[0] as (typeof sites)[number], 'downloads/datapackage.json'))
  test.each([
    ['without resources', (one: ReturnType<typeof good>) => ({ ...one, resources: [] })],
    ['with a name that has spaces', (one) => ({ ...one, name: 'A Study' })],
    ['with a license without a name', (one) => ({ ...one, licenses: [{}] })],
    ['with a way up', (one) => ({ ...one, resources: [{ ...one.resources[0], path: '../x.csv' }] })],
    [
      'with a type that is none',
      (one) => ({ ...one, resources: [{ ...one.resources[0], schema: { fields: [{ name: 'a', type: 'text' }] } }] }),
    ],
    [
      'with a column that nobody explains',
      (one) => ({
        ...one,
        resources: [{ ...one.resources[0], schema: { fields: [{ name: 'a', type: 'string', description: '' }] } }],
      }),
    ],
  ])('%s', (_, change) => {
    expect(packageFaults(change(good()))).not.toEqual([])
  })
})
