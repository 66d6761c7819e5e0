import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { exemplarId } from '../../scripts/aggregate/exemplars.ts'
import { makeRelease, type Written } from '../../scripts/aggregate/release.ts'
import type { Release } from '../../src/study/release.ts'
import { makeStudy, reduce, released } from '../study/makeStudy.ts'
import { tiny } from './tinyStudy.ts'

const basis = 'computed'
const names = [
  'frequencies',
  'groups',
  'cooccurrence',
  'matrix',
  'exemplars',
  'agreement',
  'reproduction',
  'disclosure',
]
const head = { generatedBy: 'test', study: 'tiny' }

let release: Release
let written: Written
beforeAll(async () => {
  written = await released(tiny)
  release = written.release
})

/** The id that a response has in public, worked out here anew. */
const id = (text: string, nth = 0) =>
  `x${createHash('sha256').update(`tiny\n${nth}\n${text}`).digest('hex').slice(0, 10)}`
const [asked, hour] = ['They asked me.', 'We had an hour and a door that shuts.']

test('frequencies.json', () => {
  // Base 20. Mentions, from the list in tinyStudy.ts: talk r01-r10, 10. mind r10 and r15, 2: below 3. safety r01-r04, r08,
  // r09, r11, r12, 8. time r08, r09, r12, r13, r14, 5. nobody 0.
  // Wilson, z = 1.959964, z² = 3.841459, n = 20: centre (p + 0.0960365) / 1.1920729, half width
  // 1.959964 √(p(1−p)/20 + 0.0024009) / 1.1920729.
  // 10: centre 0.5, half 1.959964 × 0.1220693 / 1.1920729 = 0.2007020 → 0.2993 to 0.7007.
  //  9: centre 0.4580563, half 1.959964 × 0.1215562 / 1.1920729 = 0.1998584 → 0.2582 to 0.6579.
  //  8: centre 0.4161125, half 1.959964 × 0.1200038 / 1.1920729 = 0.1973060 → 0.2188 to 0.6134.
  //  5: centre 0.2902813, half 1.959964 × 0.1085169 / 1.1920729 = 0.1784196 → 0.1119 to 0.4687.
  //  0: 0 to z² / (20 + z²) = 3.841459 / 23.841459 = 0.1611.
  // Reported: 0.495 × 20 = 9.9 to 0.505 × 20 = 10.1, only 10. 8.9 to 9.1, only 9.
  const row = { base: 20, basis, reported: null, reportedRange: null }
  const place = 'abstract'
  expect(release.frequencies).toEqual({
    ...head,
    unit: { one: 'answer', many: 'answers' },
    base: 20,
    codes: [
      {
        ...row,
        id: 'talk',
        kind: 'dimension',
        label: 'TALK',
        mentions: 10,
        share: 0.5,
        low: 0.2993,
        high: 0.7007,
        reported: { share: 0.5, place, base: 20, low: 0.2993, high: 0.7007, mentions: [10, 10] },
        reportedRange: { low: 0.4, high: 1, place, words: 'many' },
      },
      {
        ...row,
        id: 'mind',
        kind: 'dimension',
        label: 'MIND',
        mentions: null,
        share: null,
        low: null,
        high: null,
        suppressed: 'primary',
        reportedRange: { low: 0, high: 0.14, place },
      },
      {
        ...row,
        id: 'safety',
        kind: 'theme',
        label: 'SAFETY',
        mentions: 8,
        share: 0.4,
        low: 0.2188,
        high: 0.6134,
        reported: { share: 0.45, place, base: 20, low: 0.2582, high: 0.6579, mentions: [9, 9] },
        reportedRange: { low: 0.1, high: 0.3, place },
      },
      {
        ...row,
        id: 'time',
        kind: 'theme',
        label: 'TIME',
        mentions: 5,
        share: 0.25,
        low: 0.1119,
        high: 0.4687,
        reportedRange: { low: 0.1, high: 0.25, place },
      },
      { ...row, id: 'nobody', kind: 'theme', label: 'NOBODY', mentions: 0, share: 0, low: 0, high: 0.1611 },
    ],
  })
})

test('cooccurrence.json', () => {
  // talk and safety: r01-r04, r08, r09, 6, so that 2 have safety alone: withheld; expected 10 × 8 / 20 = 4.
  // talk and time: r08, r09, 2, withheld; expected 10 × 5 / 20 = 2.5, of margins that are published.
  // safety and time: r08, r09, r12, 3, so that 2 have time alone: withheld; expected 8 × 5 / 20 = 2.
  // Pairs of mind: all are withheld for one reason, mind, but that with a code that nobody has: everybody knows it is 0.
  const hidden = { both: null, lift: null, phi: null, basis }
  const never = { both: 0, expected: 0, lift: null, phi: null, basis }
  const { pairs, patterns, ...rest } = release.cooccurrence
  expect(rest).toEqual({ ...head, base: 20 })
  expect(pairs).toEqual([
    { a: 'talk', b: 'mind', ...hidden, expected: null, suppressed: 'secondary' },
    { a: 'talk', b: 'safety', ...hidden, expected: 4, suppressed: 'secondary' },
    { a: 'talk', b: 'time', ...hidden, expected: 2.5, suppressed: 'primary' },
    { a: 'talk', b: 'nobody', ...never },
    { a: 'mind', b: 'safety', ...hidden, expected: null, suppressed: 'secondary' },
    { a: 'mind', b: 'time', ...hidden, expected: null, suppressed: 'secondary' },
    { a: 'mind', b: 'nobody', ...never },
    { a: 'safety', b: 'time', ...hidden, expected: 2, suppressed: 'secondary' },
    { a: 'safety', b: 'nobody', ...never },
    { a: 'time', b: 'nobody', ...never },
  ])
  // Whole sets: none r16-r20, 5; talk and safety r01-r04, 4, but that would tell of a
  // withheld pair; talk alone r05-r07, 3; all others 1 or 2, below 3.
  // Wilson as above: 5 of 20; 3: centre 0.2063938, half 0.1540250.
  expect(patterns).toEqual([
    { codes: [], count: 5, share: 0.25, low: 0.1119, high: 0.4687, basis },
    { codes: ['talk'], count: 3, share: 0.15, low: 0.0524, high: 0.3604, basis },
  ])
})

test('matrix.json', () => {
  // The counts are those of the pairs. No exemplar names both codes of a withheld pair.
  expect(release.matrix).toEqual({
    ...head,
    base: 20,
    cells: [
      { dimension: 'talk', theme: 'safety', count: null, basis, exemplars: [], suppressed: 'secondary' },
      { dimension: 'talk', theme: 'time', count: null, basis, exemplars: [], suppressed: 'primary' },
      { dimension: 'talk', theme: 'nobody', count: 0, basis, exemplars: [] },
      { dimension: 'mind', theme: 'safety', count: null, basis, exemplars: [], suppressed: 'secondary' },
      { dimension: 'mind', theme: 'time', count: null, basis, exemplars: [], suppressed: 'secondary' },
      { dimension: 'mind', theme: 'nobody', count: 0, basis, exemplars: [] },
    ],
  })
})

describe('exemplars.json', () => {
  test('has the cleared texts, by public id, without codes that may not be named', () => {
    const of = (text: string, codes: string[]) => ({ id: id(text), text, codes, attributes: {}, basis })
    const list = [
      // Of the codes of a withheld pair, the rarer is named: safety (8) rather than talk (10), time (5) rather than both.
      of(asked, ['safety']),
      of(hour, ['time']),
      of('We both wanted the same.', ['talk']),
      of('On the same page.', []),
      of('Good parking.', []),
    ]
    expect(release.exemplars).toEqual({ ...head, exemplars: list.sort((a, b) => (a.id < b.id ? -1 : 1)) })
  })

  test('and no other file holds an id of the source', () => {
    for (const [file, text] of written.files) expect(text, file).not.toMatch(/\br\d\d\b/)
  })

  test('keeps ids where rows are added, moved, renamed and coded anew, and tells equal texts apart', async () => {
    const files = {
      'source/responses.csv': `response,age,text,publish\nr99,,Another.,yes\nz1,old,${hour},yes\nz2,,Another.,yes\n`,
      'source/codings.csv': 'response,code,coder\n',
    }
    const { release: other } = await released({ ...tiny, files })
    const ids = other.exemplars.exemplars.map((one) => one.id)
    expect(ids.sort()).toEqual([id(hour), id('Another.'), id('Another.', 1)].sort())
  })

  test('has ids that depend on the study', () => {
    expect(exemplarId('tiny', asked, 0)).toBe(id(asked))
    expect(exemplarId('other', asked, 0)).not.toBe(id(asked))
  })
})

test('manifest.json', async () => {
  const folder = makeStudy(tiny)
  const { release: again, files } = await makeRelease(await reduce(folder), folder, 'test')
  const sha256 = (bytes: string | Uint8Array) => createHash('sha256').update(bytes).digest('hex')
  const source = (file: string, rows: number | null) => {
    const bytes = readFileSync(join(folder, file))
    return { file, rows, bytes: file.endsWith('.csv') ? null : bytes.length, sha256: sha256(bytes) }
  }
  const { engine, ...rest } = again.manifest
  expect(engine).toEqual({ name: 'DuckDB', version: expect.stringMatching(/^v1\.\d+\.\d+$/) })
  expect(rest).toEqual({
    ...head,
    basis,
    // How many codings there are would tell of mind, which is withheld.
    sources: [
      source('source/responses.csv', 20),
      source('source/codings.csv', null),
      source('study.yaml', null),
      source('codebook.yaml', null),
      source('reported.yaml', null),
    ],
    files: names.map((name) => {
      const text = files.get(`${name}.json`) as string
      return { file: `${name}.json`, bytes: Buffer.byteLength(text), sha256: sha256(text) }
    }),
    notices: [],
    // Counts: five codes and the base, 6; three ages with base and codes, 18; ten pairs. 34.
    // By age (young, old, not stated): talk 4 3 3; safety 2 3 3; time 1 2 2. Primary: mind; talk and time; time by age, 3;
    // safety of the young. 6. Secondary: the other five pairs of mind, and of talk, safety and time; mind by age, 3; a
    // second age of safety. 9.
    // Values: mind, 1; by age, 8, and mind of all, 1; pairs, 6; cells, 4; agreement on mind, 1; the claim about mind, 1.
    disclosure: { minimum: 3, zero: 'show', suppressed: 22, audited: true, counts: 34, primary: 6, secondary: 9 },
  })
})

test('manifest.json of a study that withholds nothing tells rows and bytes of its source', async () => {
  const folder = makeStudy({ ...tiny, study: { ...tiny.study, disclosure: { minimum: 1 } } })
  const { release: open } = await makeRelease(await reduce(folder), folder, 'test')
  // Rows of coder a: r01-r04 8, r05-r07 3, r08 3, r09 2, r10 1, r11 1, r12 2, r13 and r14 2, r15 1, five blank: 28.
  // Of b: r01-r04 8, r05 and r06 2, r07 blank 1, r08 1, r09 2, r10 2, r11 1, r12 1, two blank, r15 1, five blank: 26.
  const bytes = (file: string) => readFileSync(join(folder, file)).length
  expect(open.manifest.sources.slice(0, 2)).toMatchObject([
    { file: 'source/responses.csv', rows: 20, bytes: bytes('source/responses.csv') },
    { file: 'source/codings.csv', rows: 54, bytes: bytes('source/codings.csv') },
  ])
})

test('the files hold the release and nothing else, a row a line', () => {
  expect([...written.files.keys()]).toEqual([...names, 'manifest'].map((name) => `${name}.json`))
  for (const [file, text] of written.files) {
    expect(JSON.parse(text)).toEqual(release[file.replace('.json', '') as keyof Release])
    expect(text.endsWith('}\n')).toBe(true)
  }
  expect(written.files.get('frequencies.json')?.split('\n')).toHaveLength(14)
})
