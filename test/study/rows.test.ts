import { describe, expect, test } from 'vitest'
import { faults, one, released, sourceOf } from './makeStudy.ts'

const responses = (...rows: string[]) => ({
  'source/responses.csv': ['response,age,text,publish', ...rows, ''].join('\n'),
})
const codings = (...rows: string[]) => ({ 'source/codings.csv': ['response,code,coder', ...rows, ''].join('\n') })
const three = ['r1,,,no', 'r2,,,no', 'r3,,,no']

describe('rows of responses.csv', () => {
  test('an id that stands twice, told at the second place and the third', async () => {
    expect(await faults({ files: responses(...three, 'r2,,,no', 'r2,,,no') })).toEqual({
      told: [5, 6].map(
        (line) =>
          `source/responses.csv line ${line}, column response: "r2" stands more than once; every response needs an id of its own`,
      ),
      total: 2,
    })
  })

  test('an id that is empty or blank', async () => {
    expect(await faults({ files: responses(...three, ',,,no', '  ,,,no') })).toEqual({
      told: [5, 6].map(
        (line) => `source/responses.csv line ${line}, column response: is empty; every response needs an id of its own`,
      ),
      total: 2,
    })
  })

  test.each(['', 'Yes', 'YES', 'true', 'yes '])('publish is "%s"', async (value) => {
    expect(await faults({ files: responses('r1,,,no', `r2,,,${value}`, 'r3,,,yes') })).toEqual(
      one(`source/responses.csv line 3, column publish: found "${value}", expected yes or no`),
    )
  })

  test('a level that study.yaml does not know', async () => {
    expect(await faults({ files: responses('r1,yong,,no', 'r2,65 plus,,no', 'r3,zebra,,no') })).toEqual({
      told: [
        'source/responses.csv line 2, column age: "yong" is no level of "age" in study.yaml. Did you mean "young"?',
        'source/responses.csv line 3, column age: "65 plus" is no level of "age" in study.yaml. Did you mean "65-plus"?',
        'source/responses.csv line 4, column age: "zebra" is no level of "age" in study.yaml. Known: young, 65-plus.',
      ],
      total: 3,
    })
  })

  test('line numbers hold where a text has line breaks: the line on which the row begins', async () => {
    const files = responses('r1,,"one', 'two', '', 'four",no', 'r2,,"a\r\nb\rc",maybe', '', 'r3,x,,no')
    // Line 1 is the header, r1 has lines 2 to 5, r2 6 to 8, 9 is empty, r3 is 10.
    expect((await faults({ files })).told.map((line) => line.split(':')[0])).toEqual([
      'source/responses.csv line 6, column publish',
      'source/responses.csv line 10, column age',
    ])
  })

  test('line numbers hold where line endings differ', async () => {
    const files = { 'source/responses.csv': 'response,age,text,publish\r\nr1,,"a\r\nb",no\nr2,,,no\rr3,,,maybe\r\n' }
    expect((await faults({ files })).told).toEqual([
      'source/responses.csv line 5, column publish: found "maybe", expected yes or no',
    ])
  })
})

describe('rows of codings.csv', () => {
  test('a response that is not there', async () => {
    expect(await faults({ files: codings('r1,talk,a', 'r9,talk,a', ',talk,a') })).toEqual({
      told: [
        'source/codings.csv line 3, column response: "r9" is not in source/responses.csv; add the response or remove the coding',
        'source/codings.csv line 4, column response: "" is not in source/responses.csv; add the response or remove the coding',
      ],
      total: 2,
    })
  })

  test('a code that is not there', async () => {
    expect(await faults({ files: codings('r1,talk,a', 'r2,shared-minds,a', 'r2,Talk,a', 'r2,elephant,a') })).toEqual({
      told: [
        'source/codings.csv line 3, column code: "shared-minds" is not in codebook.yaml. Did you mean "shared-mind"?',
        'source/codings.csv line 4, column code: "Talk" is not in codebook.yaml. Did you mean "talk"?',
        'source/codings.csv line 5, column code: "elephant" is not in codebook.yaml. Known: talk, shared-mind, safety.',
      ],
      total: 3,
    })
  })

  test('a coder without a name', async () => {
    expect(await faults({ files: codings('r1,talk,', 'r1,talk, ') })).toEqual({
      told: [2, 3].map(
        (line) => `source/codings.csv line ${line}, column coder: is empty; expected a name or number of the coder`,
      ),
      total: 2,
    })
  })

  test('values that could steer or flood a terminal are shown shortened and escaped', async () => {
    const { told } = await faults({ files: codings(`r1,\u001b[2J\u202e${'é'.repeat(500)},a`) })
    expect(told).toEqual([
      `source/codings.csv line 2, column code: "\\u001b[2J\\u202e${'é'.repeat(55)}…" is not in codebook.yaml. Known: talk, shared-mind, safety.`,
    ])
  })

  test('a value that is SQL is a value', async () => {
    const value = `'); DROP TABLE raw_codings; --`
    const { told } = await faults({ files: { ...responses(...three), ...codings(`r1,${value},a`) } })
    expect(told[0]).toContain(`line 2, column code: "${value}" is not in codebook.yaml.`)
  })
})

/** The tiny study's publication speaks of six responses; its source has three. */
const size = 'study.yaml: n is 6, but source/responses.csv has 3 responses.'

describe('what is counted once', () => {
  test('the same coding twice by one coder: once, with a notice', async () => {
    const twice = codings('r1,talk,a', 'r1,talk,a', 'r2,talk,a')
    const thrice = codings('r1,talk,a', 'r1,talk,a', 'r1,talk,a', 'r1,,b', 'r1,,b', 'r2,talk,a')
    const { release } = await released({ files: twice })
    expect(release.frequencies.codes[0]?.mentions).toBe(2)
    expect(release.manifest.notices).toEqual([
      'source/codings.csv: 1 coding again by the same coder; each was counted once.',
      size,
    ])
    expect((await released({ files: thrice })).release.manifest.notices).toEqual([
      'source/codings.csv: 3 codings again by the same coder; each was counted once.',
      size,
    ])
  })

  test('a source of another size than the publication says: a notice; of the same size: none', async () => {
    const { release } = await released({})
    expect(release.frequencies.base).toBe(3)
    expect(release.manifest.notices).toEqual([size])
    expect((await released({ study: { n: 3 } })).release.manifest.notices).toEqual([])
  })

  test('the same code by two coders: one mention, no notice of it', async () => {
    const { release } = await released({ files: codings('r1,talk,a', 'r1,talk,b', 'r2,talk,b', 'r2,talk,a') })
    expect(release.frequencies.codes[0]?.mentions).toBe(2)
    expect(release.manifest.notices).toEqual([size])
  })

  test('publish = yes without a text: no exemplar, with a notice', async () => {
    const files = responses('r1,,,yes', 'r2,,"\n \u00a0",yes', 'r3,,Kept.,yes')
    const { release } = await released({ files })
    expect(release.exemplars.exemplars.map(({ text }) => text)).toEqual(['Kept.'])
    expect(release.frequencies.base).toBe(3)
    expect(release.manifest.notices).toEqual([
      'source/responses.csv: publish = yes but no text in 2 responses; in the base, but no exemplar.',
      size,
    ])
  })
})

describe('many problems', () => {
  test('twenty are shown, by line, and all are counted', async () => {
    const rows = Array.from({ length: 30 }, (_, index) => `r${index},x,,maybe`)
    const { told, total } = await faults({ files: { ...responses(...rows), ...codings() } })
    // Each of thirty rows has a wrong publish and a wrong level.
    expect(total).toBe(60)
    expect(told).toHaveLength(21)
    expect(told[20]).toBe('… and 40 more.')
    expect(told.slice(0, 20).map((line) => Number(/line (\d+),/.exec(line)?.[1]))).toEqual(
      Array.from({ length: 10 }, (_, index) => [index + 2, index + 2]).flat(),
    )
  })

  test('in several files are all told', async () => {
    const { told, total } = await faults({
      study: { n: 0 },
      codes: [{ id: 'talk', kind: 'topic', label: 'Talk' }],
      claims: [{ code: null, statistic: 'base', value: -1, place: 'x' }],
      files: { 'pages/themes/talk.mdx': 'no front matter' },
    })
    expect(told.map((line) => line.split(/[ :]/)[0])).toEqual(['study.yaml', 'codebook.yaml', 'reported.yaml'])
    expect(total).toBe(3)
    const rows = await faults({
      claims: [{ code: 'tlk', statistic: 'share', value: 0.5, place: 'x' }],
      files: { ...responses('r1,,,maybe'), ...codings('r1,safty,a'), 'pages/themes/talk.mdx': 'no front matter' },
    })
    expect(rows.told.map((line) => line.split(/[ :,]/)[0])).toEqual([
      'reported.yaml',
      'pages/themes/talk.mdx',
      'pages/themes/talk.mdx',
      'source/responses.csv',
      'source/codings.csv',
    ])
  })

  test('count over files together', async () => {
    const bad = Array.from({ length: 15 }, (_, index) => `r${index},,,maybe`)
    const files = { ...responses(...bad), ...codings(...bad.map((_, index) => `r${index},elephant,a`)) }
    const { told, total } = await faults({ files })
    expect(total).toBe(30)
    expect(told.filter((line) => line.startsWith('source/responses.csv'))).toHaveLength(15)
    expect(told.filter((line) => line.startsWith('source/codings.csv'))).toHaveLength(5)
    expect(told.at(-1)).toBe('… and 10 more.')
  })
})

describe('more codes than a word of the mask holds', () => {
  const ids = (count: number) => Array.from({ length: count }, (_, index) => `c${index}`)

  test('301 are too many', async () => {
    const files = { 'source/codings.csv': 'response,code,coder\n' }
    expect(await faults({ codes: ids(301), files })).toEqual(
      one('codebook.yaml, codes: found 301 codes; the pattern mask holds 300. Merge codes, or split the study.'),
    )
  })

  test('300 are counted right, at the borders of words too', async () => {
    // Response i holds the codes below; c0, c59, c60, c119, c120, c179, c180, c239, c240 and c299 are first and last bits.
    const rows = [
      ['c0', 'c59', 'c60'],
      ['c59', 'c119', 'c120', 'c299'],
      ['c59', 'c299'],
      ['c179', 'c180', 'c239', 'c240', 'c299'],
    ]
    const { release } = await released({
      study: { groups: [] },
      codes: ids(300),
      files: sourceOf(rows),
    })
    const mentioned = release.frequencies.codes.filter(({ mentions }) => mentions !== 0)
    expect(Object.fromEntries(mentioned.map(({ id, mentions }) => [id, mentions]))).toEqual({
      c0: 1,
      c59: 3,
      c60: 1,
      c119: 1,
      c120: 1,
      c179: 1,
      c180: 1,
      c239: 1,
      c240: 1,
      c299: 3,
    })
    expect(release.cooccurrence.pairs).toHaveLength(44_850)
    expect(release.cooccurrence.pairs.find(({ a, b }) => a === 'c59' && b === 'c299')?.both).toBe(2)
    expect(release.cooccurrence.pairs.find(({ a, b }) => a === 'c60' && b === 'c299')?.both).toBe(0)
  })
})
