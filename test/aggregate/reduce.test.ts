import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { withDatabase } from '../../scripts/aggregate/database.ts'
import { openSource } from '../../scripts/aggregate/open.ts'
import { plural } from '../../scripts/aggregate/plural.ts'
import { type Reduction, reduceSources } from '../../scripts/aggregate/reduction.ts'
import { shapeOf } from '../../scripts/aggregate/shape.ts'
import { sourceFiles } from '../../scripts/aggregate/source.ts'
import { Problems } from '../../src/study/problems.ts'
import { readStudy } from '../../src/study/readFolder.ts'
import { makeStudy } from '../study/makeStudy.ts'

type Answer = { age: string | null; place: string | null; text: string; publish: boolean }
type Coding = { response: number; code: number | null; coder: string; span: [number, number] | null }
type Source = { answers: Answer[]; codings: Coding[]; codes: number; end: '\n' | '\r\n' }

const ages = ['young', 'old', '65-plus']
const places = ['town', 'country']
const level = (id: string) => ({ id, label: id })
const groups = [
  { id: 'age', label: 'Age', levels: ages.map(level) },
  { id: 'place', label: 'Place', levels: places.map(level) },
]
const ids = (codes: number) => Array.from({ length: codes }, (_, code) => `c${code}`)

const answer = fc.record({
  age: fc.option(fc.constantFrom(...ages)),
  place: fc.option(fc.constantFrom(...places)),
  text: fc.constantFrom('', 'They asked.', 'She said "yes", twice.', ' two\nlines ', '😀 good', 'été'),
  publish: fc.boolean(),
})

/** Few codes or more than a word of the mask holds; few coders or more than the quick way has columns for. */
const source: fc.Arbitrary<Source> = fc
  .record({
    answers: fc.array(answer, { minLength: 1, maxLength: 8 }),
    codes: fc.constantFrom(3, 61),
    coders: fc.constantFrom(1, 2, 3, 11),
    end: fc.constantFrom('\n' as const, '\r\n' as const),
  })
  .chain(({ answers, codes, coders, end }) =>
    fc
      .array(
        fc
          .record({
            response: fc.nat(answers.length - 1),
            code: fc.option(fc.constantFrom(0, 1, codes - 1), { freq: 5 }),
            coder: fc.nat(coders - 1).map((number) => `coder "${number}"`),
            marks: fc.boolean(),
          })
          .map(({ marks, ...one }): Coding => {
            const text = answers[one.response]?.text ?? ''
            return { ...one, span: marks && one.code !== null && text !== '' ? [0, [...text].length] : null }
          }),
        { maxLength: 20 },
      )
      .map((codings) => ({ answers, codings, codes, end })),
  )

const cell = (value: string) => (/[",\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value)
const table = (rows: readonly (readonly string[])[], end: string) =>
  rows.map((row) => row.map(cell).join(',') + end).join('')

const studyOf = ({ answers, codings, codes, end }: Source) =>
  makeStudy({
    study: { groups, n: answers.length },
    codes: ids(codes),
    files: {
      'source/responses.csv': table(
        [
          ['response', 'age', 'place', 'text', 'publish'],
          ...answers.map((one, at) => [`r${at}`, one.age ?? '', one.place ?? '', one.text, one.publish ? 'yes' : 'no']),
        ],
        end,
      ),
      'source/codings.csv': table(
        [
          ['response', 'code', 'coder', 'start', 'end'],
          ...codings.map(({ response, code, coder, span }) => [
            `r${response}`,
            code === null ? '' : `c${code}`,
            coder,
            ...(span ? span.map(String) : ['', '']),
          ]),
        ],
        end,
      ),
    },
  })

const rising = (codes: Iterable<number>) => [...new Set(codes)].sort((a, b) => a - b)
const applied = (codings: readonly Coding[]) => rising(codings.flatMap(({ code }) => (code === null ? [] : [code])))

/** Counts the plain way: a response at a time. */
function plainly({ answers, codings }: Source): Reduction {
  const patterns = new Map<string, Reduction['patterns'][number]>()
  const readings = new Map<string, Reduction['readings'][number]>()
  const texts: Reduction['texts'] = []
  for (const [at, { age, place, text, publish }] of answers.entries()) {
    const own = codings.filter(({ response }) => response === at)
    const [levels, codes] = [[age, place], applied(own)]
    const key = JSON.stringify([levels, codes])
    patterns.set(key, { levels, codes, responses: (patterns.get(key)?.responses ?? 0) + 1 })
    const coders = rising(own.map(({ coder }) => Number(/\d+/.exec(coder)?.[0])))
      .map((number) => `coder "${number}"`)
      .sort()
      .map((coder) => ({ coder, codes: applied(own.filter((one) => one.coder === coder)) }))
    if (coders.length > 1) {
      const mark = JSON.stringify(coders)
      readings.set(mark, { coders, responses: (readings.get(mark)?.responses ?? 0) + 1 })
    }
    if (!publish || text.trim() === '') continue
    const marked = rising(own.flatMap(({ code, span }) => (span && code !== null ? [code] : [])))
    const spans = marked.map((code) => ({ code: `c${code}`, start: 0, end: [...text.trim()].length }))
    spans.sort((a, b) => (a.code < b.code ? -1 : 1))
    texts.push({ response: `r${at}`, text: text.trim(), levels, codes, spans })
  }
  const doubled = codings.length - new Set(codings.map((one) => JSON.stringify(one))).size
  const silent = answers.filter(({ publish, text }) => publish && text === '').length
  return {
    patterns: [...patterns.values()],
    readings: [...readings.values()],
    texts,
    rows: { responses: answers.length, codings: codings.length },
    notices: [
      ...(doubled
        ? [`source/codings.csv: ${plural(doubled, 'coding')} again by the same coder; each was counted once.`]
        : []),
      ...(silent
        ? [
            `source/responses.csv: publish = yes but no text in ${plural(silent, 'response')}; in the base, but no exemplar.`,
          ]
        : []),
    ],
  }
}

/** The same whatever the order; whether the orders of two ways agree is told apart. */
const unordered = ({ patterns, readings, ...rest }: Reduction) => ({
  ...rest,
  patterns: new Set(patterns.map((one) => JSON.stringify(one))),
  readings: new Set(readings.map((one) => JSON.stringify(one))),
})

async function reducedBy(way: 'quick' | 'by name', folder: string): Promise<Reduction | null> {
  const { study, codebook } = readStudy(folder)
  const shape = shapeOf(study, codebook)
  return withDatabase(async (database) => {
    const sources = sourceFiles(folder, study.groups, new Problems())
    const answers = await openSource(database, sources.responses, shape, 'responses', () => {})
    const coded = await openSource(database, sources.codings, shape, 'codings', () => {})
    if (!answers || !coded) throw new Error('not sound')
    const relations = { responses: answers.relation, codings: coded.relation }
    return reduceSources(database, shape, relations, sources, { way, step: (_, work) => work(), stage: () => {} })
  })
}

test('a random study comes to what counting a response at a time gives, in either way and the same order', async () => {
  let went = 0
  await fc.assert(
    fc.asyncProperty(source, async (one) => {
      const folder = studyOf(one)
      const [byName, quick] = [await reducedBy('by name', folder), await reducedBy('quick', folder)]
      expect(unordered(byName as Reduction)).toEqual(unordered(plainly(one)))
      // The quick way leaves studies with many coders, or with words marked in texts that stay here, to the other.
      if (quick) expect(quick).toEqual(byName)
      went += quick ? 1 : 0
    }),
    { numRuns: 40 },
  )
  expect(went).toBeGreaterThan(5)
}, 240_000)

describe('a coder whom the first rows do not show', () => {
  const answers = [{ age: null, place: null, text: 'They asked.', publish: true }]
  const one = (coder: string, span: Coding['span']): Coding => ({ response: 0, code: 0, coder, span })

  test.each([
    ['without a place', null],
    ['with a place', [0, 4] as [number, number]],
  ])('%s: the quick way leaves the study to the other', async (_, span) => {
    const codings = [...new Array<Coding>(60_000).fill(one('a', null)), one('b', span)]
    const folder = studyOf({ answers, codings, codes: 3, end: '\n' })
    expect(await reducedBy('quick', folder)).toBeNull()
    expect((await reducedBy('by name', folder))?.readings).toHaveLength(1)
  })
})

test('many coders of few codes go the quick way, many of many do not', async () => {
  const answers = [{ age: 'old', place: 'town', text: '', publish: false }]
  const codings = Array.from(
    { length: 30 },
    (_, coder): Coding => ({ response: 0, code: coder % 3, coder: `coder ${coder}`, span: null }),
  )
  const few = studyOf({ answers, codings, codes: 5, end: '\n' })
  expect(await reducedBy('quick', few)).toEqual(await reducedBy('by name', few))
  expect(await reducedBy('quick', studyOf({ answers, codings, codes: 60, end: '\n' }))).toBeNull()
})

test('a code by two coders in one place, and by one of them without a place: both ways give the same', async () => {
  const folder = studyOf({
    answers: [{ age: 'old', place: null, text: 'They asked.', publish: true }],
    codings: [
      { response: 0, code: 0, coder: 'a', span: [0, 4] },
      { response: 0, code: 0, coder: 'b', span: [0, 4] },
      { response: 0, code: 0, coder: 'a', span: null },
      { response: 0, code: 2, coder: 'b', span: [0, 4] },
    ],
    codes: 3,
    end: '\n',
  })
  const expected = {
    patterns: [{ levels: ['old', null], codes: [0, 2], responses: 1 }],
    readings: [
      {
        coders: [
          { coder: 'a', codes: [0] },
          { coder: 'b', codes: [0, 2] },
        ],
        responses: 1,
      },
    ],
    texts: [
      {
        response: 'r0',
        text: 'They asked.',
        levels: ['old', null],
        codes: [0, 2],
        spans: ['c0', 'c2'].map((code) => ({ code, start: 0, end: 4 })),
      },
    ],
    rows: { responses: 1, codings: 4 },
    notices: [],
  }
  expect(await reducedBy('quick', folder)).toEqual(expected)
  expect(await reducedBy('by name', folder)).toEqual(expected)
})
