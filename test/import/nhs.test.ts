import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { aggregate } from '../../scripts/aggregate/run.ts'
import { importTable } from '../../scripts/import/importTable.ts'
import { type Imported, readBack } from './importing.ts'

const file = fileURLToPath(new URL('../../../shared/real-data/nhs-fft-v6.csv', import.meta.url))
const mapping = fileURLToPath(new URL('nhs.mapping.yaml', import.meta.url))
const there = existsSync(file)
if (!there) console.warn(`SKIPPED: the import of real data was not tested, because ${file} is not here.`)

/** Counted with Python's csv module, apart from this program. */
const mentions = {
  'not-assigned': 360,
  'staff-manner-and-personal-attributes': 1418,
  'timeliness-of-care': 1104,
  'positive-experience-and-gratitude': 1781,
  'psychological-therapy-arrangements': 0,
  'existence-of-services': 0,
  'choice-of-services': 0,
  'out-of-hours-support-community-services': 0,
}

describe.skipIf(!there)('7,908 comments of NHS patients', () => {
  let made: Imported

  beforeAll(async () => {
    const folder = mkdtempSync(join(tmpdir(), 'seen-and-heard-nhs-'))
    const out = join(folder, 'nhs')
    const report = await importTable({ file, mapping, out })
    made = { report, ...readBack(out) }
    return () => rmSync(folder, { recursive: true, force: true })
  })

  test('are all in the base', () => {
    expect(made.report).toMatchObject({ rows: 7908, base: 7908, leftOut: [], uncoded: 0 })
    expect(made.study.n).toBe(7908)
    expect(made.responses).toHaveLength(7908)
  })

  test('keep the fifty codes, also those that nobody used', () => {
    expect(made.codes).toHaveLength(50)
    const counted = new Map(made.report.codes.map((code) => [code.id, code.mentions]))
    for (const [id, count] of Object.entries(mentions)) expect([id, counted.get(id)]).toEqual([id, count])
    expect(made.codes.map(({ label }) => label)).toContain('Referals & continuity of care')
    // 10,307 cells of the fifty columns hold a 1, and every comment has at least one.
    expect(made.codings).toHaveLength(10_307)
  })

  test('have texts where patients wrote something', () => {
    expect(made.report.texts).toMatchObject({
      present: 6211,
      published: 6211,
      missing: [
        { what: '"Did not answer"', count: 1189 },
        { what: 'empty', count: 496 },
        { what: 'white space only', count: 12 },
      ],
      unpublished: [],
    })
    expect(made.responses.filter(({ publish }) => publish === 'yes')).toHaveLength(6211)
    expect(made.responses.filter(({ text }) => text !== '')).toHaveLength(6211)
  })

  test('fall into groups whose values were tidied', () => {
    const levels = Object.fromEntries(
      made.report.groups.map((group) => [group.id, group.levels.map(({ id, responses }) => [id, responses])]),
    )
    expect(levels['trust']).toEqual([
      ['neas', 5096],
      ['nhft', 2812],
    ])
    expect(levels['service']?.slice(0, 3)).toEqual([
      ['pts-patient-transport', 1941],
      ['see-and-convey', 1629],
      ['111', 1526],
    ])
    expect(made.report.groups.find(({ id }) => id === 'service')?.none).toBe(48)
    expect(levels['question']?.at(-1)).toEqual(['about-the-111-service', 479 + 18])
    expect(made.study.groups?.find(({ id }) => id === 'service')?.levels[0]?.label).toBe('PTS - Patient Transport')
  })

  test('aggregate to the same counts', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined)
    const { release } = await aggregate(made.out)
    vi.restoreAllMocks()
    const counted = new Map(release.frequencies.codes.map((code) => [code.id, code]))
    for (const [id, count] of Object.entries(mentions)) expect([id, counted.get(id)?.mentions]).toEqual([id, count])
    expect(counted.get('staff-manner-and-personal-attributes')).toMatchObject({ base: 7908, share: 0.1793 })
    // One mention, fewer than the study's minimum of eleven.
    expect(counted.get('parking')).toMatchObject({ mentions: null, share: null })
    expect(release.exemplars.exemplars).toHaveLength(6211)
    // Fifty codes in three groups are many counts to be attacked; a busy machine takes its time.
  }, 300_000)
})
