import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { type Format, formats } from '../../../scripts/import/detectFormat.ts'
import { importFiles } from '../../../scripts/import/importFiles.ts'
import { temporary } from '../importing.ts'
import { qualcoderOf, taguetteOf } from './databasesOf.ts'
import { dedooseOf, nvivoOf, qualcoderReportOf, taguetteCodebookOf, taguetteHighlightsOf } from './exportsOf.ts'
import { imported, placed, refusedImport } from './importing.ts'
import { qdcOf, qdeOf, qdpxOf } from './qdpxOf.ts'
import { type TestFile, visits } from './sample.ts'
import { longOf, openqdaOf, workbookOf } from './tablesOf.ts'
import { zipOf } from './zipOf.ts'

/** A file of each format, by the name that forces it. */
const samples: Record<Exclude<Format, 'table' | 'text'>, TestFile> = {
  long: longOf(visits),
  qdpx: qdpxOf(visits),
  qdc: qdcOf(visits),
  taguette: taguetteOf(visits),
  'taguette-highlights': taguetteHighlightsOf(visits),
  'taguette-codebook': taguetteCodebookOf(visits),
  qualcoder: qualcoderOf(visits),
  'qualcoder-report': qualcoderReportOf(visits),
  dedoose: dedooseOf(visits),
  nvivo: nvivoOf(visits)[0] as TestFile,
  openqda: openqdaOf(visits)[0] as TestFile,
}
type Sample = keyof typeof samples
const names = Object.keys(samples) as Sample[]

/** A row a coding, with columns that say so: that is a long table too, if somebody wants it read as one. */
const both: readonly (readonly [Sample, Sample])[] = [
  ['long', 'taguette-highlights'],
  ['long', 'qualcoder-report'],
]

describe('each format is found out, and named it is the same', () => {
  test.each(names)('%s', async (name) => {
    const { paths, out } = placed([samples[name]])
    const found = await importFiles({ files: paths, out })
    expect(await importFiles({ files: paths, out: `${out}-named`, format: name })).toEqual(found)
    expect(Object.keys(formats)).toContain(name)
  })
})

describe('a file that is something else is refused', () => {
  const pairs = names.flatMap((format) =>
    names.filter((name) => name !== format).map((name) => [format, name] as const),
  )
  const isBoth = (format: Sample, name: Sample) => both.some(([a, b]) => a === format && b === name)

  test.each(both)('but %s can be %s', async (format, name) => {
    expect((await imported([samples[name]], { format })).study.codes).not.toEqual([])
  })

  test.each(pairs.filter(([format, name]) => !isBoth(format, name)))('as %s: %s', async (format, name) => {
    const message = await refusedImport([samples[name]], { format })
    expect(message).toMatch(new RegExp(`^${samples[name].name.replaceAll('.', '\\.')}[ :,]`))
  })
})

describe('a table is refused', () => {
  test('that has other columns than it was said to', async () => {
    expect(await refusedImport([samples.openqda], { format: 'dedoose' })).toBe(
      'selections.csv line 1: found the columns "source", "code category", "created by", "created at", "last update", "start pos", "end pos", "selection", expected those of Dedoose excerpts. Leave the format out, and it is found out.\n1 problem.',
    )
  })

  test('of which nobody can tell what is the code', async () => {
    const file = { name: 'a.csv', data: 'respondent,said\n1,yes\n' }
    expect(await refusedImport([file], { format: 'long' })).toContain(
      'a.csv: has no column that is plainly the code; found "respondent", "said". Write a mapping (docs/import.md).',
    )
  })
})

describe('QualCoder’s project', () => {
  const { data } = qualcoderOf(visits)

  test.each(['visits.zip', 'visits.qda'])('can be an archive called %s', async (name) => {
    const archive = { name, data: zipOf([{ name: 'visits.qda/data.qda', data }]) }
    expect((await imported([archive])).study).toEqual((await imported([qualcoderOf(visits)])).study)
  })

  test('can be its folder', async () => {
    const folder = temporary()
    const project = join(folder, 'visits.qda')
    mkdirSync(project)
    writeFileSync(join(project, 'data.qda'), data)
    const report = await importFiles({ files: [project], out: join(folder, 'made') })
    expect(report.summary[0]).toContain('3 documents in the base')
  })

  test('may not be a link to somewhere else', async () => {
    const folder = temporary()
    const project = join(folder, 'visits.qda')
    mkdirSync(project)
    writeFileSync(join(folder, 'other.qda'), data)
    symlinkSync(join(folder, 'other.qda'), join(project, 'data.qda'))
    await expect(importFiles({ files: [project], out: join(folder, 'made') })).rejects.toThrow(
      'visits.qda: is no file; expected one, or the .qda folder of a QualCoder project with its data.qda',
    )
  })
})

test.each<[string, Format]>([
  ['', 'qdpx'],
  ['', 'nvivo'],
  ['x', 'taguette'],
])('an empty or short file %j, named as %s, is refused', async (data, format) => {
  expect(await refusedImport([{ name: 'a.bin', data }], { format })).toMatch(/^a\.bin(?:: |,| )/)
})

test('a project on its own, without its archive, brings the texts that stand in it', async () => {
  const qde = qdeOf(visits).replace(/plainTextPath="[^"]+"/, () => 'plainTextPath="relative://elsewhere.txt"')
  const { report } = await imported([{ name: 'project.qde', data: qde }])
  expect(report.leftOut.find(({ what }) => what.startsWith('Texts beside the project'))).toMatchObject({ count: 3 })
})

test('a workbook of a project’s table is read as the table is', async () => {
  const { study } = await imported([
    workbookOf('highlights.xlsx', [
      ['id', 'document', 'tag', 'content'],
      ['1', 'first', 'Time', 'hurried'],
    ]),
  ])
  expect(study.codings).toEqual([['first', 'Time', 'coding-team']])
})
