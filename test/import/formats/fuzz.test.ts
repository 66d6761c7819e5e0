import { existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { stringify } from 'yaml'
import { importFiles } from '../../../scripts/import/importFiles.ts'
import { temporary } from '../importing.ts'
import { anySample } from './anySample.ts'
import { qualcoderOf, taguetteOf } from './databasesOf.ts'
import {
  dedooseOf,
  dedooseRows,
  nvivoOf,
  qualcoderReportOf,
  taguetteCodebookOf,
  taguetteHighlightsOf,
} from './exportsOf.ts'
import { type Study, studyIn } from './importing.ts'
import { qdcOf, qdeOf, qdpxOf } from './qdpxOf.ts'
import { type Sample, type TestFile, visits } from './sample.ts'
import { longOf, openqdaOf, workbookOf } from './tablesOf.ts'
import { zipOf } from './zipOf.ts'

const seed = 20260601
const sorted = <Value>(list: Value[]) => list.sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))

/** What an import of a project has to make, said without the program. */
function studyOf({ texts, codes, codings }: Sample): Study {
  return {
    groups: [],
    codes: sorted(
      codes.map(({ name, description, parent }) => ({
        label: name,
        kind: 'theme',
        ...(description ? { gloss: description } : {}),
        ...(parent ? { parent } : {}),
      })),
    ),
    responses: sorted(texts.map(({ name, text }) => [name, text, 'no'])),
    codings: sorted(
      codings.map(({ text, code, coder, start, end }) => [text, code, coder, String(start), String(end)]),
    ),
  }
}

async function through(files: readonly TestFile[], mapping?: object): Promise<Study> {
  const folder = temporary()
  const paths = files.map(({ name, data }, index) => {
    // Two names of documents can be one name of a file for the machine; each file has a folder of its own.
    const own = join(folder, String(index))
    rmSync(own, { recursive: true, force: true })
    writeFileSync(join(temporary(own), name), data)
    return join(own, name)
  })
  const rules = join(folder, 'mapping.yaml')
  if (mapping) writeFileSync(rules, stringify(mapping))
  await importFiles({ files: paths, out: join(folder, 'made'), ...(mapping ? { mapping: rules } : {}) })
  const study = studyIn(join(folder, 'made'))
  rmSync(folder, { recursive: true, force: true })
  return study
}

const withoutPlaces = (study: Study): Study => ({
  ...study,
  codings: study.codings.map((row) => (row.length === 3 ? [...row, '', ''] : row)),
})

const options = { seed, numRuns: 25 }

describe('any project, written and read', () => {
  test.each<[string, (sample: Sample) => TestFile]>([
    ['REFI-QDA', (sample) => qdpxOf(sample)],
    ['REFI-QDA, CR and LF as two', (sample) => qdpxOf(sample, { crlf: 'two' })],
    ['ATLAS.ti', (sample) => qdpxOf(sample, { crlf: 'one', origin: 'ATLAS.ti 23' })],
    ['Taguette', taguetteOf],
    ['QualCoder', (sample) => qualcoderOf(sample)],
  ])('%s', async (_, write) => {
    await fc.assert(
      fc.asyncProperty(anySample({ nested: true }), async (sample) => {
        expect(withoutPlaces(await through([write(sample)]))).toEqual(studyOf(sample))
      }),
      options,
    )
  })

  test('OpenQDA, its documents and a codebook', async () => {
    await fc.assert(
      fc.asyncProperty(anySample({ nested: true }), async (sample) => {
        const there = new Set(sample.codings.map(({ text }) => text))
        fc.pre(there.size > 0)
        const texts = sample.texts.filter(({ name }) => there.has(name))
        expect(await through([...openqdaOf({ ...sample, texts }), qdcOf(sample)])).toEqual(
          studyOf({ ...sample, texts }),
        )
      }),
      options,
    )
  })

  test('a long table', async () => {
    const columns = ['response', 'text', 'code', 'coder', 'start', 'end']
    const mapping = { long: Object.fromEntries(columns.map((name) => [name, name])) }
    await fc.assert(
      fc.asyncProperty(anySample({ nested: false }), async (sample) => {
        const used = new Set(sample.codings.map(({ code }) => code))
        fc.pre(used.size > 0)
        const codes = sample.codes.filter(({ name }) => used.has(name)).map(({ name }) => ({ name }))
        const read = sample.texts
          .filter(({ name }) => !sample.codings.some(({ text }) => text === name))
          .map(({ name }) => [name, '', 'Ada', '', ''])
        const study = studyOf({ ...sample, codes })
        expect(await through([longOf(sample)], mapping)).toEqual({
          ...study,
          codings: sorted([...study.codings, ...read]),
        })
      }),
      options,
    )
  })
})

/** Files to be damaged: everything that is read, unpacked where packing would hide the damage. */
const samples: readonly (readonly [string, TestFile])[] = [
  ['an archive', qdpxOf(visits)],
  ['project.qde', { name: 'project.qde', data: qdeOf(visits) }],
  ['a codebook', qdcOf(visits)],
  ['Taguette', taguetteOf(visits)],
  ['QualCoder', qualcoderOf(visits)],
  ['OpenQDA', openqdaOf(visits)[0] as TestFile],
  ['a long table', longOf(visits)],
  ['Taguette highlights', taguetteHighlightsOf(visits)],
  ['a Taguette codebook', taguetteCodebookOf(visits)],
  ['a QualCoder report', qualcoderReportOf(visits)],
  ['Dedoose', dedooseOf(visits)],
  ['NVivo', nvivoOf(visits)[0] as TestFile],
  ['a workbook', workbookOf('excerpts.xlsx', dedooseRows(visits))],
]

type Damage = { at: number; kind: 'set' | 'cut' | 'insert' | 'double'; value: number }

/** Damages bytes; places are shares of the file, so that the same damage fits any. */
function damaged(data: string | Uint8Array, damages: readonly Damage[]): Buffer {
  return damages.reduce((bytes, { at, kind, value }) => {
    const place = Math.floor(at * bytes.length)
    const [before, after] = [bytes.subarray(0, place), bytes.subarray(place)]
    if (kind === 'set') return Buffer.concat([before, Buffer.from([value]), after.subarray(1)])
    if (kind === 'cut') return Buffer.concat([before, after.subarray(value)])
    if (kind === 'insert') return Buffer.concat([before, Buffer.from([value]), after])
    return Buffer.concat([before, after.subarray(0, value), after])
  }, Buffer.from(data))
}

const damages = fc.array(
  fc.record<Damage>({
    at: fc.double({ min: 0, max: 0.999, noNaN: true }),
    kind: fc.constantFrom('set', 'set', 'set', 'cut', 'insert', 'double'),
    value: fc.nat(255),
  }),
  { minLength: 1, maxLength: 6 },
)

/** Imports, and says how it ended; anything but a study or a plain word is a fault of the program. */
async function outcome({ name }: TestFile, data: Uint8Array): Promise<'made' | 'refused'> {
  const folder = temporary()
  const path = join(folder, name)
  const out = join(folder, 'made')
  writeFileSync(path, data)
  try {
    await importFiles({ files: [path], out })
    if (!existsSync(join(out, 'codebook.yaml'))) throw new Error('nothing was made')
    return 'made'
  } catch (error) {
    if ((error as Error).name !== 'StudyError') throw error
    expect(readdirSync(folder)).toEqual([name])
    return 'refused'
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

describe('any damage gives a study or a plain word', () => {
  test.each(samples)('%s', async (_, file) => {
    expect(await outcome(file, Buffer.from(file.data))).toBe('made')
    await fc.assert(
      fc.asyncProperty(damages, async (list) => {
        await outcome(file, damaged(file.data, list))
      }),
      { seed, numRuns: 60 },
    )
  })

  test('a project within a sound archive', async () => {
    const file = { name: 'project.qdpx', data: '' }
    await fc.assert(
      fc.asyncProperty(damages, async (list) => {
        await outcome(file, zipOf([{ name: 'project.qde', data: damaged(qdeOf(visits), list) }]))
      }),
      { seed, numRuns: 60 },
    )
  })
})
