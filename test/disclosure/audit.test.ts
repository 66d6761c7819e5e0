import { spawnSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { root } from '../../scripts/program.ts'
import { temporary } from '../study/makeStudy.ts'

/** Runs `npm run audit` on a folder that holds these files. */
function auditOf(files: Readonly<Record<string, unknown>>, ...words: string[]) {
  const folder = temporary()
  for (const [name, content] of Object.entries(files)) {
    writeFileSync(join(folder, `${name}.json`), typeof content === 'string' ? content : JSON.stringify(content))
  }
  return run(folder, ...words)
}

function run(folder: string, ...words: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'scripts/audit.ts'), folder, ...words], {
    encoding: 'utf8',
  })
  return { status, stdout, stderr }
}

const code = (id: string, mentions: number | null, more: object = {}) => ({ id, mentions, ...more })
const level = (id: string) => ({ id })

/** A cube of one code by one group of three levels, 60 responses each, of another program: no fields but the counts. */
const cube = (counts: readonly (number | null)[], reasons: readonly (string | null)[] = []) => ({
  groups: [{ id: 'age', levels: ['a', 'b', 'c'].map(level) }],
  tables: [
    {
      by: ['age'],
      rows: counts.map((count, index) => ({
        levels: [['a', 'b', 'c'][index]],
        base: 60,
        mentions: { bond: count },
        suppressed: reasons[index] ? { bond: reasons[index] } : {},
      })),
    },
  ],
})

describe('npm run audit', () => {
  test('passes what nobody can work out: two counts of a sum of three', () => {
    // 70 in all, 30 of a: b and c share 40, so b can be 1 to 10 and c 30 to 39.
    const { status, stdout } = auditOf({
      frequencies: { base: 180, codes: [code('bond', 70)] },
      groups: cube([30, null, null], [null, 'primary', 'secondary']),
    })
    expect(stdout).toContain('Nothing that is withheld can be worked out to closer than 9 apart (minimum 11).')
    expect(stdout).toMatch(/groups\.json +4 +1 +1 +≥ 9/)
    expect(status).toBe(0)
  })

  test('a difference: one count of a sum is missing, and the sum is told', () => {
    // 70 − 30 − 35 = 5.
    const { status, stdout } = auditOf({
      frequencies: { base: 180, codes: [code('bond', 70)] },
      groups: cube([30, 35, null], [null, null, 'primary']),
    })
    expect(stdout).toContain('groups.json, age c, mentions of bond: LEAK: is withheld, but can only be 5;')
    expect(status).toBe(1)
  })

  test('a difference of two tables: one by age, the other by age and place', () => {
    // Of age a, 30 have the code and 24 of these are of place x, so 6 are of place y; b has 40 and 28, so 12 are.
    // Told are six bases and four counts.
    const row = (levels: string[], base: number, count: number | null, reason?: string) => ({
      levels,
      base,
      mentions: { bond: count },
      suppressed: reason ? { bond: reason } : {},
    })
    const groups = {
      groups: [
        { id: 'age', levels: ['a', 'b'].map(level) },
        { id: 'place', levels: ['x', 'y'].map(level) },
      ],
      tables: [
        { by: ['age'], rows: [row(['a'], 90, 30), row(['b'], 90, 40)] },
        {
          by: ['age', 'place'],
          rows: [
            row(['a', 'x'], 45, 24),
            row(['a', 'y'], 45, null, 'primary'),
            row(['b', 'x'], 45, 28),
            row(['b', 'y'], 45, null, 'secondary'),
          ],
        },
      ],
    }
    const { status, stdout } = auditOf({ frequencies: { base: 180, codes: [code('bond', 70)] }, groups })
    expect(stdout).toContain('groups.json, age a, place y, mentions of bond: LEAK: is withheld, but can only be 6;')
    expect(stdout).toContain('groups.json, age b, place y, mentions of bond: LEAK: is withheld, but can only be 12;')
    expect(stdout).toMatch(/groups\.json +10 +1 +1 +0\n/)
    expect(status).toBe(1)
  })

  test('how many codings there are: 137 rows less 60 and 70 mentions leave 7 for two withheld codes', () => {
    // Each of the two has 1 at least, so the other has 6 at most.
    const codes = [code('bond', 60), code('mind', 70), ...['safety', 'time'].map((id) => code(id, null))]
    const frequencies = { base: 180, codes: codes.map((one) => ({ ...one, suppressed: 'primary' })) }
    const sources = [{ file: 'source/codings.csv', rows: 137 }]
    const { status, stdout } = auditOf({ frequencies, manifest: { sources } })
    expect(stdout).toContain('frequencies.json, mentions of safety: LEAK: is withheld, but can only be 1 to 6;')
    expect(stdout).toContain('frequencies.json, mentions of time: LEAK: is withheld, but can only be 1 to 6;')
    expect(status).toBe(1)
    const unsaid = [{ file: 'source/codings.csv', rows: null }]
    expect(auditOf({ frequencies, manifest: { sources: unsaid } }).status).toBe(0)
  })

  test('a complement: all but three have the code', () => {
    const { status, stdout } = auditOf({ frequencies: { base: 180, codes: [code('bond', 177)] } })
    expect(stdout).toContain('frequencies.json, mentions of bond: LEAK: is published, although so few others are left')
    expect(status).toBe(1)
  })

  test('a small count that is published', () => {
    const { status, stdout } = auditOf({ frequencies: { base: 180, codes: [code('bond', 4)] } })
    expect(stdout).toContain(
      'frequencies.json, mentions of bond: LEAK: is published, although it is below the minimum (11)',
    )
    expect(status).toBe(1)
  })

  test('a share with its decimals beside a null: 7 / 180 = 0.0389, 6 / 180 = 0.0333', () => {
    const { status, stdout } = auditOf({ frequencies: { base: 180, codes: [code('bond', null, { share: 0.0389 })] } })
    expect(stdout).toContain('frequencies.json, mentions of bond: LEAK: is withheld, but can only be 7;')
    expect(status).toBe(1)
  })

  test('an interval, a lift, and what is expected, beside a null', () => {
    // Wilson, 7 of 180: low (7/180 + z²/360 − z √(…)) / (1 + z²/180) = 0.0190. A lift of 0.45 of 60 × 60 / 180 = 20 is 9.
    const low = auditOf({ frequencies: { base: 180, codes: [code('bond', null, { low: 0.019 })] } })
    expect(low.stdout).toContain('mentions of bond: LEAK: is withheld, but can only be 7;')
    const pair = { a: 'bond', b: 'mind', both: null, suppressed: 'primary' }
    const frequencies = { base: 180, codes: [code('bond', 60), code('mind', 60)] }
    const lift = auditOf({ frequencies, cooccurrence: { pairs: [{ ...pair, lift: 0.45 }] } })
    expect(lift.stdout).toContain('cooccurrence.json, both of bond and mind: LEAK: is withheld, but can only be 9;')
    // 10 × 60 / 180 = 3.3.
    const expected = auditOf({
      frequencies: { base: 180, codes: [code('bond', null), code('mind', 60)] },
      cooccurrence: { pairs: [{ ...pair, suppressed: 'secondary', expected: 3.3 }] },
    })
    expect(expected.stdout).toContain('frequencies.json, mentions of bond: LEAK: is withheld, but can only be 10;')
    expect([low.status, lift.status, expected.status]).toEqual([1, 1, 1])
  })

  test('a published share of the same responses, and a count that another file tells', () => {
    const reported = { share: 0.03, base: 180, mentions: [5, 6] }
    const told = auditOf({ frequencies: { base: 180, codes: [code('bond', null, { reported, basis: 'computed' })] } })
    expect(told.stdout).toContain('mentions of bond: LEAK: is withheld, but can only be 5 to 6;')
    const matrix = { cells: [{ dimension: 'bond', theme: 'mind', count: 4 }] }
    const pairs = [{ a: 'bond', b: 'mind', both: null }]
    const frequencies = { base: 180, codes: [code('bond', 60), code('mind', 60)] }
    const twice = auditOf({ frequencies, matrix, cooccurrence: { pairs } })
    expect(twice.stdout).toContain('both of bond and mind: LEAK: is withheld, but can only be 4;')
    expect([told.status, twice.status]).toEqual([1, 1])
  })

  test('patterns: whoever has neither code and whoever has one alone leave few for both', () => {
    // 40 have bond and 33 of them nothing else, so that 7 at most have mind as well; the others may have safety.
    const { status, stdout } = auditOf({
      frequencies: { base: 180, codes: [code('bond', 40), code('mind', 40), code('safety', 60)] },
      cooccurrence: {
        pairs: [{ a: 'bond', b: 'mind', both: null, suppressed: 'primary' }],
        patterns: [{ codes: ['bond'], count: 33 }],
      },
    })
    expect(stdout).toContain('cooccurrence.json, both of bond and mind: LEAK: is withheld, but can only be 1 to 7;')
    expect(status).toBe(1)
  })

  test('an exemplar whose levels single out one person', () => {
    const groups = {
      groups: [
        { id: 'age', levels: ['a', 'b'].map(level) },
        { id: 'place', levels: ['x', 'y'].map(level) },
      ],
      tables: [
        {
          by: ['age', 'place'],
          rows: [
            ['a', 'x', null, 'primary'],
            ['a', 'y', null, 'secondary'],
            ['b', 'x', null, 'secondary'],
            ['b', 'y', null, 'secondary'],
          ].map(([age, place, base, baseSuppressed]) => ({ levels: [age, place], base, baseSuppressed, mentions: {} })),
        },
      ],
    }
    const exemplars = { exemplars: [{ codes: [], attributes: { age: 'a', place: 'x' } }] }
    const { status, stdout } = auditOf({ frequencies: { base: 180, codes: [] }, groups, exemplars })
    expect(stdout).toContain(
      'exemplars.json, exemplar of age a, place x: LEAK: is shown with levels that fewer responses',
    )
    expect(status).toBe(1)
  })

  test('exemplars that name a code tell how many have it at least', () => {
    const exemplars = { exemplars: Array.from({ length: 6 }, () => ({ codes: ['bond'] })) }
    const { status, stdout } = auditOf({
      frequencies: { base: 180, codes: [code('bond', null, { suppressed: 'primary' })] },
      exemplars,
    })
    expect(stdout).toContain('frequencies.json, mentions of bond: LEAK: is withheld, but can only be 6 to 10;')
    expect(status).toBe(1)
  })

  test('three pairs: of 40, 35 have bond and mind, 38 have mind and safety, so 33 have bond and safety', () => {
    // mind 40: 35 + 38 − 40 = 33 at least; bond 41: at most 41. Nine apart need 42, and safety has 41.
    const { status, stdout } = auditOf({
      frequencies: { base: 5000, codes: [code('bond', 41), code('mind', 40), code('safety', 41)] },
      cooccurrence: {
        pairs: [
          { a: 'bond', b: 'mind', both: 35 },
          { a: 'bond', b: 'safety', both: null },
          { a: 'mind', b: 'safety', both: 38 },
        ],
      },
    })
    // Of the 41 with bond, 35 have mind; of the 41 with safety, 38 do: at most 3 have safety and bond but not mind.
    expect(stdout).toContain('both of bond and safety: LEAK: is withheld, but can only be 33 to 38;')
    expect(status).toBe(1)
  })

  test('numbers that no data can have', () => {
    const { status, stdout } = auditOf({
      frequencies: { base: 180, codes: [code('bond', 70)] },
      groups: cube([30, 35, 40]),
    })
    expect(status).toBe(0)
    expect(stdout).not.toContain('contradict')
    const withheld = auditOf({
      frequencies: { base: 180, codes: [code('bond', 70)] },
      groups: cube([30, 50, null]),
    })
    expect(withheld.stdout).toContain('groups.json, counts of bond: no data set has all these numbers')
    expect(withheld.status).toBe(1)
  })

  test('reads the minimum from the release, or as it is told', () => {
    const files = { frequencies: { base: 180, codes: [code('bond', 5)] }, manifest: { disclosure: { minimum: 5 } } }
    expect(auditOf(files).status).toBe(0)
    expect(auditOf(files, '--minimum', '6').status).toBe(1)
    expect(auditOf(files, '--minimum', 'many')).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('whole number'),
    })
  })
})

describe('what can’t be read', () => {
  test.each([
    [{}, 'holds none of frequencies.json, groups.json, cooccurrence.json, matrix.json'],
    [{ frequencies: '{ "codes": [' }, "frequencies.json: can't be read as JSON"],
    [{ frequencies: { codes: [{ id: 'bond', mentions: -1 }] } }, 'frequencies.json, codes[0].mentions: too small'],
    [{ frequencies: { codes: [] } }, 'says nowhere how many responses there are'],
  ])('%j', (files, message) => {
    const { status, stderr } = auditOf(files)
    expect(stderr).toContain(message)
    expect(stderr).not.toMatch(/\n +at /)
    expect(status).toBe(2)
  })

  test('a folder that is not there, a file, and a study folder without a release', () => {
    const folder = temporary()
    writeFileSync(join(folder, 'a-file'), '')
    mkdirSync(join(folder, 'release'))
    for (const path of [join(folder, 'nothing'), join(folder, 'a-file'), folder]) {
      const { status, stderr } = run(path)
      expect(stderr).toContain(path)
      expect(status).toBe(2)
    }
  })
})
