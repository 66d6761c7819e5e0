import { describe, expect, test } from 'vitest'
import { type FigureState, figureOf } from '../../src/explore/figureOf.ts'
import { readState } from '../../src/explore/readState.ts'
import { drawing, wordsOf } from '../charts/draw.ts'
import { cube, facts } from './visitors.ts'

const figure = (search: string) => figureOf(readState(search, facts).state as FigureState, facts, cube)
/** The rows of a figure, each by the keys of its columns. */
const rowsOf = async (search: string) => {
  const { columns, rows } = await figure(search)
  return rows.map((row) => Object.fromEntries(row.map((value, i) => [columns[i]?.key, value])))
}
const small = 'fewer than 5'
const protecting = 'withheld so that another number can’t be worked out'

describe('how often', () => {
  test('of all: what is published stands beside what was counted', async () => {
    const { title, sentence, withheld, note } = await figure('')
    expect(await rowsOf('')).toMatchObject([
      { code: 'The garden', basis: 'Reported', share: 0.7, mentions: 'not published', base: 150 },
      // 104 / 150 = 0.69333…
      { code: 'The garden', basis: 'Computed', share: 0.6933, mentions: 104, base: 150, withheld: null },
      { code: 'The builder', basis: 'Computed', share: null, mentions: null, base: 150, withheld: small },
    ])
    expect(title).toBe('The garden comes first: 69% of visitors')
    expect(sentence).toBe(
      'Share of 150 visitors mentioning 2 topics; The garden with 69%; 1 of 2 numbers is withheld: fewer than 5.',
    )
    expect(withheld).toBe('1 of 2 numbers is withheld: fewer than 5.')
    expect(note).toContain('Base: 150 visitors. Computed: counted in the study’s own coded data.')
  })

  test('of those chosen: from the cube, without what is published', async () => {
    expect(await rowsOf('?in=age:young')).toMatchObject([
      // 56 / 70; the interval is worked out in test/statistics.
      { code: 'The garden', basis: 'Computed', share: 0.8, mentions: 56, base: 70 },
      { code: 'The builder', share: null, mentions: null, base: 70, withheld: small },
    ])
    expect((await figure('?in=age:young')).note).toContain('Base: 70 visitors (Age: Young).')
  })

  test('of two levels at once, in whatever order they are asked for', async () => {
    const [first] = await rowsOf('?in=place:north,age:young')
    expect(first).toMatchObject({ code: 'The garden', share: 0.6, mentions: 6, base: 10 })
    expect(await rowsOf('?in=age:young,place:north')).toEqual(await rowsOf('?in=place:north,age:young'))
  })

  test('where all is withheld, nothing is zero', async () => {
    const { sentence, note, title } = await figure('?kind=all&in=place:not-stated')
    for (const row of await rowsOf('?kind=all&in=place:not-stated'))
      expect(row).toMatchObject({ share: null, mentions: null, base: null, withheld: protecting })
    expect(sentence).toBe(
      'Share of visitors (Place: Not stated) mentioning 4 codes; 4 of 4 numbers are withheld so that another number can’t be worked out.',
    )
    expect(note).toContain('Base: withheld (Place: Not stated).')
    expect(title).toBe('How often codes occur (Place: Not stated)')
  })

  test('where there is nobody, nothing is withheld and nothing is zero percent', async () => {
    const { withheld, draw } = await figure('?in=age:young,place:south')
    expect(withheld).toBeNull()
    expect((await rowsOf('?in=age:young,place:south'))[0]).toMatchObject({ share: null, mentions: 0, base: 0 })
    expect(wordsOf(draw(drawing(680))).filter((words) => words === 'no visitors')).toHaveLength(2)
  })

  test('as a count draws the counts', async () => {
    const { draw, rows } = await figure('?kind=all&measure=count')
    expect(rows).toHaveLength(4)
    expect(wordsOf(draw(drawing(680)))).toEqual(expect.arrayContaining(['104', '75', 'fewer than 5']))
  })

  test('is in the order asked for: a number too small to show is above zero', async () => {
    const codes = async (search: string) => (await rowsOf(search)).map(({ code }) => code)
    expect(await codes('?kind=all&in=only:one')).toEqual(['The garden', 'Quiet', 'The builder', 'Food'])
    expect(await codes('?kind=all&in=only:one&sort=codebook')).toEqual(['The garden', 'The builder', 'Quiet', 'Food'])
    expect(await codes('?kind=all&in=only:one&sort=name')).toEqual(['Food', 'Quiet', 'The builder', 'The garden'])
  })

  test('a title claims no first place where a number withheld for another’s sake may be greater', async () => {
    expect((await figure('?in=age:old')).title).toBe('The garden: 60% of visitors (Age: Old)')
  })
})

describe('by group', () => {
  test('has each code in every level, each with its base', async () => {
    const rows = await rowsOf('?by=age')
    expect(rows).toMatchObject([
      { code: 'The garden', level: 'Young', share: 0.8, mentions: 56, base: 70 },
      { code: 'The garden', level: 'Old', share: 0.6, mentions: 48, base: 80 },
      { code: 'The builder', level: 'Young', share: null, base: 70, withheld: small },
      { code: 'The builder', level: 'Old', share: null, base: 80, withheld: protecting },
    ])
    const { title, note, withheld } = await figure('?by=age')
    expect(title).toBe('The garden: from 60% (Old) to 80% (Young)')
    expect(note).toContain('Bases by Age: Young (70), Old (80).')
    expect(note).toContain('Visitors chose their age band themselves.')
    expect(withheld).toBe(
      '2 of 4 numbers are withheld: 1 for being fewer than 5, 1 so that another number can’t be worked out.',
    )
  })

  test('within a level of another group', async () => {
    const rows = await rowsOf('?by=place&in=age:young')
    expect(rows.slice(0, 3)).toMatchObject([
      { level: 'North', share: 0.6, mentions: 6, base: 10 },
      { level: 'South', share: null, mentions: 0, base: 0, withheld: null },
      { level: 'Not stated', share: null, mentions: null, base: null, withheld: protecting },
    ])
  })
})

describe('differences', () => {
  // Newcombe (1998), Statistics in Medicine 17, 873-890, table II, method 10: 56/70 - 48/80.
  test('are those published, in points, the largest first and what is withheld last', async () => {
    const rows = await rowsOf('?view=differences&kind=all')
    expect(rows.map(({ code }) => code)).toEqual(['The garden', 'Quiet', 'Food', 'The builder'])
    expect(rows[0]).toMatchObject({
      ...{ difference: 20, low: 5.24, high: 33.39, says: 'more often in Young' },
      ...{ shareA: 0.8, mentionsA: 56, baseA: 70, shareB: 0.6, mentionsB: 48, baseB: 80, withheld: null },
    })
    // 40/70 - 35/80 = 0.571429 - 0.4375 = 0.133929.
    expect(rows[1]).toMatchObject({ difference: 13.39, says: 'the interval includes no difference' })
    expect(rows[3]).toMatchObject({
      ...{ difference: null, low: null, high: null, says: null, mentionsA: null, baseA: 70 },
      withheld: `Young: ${small}; Old: ${protecting}`,
    })
  })

  // The same table: 10/10 - 0/20 and 0/10 - 0/20.
  test('of all against none, and of none against none', async () => {
    const rows = await rowsOf('?view=differences&kind=theme&compare=place:north:south')
    expect(rows).toMatchObject([
      { code: 'Quiet', difference: 100, low: 67.91, high: 100, says: 'more often in North' },
      { code: 'Food', difference: 0, low: -16.11, high: 27.75, says: 'the interval includes no difference' },
    ])
  })

  test('turn around with the levels', async () => {
    const [first] = await rowsOf('?view=differences&kind=all&compare=age:old:young')
    expect(first).toMatchObject({ difference: -20, low: -33.39, high: -5.24, says: 'more often in Young' })
  })

  test('say what is found, and how many comparisons that took', async () => {
    const { title, note, sentence } = await figure('?view=differences&kind=all')
    expect(title).toBe('The garden: 20 points more often in “Young”')
    expect(note).toContain(
      '3 comparisons are looked at here. Where groups don’t differ at all, about 1 interval in 20 still shows a difference, by chance alone.',
    )
    expect(note).toContain('Bases: Young 70 visitors, Old 80 visitors.')
    expect(sentence).toBe(
      '4 codes compared between “Young” and “Old”; the largest difference is 20 points, The garden more often in “Young”; 2 of 3 intervals include no difference; 1 of 4 numbers is withheld: fewer than 5.',
    )
  })

  test('claim nothing where no interval leaves out no difference, or nothing is known', async () => {
    const title = async (search: string) => (await figure(search)).title
    expect(await title('?view=differences&kind=theme&in=only:one')).toMatch(/can’t be compared here/)
    expect(await title('?view=differences&kind=dimension&compare=place:north:south')).toBe(
      'No code differs clearly between “North” and “South”',
    )
    expect(await title('?view=differences&compare=place:north:not-stated')).toBe(
      '“North” and “Not stated” can’t be compared here',
    )
  })
})

describe('together', () => {
  test('has the closest pair first, and no pair of a code that nobody mentions', async () => {
    expect(await rowsOf('?view=together')).toMatchObject([
      { a: 'The garden', b: 'Quiet', both: 60, expected: 50, phi: 0.2, withheld: null },
      { a: 'The builder', b: 'Quiet', both: 30, phi: -0.1 },
      { a: 'The garden', b: 'The builder', both: null, expected: null, phi: null, withheld: small },
    ])
    const { title, sentence } = await figure('?view=together')
    expect(title).toBe('The garden goes most closely with Quiet')
    expect(sentence).toBe(
      'How closely 3 codes go together in 150 visitors, in 3 pairs; most closely The garden and Quiet with a phi of 0.20, least The builder and Quiet with a phi of −0.10; 1 of 3 numbers is withheld: fewer than 5.',
    )
  })

  test('in whole patterns', async () => {
    expect((await figure('?view=together&relation=patterns')).rows).toEqual([
      ['The garden + Quiet', 60, 0.4, 0.325, 0.48],
      ['none of the codes', 30, 0.2, 0.144, 0.271],
    ])
  })
})

test('the matrix has a row a cell, in the order of the release', async () => {
  expect((await figure('?view=matrix')).rows).toEqual([
    ['The garden', 'Quiet', 60, null],
    ['The garden', 'Food', 0, null],
    ['The builder', 'Quiet', null, small],
    ['The builder', 'Food', null, protecting],
  ])
  expect((await figure('?view=matrix')).sentence).toBe(
    'How many of 150 visitors mention two codes at once (topic and theme), in 4 cells; most The garden and Quiet with 60, fewest The garden and Food with 0; 2 of 4 numbers are withheld: 1 for being fewer than 5, 1 so that another number can’t be worked out.',
  )
})
