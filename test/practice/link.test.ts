import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readPractice, tagOf, writePractice } from '../../src/practice/link.ts'
import { readLinks } from '../../src/practice/readLinks.ts'
import { tidySeed } from '../../src/practice/setOf.ts'
import type { Practice } from '../../src/practice/types.ts'
import { attempt, pool } from './examplePool.ts'

const practices: fc.Arbitrary<Practice> = fc.record({
  seed: fc.string().map(tidySeed),
  name: fc.string({ unit: 'grapheme' }).map((text) => text.replace(/\s+/g, ' ').trim().slice(0, 40).trim()),
  view: fc.oneof(fc.constant('results' as const), fc.nat(9)),
  answers: fc
    .dictionary(
      fc.constantFrom(...pool.texts.map(({ id }) => id)),
      fc.uniqueArray(fc.constantFrom(...pool.codes.map(({ id }) => id))),
    )
    .map((answers) => new Map(Object.entries(answers))),
})

test('whatever was done comes back from its link', () => {
  fc.assert(
    fc.property(practices, (practice) => {
      const fragment = writePractice(practice)
      expect(readPractice(fragment, pool)).toEqual({ practice, problems: [] })
      // As a browser hands it on.
      expect(readPractice(new URL(`https://example.org/${fragment}`).hash, pool).practice).toEqual(practice)
    }),
  )
})

test('any text can be read, and nothing unknown comes from it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const { practice } = readPractice(`#answers=${text}&seed=${text}&view=${text}`, pool)
      expect(practice.seed).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/)
      for (const id of practice.answers.keys()) expect(pool.texts.map((one) => one.id)).toContain(id)
    }),
  )
})

describe('a link', () => {
  const link = (practice: Partial<Practice>) =>
    `https://example.org/teach/coding/${writePractice({ ...attempt({}), view: 0, ...practice })}`
  const ofAna = link({ ...attempt({ 1: ['bond', 'time'], 4: [] }, 'Ana'), view: 'results' })

  test('ends with the name of the set, so that no mark at its end is lost', () => {
    expect(ofAna).toMatch(/&seed=set-1$/)
    expect(ofAna).toContain(`answers=x0000000001-${tagOf('bond')}-${tagOf('time')}_x0000000004&`)
  })

  test('that speaks of what is not there says so', () => {
    const read = readPractice(`#answers=x0000000001-zzz_x0000000009_x00_x0000000002-${tagOf('bond')}-zzz&seed=a`, pool)
    expect([...read.practice.answers]).toEqual([['x0000000002', ['bond']]])
    expect(read.problems).toEqual([
      'one answer can’t be read; the link may have been cut',
      'one text no longer in the exercise left out',
      '2 codes no longer in the codebook left out',
    ])
  })

  test('is read from a line of a mail', () => {
    const { attempts, problems } = readLinks(`Here is mine: ${ofAna}\r\n\r\n${ofAna}\nno link\n${link({})}`, pool)
    expect(attempts.map(({ name, answers }) => [name, answers.size])).toEqual([['Ana', 2]])
    expect(problems).toEqual([
      'Line 3 is the same as line 1 and counts once.',
      'Line 4 has no link of this exercise (“no link”). Paste the whole address.',
      'Line 5 has no answers. Ask for the link that the results page gives.',
    ])
  })

  test('without a name is known by its line, and two alike are two learners', () => {
    const nameless = link(attempt({ 1: ['bond'] }))
    expect(readLinks(`${nameless}\n${nameless}`, pool).attempts.map(({ name }) => name)).toEqual(['Line 1', 'Line 2'])
  })
})
