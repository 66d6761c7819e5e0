import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020, type AnySchemaObject } from 'ajv/dist/2020.js'
import { describe, expect, test } from 'vitest'
import { cellsOf, csvFaults, type Field, headerOf, typeFaults } from './csvFaults.ts'
import { addressOf, filesOf, textOf } from './pages.ts'
import { sites } from './sites.ts'

type Index = { basis: string; datapackage: string; files: { name: string; url: string; schema: string }[] }
type Package = { title: string; resources: { name: string; path: string; schema: { fields: Field[] } }[] }

const releaseNames = ['agreement', 'cooccurrence', 'exemplars', 'frequencies', 'manifest', 'matrix', 'reproduction']
const ajv = new Ajv2020({ allErrors: true })
ajv.addFormat('regex', true)

function schemaFaults(schema: AnySchemaObject, value: unknown): string[] {
  const check = ajv.compile(schema)
  check(value)
  return (check.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`)
}

describe.each(sites)('the $name site', (site) => {
  const files = filesOf(site)
  const json = <Value>(file: string) => JSON.parse(textOf(site, file)) as Value
  const index = json<Index>('api/v1/index.json')
  const fileAt = (url: string) => {
    const { origin, pathname } = new URL(url)
    expect(origin).toBe(site.origin)
    return files.find((file) => addressOf(site, file) === pathname)
  }

  test('serves every file of the release, byte for byte', () => {
    expect(index.files.map(({ name }) => name).sort()).toEqual(expect.arrayContaining(releaseNames))
    for (const { name, url } of index.files) {
      const served = readFileSync(join(site.folder, fileAt(url) ?? 'no such file'))
      const released = readFileSync(join(site.study, 'release', `${name}.json`))
      expect(served.equals(released), name).toBe(true)
    }
  })

  test('serves files that are as their schemas say', () => {
    for (const { name, url, schema } of index.files) {
      const faults = schemaFaults(json(fileAt(schema) ?? ''), json(fileAt(url) ?? ''))
      expect(faults, name).toEqual([])
    }
  })

  test('has an index that leads everywhere and to nothing that is not there', () => {
    expect(fileAt(index.datapackage)).toBe('downloads/datapackage.json')
    const listed = index.files.flatMap(({ url, schema }) => [fileAt(url), fileAt(schema)])
    const there = files.filter(
      (file) => /^api\/v1\/(schemas\/)?[\w-]+\.json$/.test(file) && file !== 'api/v1/index.json',
    )
    expect([...listed].sort()).toEqual(there)
  })

  test('describes every download in its data package', () => {
    const { resources, title } = json<Package>('downloads/datapackage.json')
    const downloads = files.filter((file) => /^downloads\/.*\.csv$/.test(file))
    expect(resources.map(({ path }) => `downloads/${path}`).sort()).toEqual(downloads)
    for (const { path, schema } of resources) {
      const text = textOf(site, `downloads/${path}`)
      expect(headerOf(text), path).toEqual(schema.fields.map(({ name }) => name))
      expect(typeFaults(path, text, schema.fields)).toEqual([])
    }
    expect(/illustrative/i.test(title)).toBe(index.basis === 'illustrative')
  })

  test('has CSV files that carry their basis and run nothing', () => {
    const tables = files.filter((file) => file.endsWith('.csv'))
    expect(tables.length).toBeGreaterThan(3)
    expect(tables.flatMap((file) => csvFaults(file, textOf(site, file)))).toEqual([])
  })

  test('keeps the marks of illustrative rows in every download', () => {
    const bases = files
      .filter((file) => /^downloads\/.*\.csv$/.test(file))
      .flatMap((file) => {
        const [header = [], ...rows] = cellsOf(textOf(site, file))
        return rows.map((row) => [file, row[header.indexOf('basis')]] as const)
      })
    // A recommendation stands in the publication, where there is one, whatever the data are.
    const ofData = bases.filter(([file]) => file !== 'downloads/implications.csv').map(([, basis]) => basis)
    expect(new Set(ofData)).toEqual(new Set([index.basis]))
    const stands = files.includes('cite/article.json') ? 'reported' : index.basis
    const recommended = bases.filter(([file]) => file === 'downloads/implications.csv').map(([, basis]) => basis)
    expect(recommended.filter((basis) => basis !== stands)).toEqual([])
  })
})

describe('a CSV file is rejected', () => {
  test.each([
    ['without basis', 'code\nbond\n', 'no column basis'],
    ['with an unknown basis', 'code,basis\nbond,guessed\n', 'basis "guessed"'],
    ['without rows', 'code,basis\n', 'no rows'],
    ['with a column twice', 'code,code,basis\na,b,reported\n', 'two columns'],
    ['with a formula', 'code,basis\n=1+1,reported\n', 'would run'],
    ['with a hidden formula', 'code,basis\n\t=1+1,reported\n', 'would run'],
    ['with a command', 'code,basis\n@SUM(A1),reported\n', 'would run'],
    ['with a minus that is no number', 'code,basis\n-2+3,reported\n', 'would run'],
  ])('%s', (_, text, fault) => {
    expect(csvFaults('x.csv', text).join()).toContain(fault)
  })

  test('but not for a negative number or an escaped formula', () => {
    expect(csvFaults('x.csv', "code,phi,basis\n'=1+1,-0.25,Reported\n")).toEqual([])
  })

  test('where a cell is not of its type', () => {
    expect(typeFaults('x.csv', "phi\n'-0.25\n", [{ name: 'phi', type: 'number' }])).toHaveLength(1)
    expect(typeFaults('x.csv', 'n\n1.5\n', [{ name: 'n', type: 'integer' }])).toHaveLength(1)
    expect(typeFaults('x.csv', 'n\n15\n', [{ name: 'm', type: 'integer' }])).toHaveLength(1)
    expect(typeFaults('x.csv', 'phi\n-0.25\n\n', [{ name: 'phi', type: 'number' }])).toEqual([])
  })
})

test('a release file that is not as its schema says is rejected', () => {
  const schema = JSON.parse(textOf(sites[0] as (typeof sites)[number], 'api/v1/schemas/frequencies.json'))
  expect(schemaFaults(schema, { codes: [{ id: '__proto__' }] })).not.toEqual([])
})
