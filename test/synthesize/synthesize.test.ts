import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse as parseCsv } from 'csv-parse/sync'
import { beforeAll, describe, expect, test } from 'vitest'
import { parse, stringify } from 'yaml'
import { mentions } from '../../scripts/synthesize/design.ts'
import { readStatements } from '../../scripts/synthesize/statements.ts'
import { synthesize } from '../../scripts/synthesize/synthesize.ts'
import { command, contents, root } from '../aggregate/command.ts'
import { temporary } from '../study/makeStudy.ts'

const study = join(root, 'data', 'therapeutic-connections')
const sha256 = (bytes: string | Uint8Array) => createHash('sha256').update(bytes).digest('hex')
const yaml = (file: string) => parse(readFileSync(join(study, file), 'utf8'))

type Row = Record<string, string>
let out: string
let made: ReturnType<typeof command>
let responses: Row[]
let codings: Row[]
/** The codes of every response, whoever applied them. */
const codesOf = new Map<string, Set<string>>()
const codersOf = new Map<string, Set<string>>()

beforeAll(() => {
  out = join(temporary(), 'made')
  made = command('synthesize', ['--out', out])
  const rows = (file: string) => parseCsv(readFileSync(join(out, file), 'utf8'), { columns: true }) as Row[]
  responses = rows('responses.csv')
  codings = rows('codings.csv')
  for (const { response, code, coder } of codings as { response: string; code: string; coder: string }[]) {
    const codes = codesOf.get(response) ?? new Set()
    codesOf.set(response, code === '' ? codes : codes.add(code))
    codersOf.set(response, (codersOf.get(response) ?? new Set()).add(coder))
  }
})

describe('npm run synthesize', () => {
  test('says what it wrote, and writes two files', () => {
    expect(made).toEqual({
      status: 0,
      stdout: `Wrote 1766 illustrative responses and ${codings.length} codings.\n`,
      stderr: '',
    })
    expect(readdirSync(out).sort()).toEqual(['codings.csv', 'responses.csv'])
  })

  test.each(['responses.csv', 'codings.csv'])('gives %s as it was committed, byte for byte', (file) => {
    expect(sha256(readFileSync(join(out, file)))).toBe(sha256(readFileSync(join(study, 'source', file))))
  })

  test('replaces what it made before, and nothing else', () => {
    const folder = temporary()
    writeFileSync(join(folder, 'codings.csv'), 'older')
    expect(command('synthesize', ['--out', folder]).status).toBe(0)
    expect(readdirSync(folder).sort()).toEqual(['codings.csv', 'responses.csv'])
    writeFileSync(join(folder, 'thesis.docx'), 'years of work')
    const before = contents(folder)
    const { status, stderr } = command('synthesize', ['--out', folder])
    expect(stderr).toBe(
      `${folder}: holds "thesis.docx", which would be lost; choose an empty or a new folder\n1 problem.\n`,
    )
    expect(status).toBe(1)
    expect(contents(folder)).toEqual(before)
  })

  test('makes the folder and those around it', () => {
    const folder = join(temporary(), 'a', 'b')
    mkdirSync(join(folder, '..'))
    expect(command('synthesize', ['--out', folder]).status).toBe(0)
    expect(existsSync(join(folder, 'responses.csv'))).toBe(true)
  })
})

describe('the illustrative data', () => {
  test('have 1,766 responses, each with an id, a level of every group, and coded at least once', () => {
    expect(responses).toHaveLength(1766)
    expect(new Set(responses.map(({ response }) => response)).size).toBe(1766)
    const groups = yaml('study.yaml').groups as { id: string; levels: { id: string }[] }[]
    expect(groups.length).toBeGreaterThanOrEqual(3)
    for (const { id, levels } of groups) {
      expect(new Set(responses.map((row) => row[id]))).toEqual(new Set(levels.map((level) => level.id)))
    }
    expect(codesOf.size).toBe(1766)
  })

  test('have the published totals: 60%, 14% and 2% of 1,766, and the other dimensions in between', () => {
    const total = (code: string) => [...codesOf.values()].filter((codes) => codes.has(code)).length
    // 0.60 × 1766 = 1059.6, 0.14 × 1766 = 247.24, 0.02 × 1766 = 35.32.
    expect([total('shared-deliberation'), total('shared-mind'), total('bond')]).toEqual([1060, 247, 35])
    for (const code of ['caring-commitment', 'full-presence', 'emotional-support']) {
      expect(total(code)).toBeGreaterThan(35)
      expect(total(code)).toBeLessThan(247)
    }
    // The abstract says that a majority feel seen and heard.
    expect(total('seen-and-heard')).toBeGreaterThan(1766 / 2)
    const ids = (yaml('codebook.yaml').codes as { id: string }[]).map(({ id }) => id)
    expect(Object.keys(mentions).sort()).toEqual([...ids].sort())
    expect(Object.fromEntries(ids.map((id) => [id, total(id)]))).toEqual(mentions)
  })

  test('hold every written text once, on a response with exactly its codes, cleared; and no other text', () => {
    const texts = yaml('illustrative-texts.yaml').texts as { codes: string[]; text: string }[]
    expect(texts).toHaveLength(150)
    expect(new Set(texts.map(({ text }) => text.trim().toLowerCase())).size).toBe(150)
    const cleared = responses.filter(({ publish }) => publish === 'yes')
    expect(cleared).toHaveLength(150)
    expect(responses.filter(({ text }) => text !== '')).toEqual(cleared)
    for (const { codes, text } of texts) {
      const on = cleared.filter((row) => row['text'] === text)
      expect(on, text).toHaveLength(1)
      expect([...(codesOf.get(on[0]?.['response'] as string) ?? [])].sort(), text).toEqual([...codes].sort())
    }
    const covered = new Set(texts.flatMap(({ codes }) => codes))
    expect([...covered].sort()).toEqual(Object.keys(mentions).sort())
  })

  test('say of every code that a written text shows by which of its words, once each', () => {
    type Text = { codes: string[]; text: string; spans?: Record<string, string | string[]> }
    const texts = yaml('illustrative-texts.yaml').texts as Text[]
    for (const { codes, text, spans = {} } of texts) {
      expect(Object.keys(spans).sort(), text).toEqual([...codes].sort())
      const row = responses.find((one) => one['text'] === text)
      const marked = codings
        .filter((one) => one['response'] === row?.['response'] && one['code'] !== '')
        .map(({ code, start, end }) => `${code}: ${Array.from(text).slice(Number(start), Number(end)).join('')}`)
      const expected = Object.entries(spans).flatMap(([code, parts]) =>
        [parts].flat().map((part) => `${code}: ${part}`),
      )
      expect([...new Set(marked)].sort(), text).toEqual(expected.sort())
    }
    const written = new Set(responses.filter(({ text }) => text !== '').map(({ response }) => response))
    expect(codings.filter(({ response, start }) => start !== '' && !written.has(response))).toEqual([])
  })

  test('were read by coder a, and about a fifth of them by coder b too', () => {
    const readers = [...codersOf.values()].map((coders) => [...coders].sort().join())
    expect(new Set(readers)).toEqual(new Set(['a', 'a,b']))
    const share = readers.filter((coders) => coders === 'a,b').length / 1766
    // Four standard errors: 4 √(0.2 × 0.8 / 1766) = 0.038.
    expect(Math.abs(share - 0.2)).toBeLessThan(0.038)
  })

  test('name no coding twice', () => {
    expect(new Set(codings.map((row) => Object.values(row).join())).size).toBe(codings.length)
  })

  test('have coders who disagree at times, but not most of the time', () => {
    const twice = [...codersOf].filter(([, coders]) => coders.size === 2).map(([response]) => response)
    for (const code of Object.keys(mentions)) {
      const by = (coder: string) =>
        new Set(codings.filter((row) => row['coder'] === coder && row['code'] === code).map((row) => row['response']))
      const [a, b] = [by('a'), by('b')]
      const seen = twice.filter((response) => a.has(response) || b.has(response))
      const agreed = seen.filter((response) => a.has(response) && b.has(response))
      expect(agreed.length, code).toBeGreaterThan(seen.length / 3)
      expect(agreed.length, code).toBeLessThan(seen.length)
    }
  })
})

describe('texts written by hand', () => {
  const read = (...texts: object[]) => {
    const folder = temporary()
    writeFileSync(join(folder, 'illustrative-texts.yaml'), stringify({ texts }))
    return () => readStatements(folder)
  }

  test('give the places of words in code points', () => {
    // An emoji of two units and a space come before "it was": 2 and not 3.
    const spans = { bond: 'it was', 'shared-mind': ['it', '!'] }
    expect(read({ codes: ['bond', 'shared-mind'], text: '😀 it was!', spans })()).toEqual([
      {
        codes: ['bond', 'shared-mind'],
        text: '😀 it was!',
        places: {
          bond: [{ start: 2, end: 8 }],
          'shared-mind': [
            { start: 2, end: 4 },
            { start: 8, end: 9 },
          ],
        },
      },
    ])
  })

  test.each([
    [{ bond: 'we' }, '"we" stands 2 times in the text, expected once: "we and we"'],
    [{ bond: 'us' }, '"us" stands 0 times in the text, expected once: "we and we"'],
    [{ bnd: 'and' }, '"bnd" is no code of this text. Did you mean "bond"? The text: "we and we"'],
  ])('are refused where %j is to show a code', (spans, message) => {
    expect(read({ codes: ['bond'], text: 'we and we', spans })).toThrow(
      `illustrative-texts.yaml, texts[0].spans: ${message}\n1 problem.`,
    )
  })
})

describe('synthesize', () => {
  const statement = { codes: ['bond'], text: 'A text.', places: {} }

  test('gives the same for the same seed, and another data set for another', () => {
    expect(synthesize(1766, [statement], 7)).toEqual(synthesize(1766, [statement], 7))
    expect(synthesize(1766, [statement], 8)).not.toEqual(synthesize(1766, [statement], 7))
  })

  test('refuses totals and texts that the number of responses cannot hold', () => {
    expect(() => synthesize(1000, [], 7)).toThrow(
      new RangeError("shared-deliberation: 0 statements and a total of 1060 don't go together"),
    )
    expect(() => synthesize(1766, Array(36).fill(statement), 7)).toThrow(
      new RangeError("bond: 36 statements and a total of 35 don't go together"),
    )
    expect(() => synthesize(1, [statement, statement], 7)).toThrow(
      new RangeError('found 2 statements for 1 responses, expected no more than that'),
    )
  })
})
