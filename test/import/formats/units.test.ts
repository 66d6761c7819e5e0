import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test, vi } from 'vitest'
import { stringify } from 'yaml'
import { aggregate } from '../../../scripts/aggregate/run.ts'
import { temporary } from '../importing.ts'
import { qualcoderOf } from './databasesOf.ts'
import { imported, noted, refusedImport } from './importing.ts'
import { qdpxOf } from './qdpxOf.ts'
import { visits } from './sample.ts'

const mappingFile = (rules: object) => {
  const path = join(temporary(), 'mapping.yaml')
  writeFileSync(path, stringify(rules))
  return path
}

/** One case of two documents, the later first, and one of the first eleven characters of another. */
const withCases = qualcoderOf(visits, (database) =>
  database.exec(`
    INSERT INTO cases (caseid, name) VALUES (1, 'Rosa'), (2, 'Tom');
    INSERT INTO case_text (caseid, fid, pos0, pos1) VALUES (1, 3, 0, 14), (1, 1, 0, 35), (2, 2, 0, 11);
    INSERT INTO attribute (name, attr_type, value, id) VALUES ('Age', 'case', '40', 1), ('Age', 'case', '60', 2);`),
)

describe('a response is', () => {
  test('a case: its documents under each other, with the places moved', async () => {
    const { study, report } = await imported([withCases], { unit: 'case' })
    expect(study.responses).toEqual([
      ['Rosa', 'old-ward', '40', 'Nothing to say\n\nZoë 😀 felt safe.\nNobody hurried me.', 'no'],
      ['Tom', 'new-ward', '60', 'Cafe\u0301 👨‍👩‍👧', 'no'],
    ])
    // 14 characters of the first text and two line breaks: all is 16 further on.
    expect(study.codings).toEqual([
      ['Rosa', 'Feeling safe', 'Ada', '22', '31'],
      ['Rosa', 'Feeling safe', 'Ben', '20', '31'],
      ['Rosa', 'Time', 'Ada', '40', '47'],
      ['Tom', 'Safety', 'Ben', '6', '11'],
      ['Tom', 'Time', 'Ben', '0', '5'],
    ])
    expect(noted(report.leftOut, 'Codings in parts of documents that belong to no case')).toMatchObject({ count: 1 })
    expect(noted(report.mapped, 'Cases to responses')).toMatchObject({ count: 2, example: '"Rosa"' })
  })

  test('a document, which has the variables of its case', async () => {
    const { study, report } = await imported([withCases])
    expect(study.responses.map(([id, age, ward]) => [id, age, ward])).toEqual([
      ['first', '40', 'old-ward'],
      ['second', '60', 'new-ward'],
      ['third', '40', 'old-ward'],
    ])
    expect(noted(report.leftOut, 'Cases as such')).toMatchObject({ count: 2, example: '"Rosa"' })
  })

  test('a paragraph', async () => {
    const { study } = await imported([qdpxOf(visits, { crlf: 'two' })], { unit: 'paragraph' })
    expect(study.responses.map(([id, , text]) => [id, text])).toEqual([
      ['first #1', 'Zoë 😀 felt safe.'],
      ['first #2', 'Nobody hurried me.'],
      ['second #1', 'Cafe\u0301 👨‍👩‍👧 fine & <good>'],
      ['third #1', 'Nothing to say'],
    ])
    // The second paragraph begins at 17.
    expect(study.codings.slice(0, 3)).toEqual([
      ['first #1', 'Feeling safe', 'Ada', '6', '15'],
      ['first #1', 'Feeling safe', 'Ben', '4', '15'],
      ['first #2', 'Time', 'Ada', '7', '14'],
    ])
  })

  test('an excerpt that was coded', async () => {
    const { study } = await imported([qdpxOf(visits)], { unit: 'excerpt' })
    expect(study.responses.map(([id, , text]) => [id, text])).toEqual([
      ['first #1', 'felt safe'],
      ['first #2', '😀 felt safe'],
      ['first #3', 'hurried'],
      ['second #1', '👨‍👩‍👧'],
      ['second #2', 'Cafe\u0301'],
      ['second #3', '<good>'],
    ])
  })

  test('nothing, where there is none', async () => {
    expect(await refusedImport([qdpxOf(visits)], { unit: 'case' })).toContain(
      'project.qdpx: holds no case, which is to be a response; choose another --unit',
    )
  })
})

describe('codes', () => {
  test('below a dimension are dimensions', async () => {
    const { study } = await imported([qdpxOf(visits)], { dimensions: ['Safety'] })
    expect(study.codes.map(({ label, kind }) => [label, kind])).toEqual([
      ['Feeling safe', 'dimension'],
      ['Never used', 'theme'],
      ['Safety', 'dimension'],
      ['Time', 'theme'],
    ])
    expect(await refusedImport([qdpxOf(visits)], { dimensions: ['Safty'] })).toContain(
      '--dimensions names "Safty", which is no code of the project. Did you mean "Safety"?',
    )
  })

  test('above one that is applied are applied only if asked for', async () => {
    const safety = (codings: readonly string[][]) => codings.filter(([id, code]) => id === 'first' && code === 'Safety')
    expect(safety((await imported([qdpxOf(visits)])).study.codings)).toEqual([])
    expect(safety((await imported([qdpxOf(visits)], { rollUp: true })).study.codings)).toEqual([
      ['first', 'Safety', 'Ada', '', ''],
      ['first', 'Safety', 'Ben', '', ''],
    ])
  })

  test('are what the mapping says', async () => {
    const mapping = mappingFile({ codes: [{ code: 'Time', kind: 'dimension', id: 'no-hurry', label: 'No hurry' }] })
    const { study, report } = await imported([qdpxOf(visits)], { mapping })
    expect(study.codes.find(({ label }) => label === 'No hurry')).toMatchObject({ kind: 'dimension' })
    expect(report.codes.find(({ id }) => id === 'no-hurry')).toMatchObject({ mentions: 2 })
    const wrong = mappingFile({ codes: [{ code: 'Tme' }] })
    expect(await refusedImport([qdpxOf(visits)], { mapping: wrong })).toContain(
      'the mapping names "Tme", which is no code of the project. Did you mean "Time"?',
    )
  })
})

test('texts are published only if asked for', async () => {
  const { study, report } = await imported([qdpxOf(visits)], { publish: 'yes' })
  expect(study.responses.map((row) => row.at(-1))).toEqual(['yes', 'yes', 'yes'])
  expect(report.summary.at(-1)).toBe('3 texts may be published')
})

test('what was imported aggregates, and its exemplars know the coded words', async () => {
  const mapping = mappingFile({ study: { title: 'Visits', question: 'How was it?', disclosure: { minimum: 1 } } })
  const { out } = await imported([qdpxOf(visits)], { mapping, publish: 'yes' })
  vi.spyOn(console, 'error').mockImplementation(() => undefined)
  const { release } = await aggregate(out)
  vi.restoreAllMocks()
  expect(release.frequencies).toMatchObject({ base: 3, unit: { one: 'document', many: 'documents' } })
  expect(release.frequencies.codes.map(({ id, mentions }) => [id, mentions])).toEqual([
    ['safety', 1],
    ['feeling-safe', 1],
    ['time', 2],
    ['never-used', 0],
  ])
  const exemplar = release.exemplars.exemplars.find(({ text }) => text.startsWith('Zoë'))
  expect(exemplar?.spans).toEqual([
    { code: 'feeling-safe', start: 4, end: 15 },
    { code: 'feeling-safe', start: 6, end: 15 },
    { code: 'time', start: 24, end: 31 },
  ])
})
