import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll } from 'vitest'
import { stringify } from 'yaml'
import { readSource } from '../../scripts/aggregate/read.ts'
import { makeRelease, type Written } from '../../scripts/aggregate/release.ts'
import { StudyError } from '../../src/study/problems.ts'

/** What a tiny study is to hold besides, or instead of, what it holds anyway. */
export type Overrides = {
  /** Keys of study.yaml. */
  study?: object
  /** Codes; one given by its id alone is a theme. */
  codes?: readonly (string | object)[]
  claims?: readonly object[]
  /** Files of the folder as they are, null for none; they come last and win. */
  files?: Readonly<Record<string, string | Uint8Array | null>>
}

const study = {
  id: 'tiny',
  title: 'A tiny study',
  name: 'Tiny',
  question: 'What went well?',
  n: 6,
  unit: { one: 'answer', many: 'answers' },
  data: { basis: 'computed', about: 'Made for a test.', license: 'CC0-1.0' },
  groups: [
    {
      id: 'age',
      label: 'Age',
      levels: [
        { id: 'young', label: 'Young' },
        { id: '65-plus', label: '65 and over' },
      ],
    },
  ],
  disclosure: { minimum: 1 },
}

const codes = [
  { id: 'talk', kind: 'dimension', label: 'Talk' },
  { id: 'shared-mind', kind: 'dimension', label: 'Shared mind' },
  { id: 'safety', kind: 'theme', label: 'Safety' },
]

const responses = `response,age,text,publish
r1,young,They asked me.,yes
r2,65-plus,,no
r3,,,no
`

const codings = `response,code,coder
r1,talk,a
r1,safety,a
r2,shared-mind,a
r3,,a
`

const folders: string[] = []
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

/** A folder that is removed when the tests of the file are done. */
export function temporary(): string {
  const folder = mkdtempSync(join(tmpdir(), 'seen-and-heard-test-'))
  folders.push(folder)
  return folder
}

const code = (one: string | object) => (typeof one === 'string' ? { id: one, kind: 'theme', label: one } : one)

/** Writes a valid study folder of three responses and three codes, save for what is overridden. */
export function makeStudy(overrides: Overrides = {}): string {
  const folder = temporary()
  const files = {
    'study.yaml': stringify({ ...study, ...overrides.study }),
    'codebook.yaml': stringify({ codes: (overrides.codes ?? codes).map(code) }),
    'reported.yaml': overrides.claims ? stringify({ claims: overrides.claims }) : null,
    'source/responses.csv': responses,
    'source/codings.csv': codings,
    ...overrides.files,
  }
  for (const [file, content] of Object.entries(files)) {
    if (content === null) continue
    mkdirSync(dirname(join(folder, file)), { recursive: true })
    writeFileSync(join(folder, file), content)
  }
  return folder
}

/** A source of responses with empty text, each given by its codes as coder a applied them. */
export function sourceOf(responses: readonly (readonly string[])[]): Record<string, string> {
  const rows = responses.map((_, index) => `r${index + 1},,no`)
  const applied = responses.flatMap((codes, index) => codes.map((one) => `r${index + 1},${one},a`))
  return {
    'source/responses.csv': `${['response,text,publish', ...rows].join('\n')}\n`,
    'source/codings.csv': `${['response,code,coder', ...applied].join('\n')}\n`,
  }
}

export const reduce = (folder: string) => readSource(folder, () => {})

/** The release of a study folder, made in memory. */
export async function released(overrides: Overrides = {}): Promise<Written> {
  const folder = makeStudy(overrides)
  return makeRelease(await reduce(folder), folder, 'test')
}

/** The lines that tell what is wrong with a study, without the last one, which tells how many they are; and the total. */
export async function faults(overrides: Overrides): Promise<{ told: string[]; total: number }> {
  try {
    await reduce(makeStudy(overrides))
  } catch (error) {
    if (!(error instanceof StudyError)) throw error
    const told = error.message.split('\n')
    const last = told.pop()
    if (last !== (error.total === 1 ? '1 problem.' : `${error.total} problems.`)) throw new Error(`last line: ${last}`)
    return { told, total: error.total }
  }
  return { told: [], total: 0 }
}

/** One problem, told in one line. */
export const one = (line: string) => ({ told: [line], total: 1 })
