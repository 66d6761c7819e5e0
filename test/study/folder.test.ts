import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { implicationPage } from '../../src/study/pages.ts'
import { readStudy } from '../../src/study/readFolder.ts'
import { countsOf } from '../../src/study/reported.ts'
import { studyPath } from '../../src/study/studyPath.ts'
import { faults, makeStudy, type Overrides, one, temporary } from './makeStudy.ts'

const theme = (id: string, parent?: string) => ({ id, kind: 'theme', label: 'A theme', ...(parent ? { parent } : {}) })
/** Codes with nothing coded, so that only the codebook can be at fault. */
const codebook = (...codes: (string | object)[]): Overrides => ({
  codes,
  files: { 'source/codings.csv': 'response,code,coder\n' },
})

describe('study.yaml', () => {
  test.each([
    [{ n: 1.5 }, 'n', 'found 1.5, expected a whole number'],
    [
      { data: { basis: 'reported', about: 'x', license: 'x' } },
      'data.basis',
      'found "reported", expected one of "computed", "illustrative"',
    ],
    [
      { groups: [{ id: 'text', label: 'x', levels: [{ id: 'x', label: 'x' }] }] },
      'groups[0].id',
      'found "text"; expected a name other than response, text, publish, which are columns of responses.csv already',
    ],
    [
      { groups: [{ id: 'age', label: 'x', levels: [{ id: '18_44', label: 'x' }] }] },
      'groups[0].levels[0].id',
      'found "18_44"; expected at most 80 characters of a-z, 0-9 and single hyphens, such as "45-64"',
    ],
    [{ disclosure: { minimum: 0 } }, 'disclosure.minimum', 'found 0; '],
  ])('%j', async (study, at, message) => {
    const { told, total } = await faults({ study })
    expect(total).toBe(1)
    expect(told[0]).toMatch(/^study\.yaml line \d+, /)
    expect(told[0]).toContain(`, ${at}: ${message}`)
  })

  test('groups, levels and works that stand twice', async () => {
    const level = { id: 'x', label: 'X' }
    const group = { id: 'age', label: 'Age', levels: [level, level] }
    const work = { id: 'w', title: 'T', authors: [{ family: 'F' }], journal: 'J', year: 2024 }
    const { told } = await faults({ study: { groups: [group, { ...group, levels: [level] }], related: [work, work] } })
    expect(told).toContain('study.yaml, groups: the id "age" stands twice')
    expect(told).toContain('study.yaml, related: the id "w" stands twice')
  })

  test('levels that stand twice', async () => {
    const level = { id: 'x', label: 'X' }
    const { told } = await faults({ study: { groups: [{ id: 'age', label: 'Age', levels: [level, level] }] } })
    expect(told).toContain('study.yaml, groups, age: the id "x" stands twice')
  })

  test('a code that stands in a work that study.yaml does not name', async () => {
    const code = { ...theme('talk'), standing: [{ work: 'artcle', place: 'x', says: 'x' }] }
    const article = { id: 'article', title: 'T', authors: [{ family: 'F' }], journal: 'J', year: 2024 }
    expect((await faults({ ...codebook(code), study: { article } })).told).toEqual([
      'codebook.yaml, codes[0].standing: "artcle" is neither the article nor a related work of study.yaml. Did you mean "article"?',
    ])
  })
})

describe('reported.yaml', () => {
  const claim = (extra: object) => ({
    claims: [{ code: 'talk', statistic: 'share', value: 0.5, place: 'x', ...extra }],
  })

  test.each([-0.01, 1.01, 60])('a share of %d', async (value) => {
    expect(await faults(claim({ value }))).toEqual(
      one(`reported.yaml line 4, claims[0].value: found ${value}; expected a share from 0 to 1`),
    )
  })

  test.each([
    [{ value: '60%' }, 'claims[0].value: found "60%", expected number'],
    [{ statistic: 'share-range', value: [0.5, 1.5] }, 'claims[0].value[1]: found 1.5; expected a share from 0 to 1'],
    [
      { statistic: 'share-range', value: [0.5, 0.2] },
      'claims[0].value: found a list; expected the lower share first, then the higher',
    ],
    [{ statistic: 'share-above', value: 2, words: 'most' }, 'claims[0].value: found 2; expected a share from 0 to 1'],
    [{ statistic: 'base', code: null, value: 1.5 }, 'claims[0].value: found 1.5, expected a whole number'],
    [{ statistic: 'shares' }, 'claims[0].statistic: found "shares", which is none of the kinds that can stand here'],
  ])('%j', async (extra, message) => {
    const { told } = await faults(claim(extra))
    expect(told).toHaveLength(1)
    expect(told[0]).toMatch(/^reported\.yaml line \d+, /)
    expect(told[0]).toContain(message)
  })

  test('a claim about an unknown code', async () => {
    expect(await faults(claim({ code: 'tlk' }))).toEqual(
      one('reported.yaml, claims[0].code: "tlk" is not in codebook.yaml. Did you mean "talk"?'),
    )
  })

  test('a share that no number of responses gives', async () => {
    // Of 10: 3 are 0.30 and 4 are 0.40; none rounds to 0.33. Of 12, 4 are 0.333.
    expect(await faults({ ...claim({ value: 0.33 }), study: { n: 10 } })).toEqual(
      one(
        'reported.yaml, claims[0].value: no number of 10 responses gives 0.33 (rounded to 0.01); correct the value, its precision, or n in study.yaml',
      ),
    )
    expect(await faults({ ...claim({ value: 0.33 }), study: { n: 12 } })).toEqual({ told: [], total: 0 })
  })
})

describe('counts behind a rounded share', () => {
  test.each([
    // 0.595 × 200 = 119 rounds up to 0.60; 0.605 × 200 = 121 rounds up to 0.61.
    [0.6, 0.01, 200, [119, 120]],
    // 0.595 × 1766 = 1050.77, 0.605 × 1766 = 1068.43.
    [0.6, 0.01, 1766, [1051, 1068]],
    // 0.015 × 1766 = 26.49, 0.025 × 1766 = 44.15.
    [0.02, 0.01, 1766, [27, 44]],
    // 0.1245 × 1000 = 124.5, 0.1255 × 1000 = 125.5.
    [0.125, 0.001, 1000, [125, 125]],
    [0, 0.01, 1766, [0, 8]],
    [1, 0.01, 1766, [1758, 1766]],
    [0.33, 0.01, 10, [4, 3]],
  ])('%d rounded to %d of %d', (value, precision, base, expected) => {
    expect(countsOf({ value, precision }, base)).toEqual(expected)
  })
})

describe('pages', () => {
  const page = (file: string, text: string) => faults({ files: { [`pages/${file}`]: text } })
  const code = '---\nheadline: It matters.\nsummary: It does.\n---\nText\n'
  const implication = (restsOn: string) =>
    `---\ntitle: Do it\nlabel: Do\nsummary: Do it.\norder: 1\naudience: { id: all, label: All }\nplace: x\nrestsOn: [{ code: ${restsOn}, because: x }]\nlimits: [x]\n---\n`

  test('that are right', async () => {
    const files = {
      'pages/home.mdx': '---\ntitle: T\nsummary: S\n---\n',
      'pages/dimensions/talk.mdx': code,
      'pages/themes/safety.mdx': code,
      'pages/implications/do-it.mdx': implication('talk'),
    }
    expect(await faults({ files })).toEqual({ told: [], total: 0 })
  })

  test('whose links say whose they are, the study’s unless they say', async () => {
    const files = { 'pages/implications/do-it.mdx': implication('talk, by: site') }
    expect(await faults({ files })).toEqual({ told: [], total: 0 })
    const { told } = await page('implications/do-it.mdx', implication('talk, by: nobody'))
    expect(told.join()).toContain('restsOn[0].by')
    const step = (by: object) => implicationPage.shape.restsOn.parse([{ code: 'talk', because: 'x', ...by }])
    expect(step({})[0]?.by).toBe('study')
    expect(step({ by: 'site' })[0]?.by).toBe('site')
  })

  test('about an unknown code', async () => {
    expect(await page('themes/safty.mdx', code)).toEqual(
      one(
        'pages/themes/safty.mdx: the page is about "safty", which is no theme in codebook.yaml. Did you mean "safety"? A page has the name of its code.',
      ),
    )
  })

  test('about a code of the other kind', async () => {
    expect(await page('dimensions/safety.mdx', code)).toEqual(
      one(
        'pages/dimensions/safety.mdx: the page is about "safety", which is no dimension in codebook.yaml. Known: talk, shared-mind. A page has the name of its code.',
      ),
    )
  })

  test.each(['Text', '', '--- \nheadline: x\n', '---\nheadline: x\nsummary: y\n', ' ---\nheadline: x\n---\n'])(
    'without front matter: %j',
    async (text) => {
      expect(await page('themes/safety.mdx', text)).toEqual(
        one('pages/themes/safety.mdx line 1: has no front matter; expected "---", keys and values, "---"'),
      )
    },
  )

  test('with front matter that is wrong, line by line of the file', async () => {
    expect(await page('themes/safety.mdx', '---\nheadline: It matters.\nsumary: It does.\n---\n')).toEqual({
      told: [
        'pages/themes/safety.mdx line 2, summary: is missing; expected text',
        'pages/themes/safety.mdx line 3: unknown key "sumary"; remove or correct',
      ],
      total: 2,
    })
    expect((await page('home.mdx', '---\ntitle: "T\nsummary: S\n---\n')).told[0]).toMatch(
      /^pages\/home\.mdx line \d: this is not YAML/,
    )
  })

  test('of a name that the site has no place for', async () => {
    expect(await page('methods.mdx', '---\ntitle: T\nsummary: S\n---\n')).toEqual(
      one('pages/methods.mdx: the site has no place for a page of this name. Did you mean "method"?'),
    )
  })

  test('an implication that rests on an unknown code', async () => {
    expect(await page('implications/do-it.mdx', implication('tlk'))).toEqual(
      one('pages/implications/do-it.mdx, restsOn: "tlk" is not in codebook.yaml. Did you mean "talk"?'),
    )
  })
})

describe('STUDY', () => {
  test('names a folder under data/, and without a name the shipped study', () => {
    const root = temporary()
    mkdirSync(join(root, 'data', 'therapeutic-connections'), { recursive: true })
    mkdirSync(join(root, 'data', 'other'))
    mkdirSync(join(root, 'elsewhere', 'mine'), { recursive: true })
    expect(studyPath(undefined, root)).toBe(join(root, 'data', 'therapeutic-connections'))
    expect(studyPath(' ', root)).toBe(join(root, 'data', 'therapeutic-connections'))
    expect(studyPath('other', root)).toBe(join(root, 'data', 'other'))
    expect(studyPath('elsewhere/mine', root)).toBe(join(root, 'elsewhere', 'mine'))
    expect(studyPath('data/other', root)).toBe(join(root, 'data', 'other'))
    expect(studyPath(join(root, 'elsewhere', 'mine'), '/nowhere')).toBe(join(root, 'elsewhere', 'mine'))
  })

  test('names no folder', () => {
    const root = temporary()
    mkdirSync(join(root, 'data', 'clinic-visits'), { recursive: true })
    expect(() => studyPath('clinic-visit', root)).toThrow(
      'clinic-visit: found no such study; expected the name of a folder under data/, or a path, in STUDY. Did you mean "clinic-visits"?\n1 problem.',
    )
  })
})

test('readStudy gives the authored part, with what may be left out filled in', () => {
  const { study, codebook: read, reported, reporting } = readStudy(makeStudy({ study: { disclosure: {} } }))
  expect(study.disclosure.minimum).toBe(11)
  expect(study.kinds.theme).toEqual({ one: 'theme', many: 'themes' })
  expect(read.codes[0]).toEqual({
    id: 'talk',
    kind: 'dimension',
    label: 'Talk',
    glossBy: 'site',
    parent: null,
    standing: [],
  })
  expect(reported).toEqual({ claims: [] })
  expect(reporting).toBeNull()
})
