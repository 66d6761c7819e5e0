import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { controlsOf } from '../../src/explore/controlsOf.ts'
import { initialState } from '../../src/explore/initialState.ts'
import { readState } from '../../src/explore/readState.ts'
import { settle } from '../../src/explore/settle.ts'
import { type Facts, type State, views } from '../../src/explore/types.ts'
import { writeState } from '../../src/explore/writeState.ts'
import { facts } from './visitors.ts'

/** A study without groups, with one kind of code. */
const bare: Facts = { ...facts, groups: [], attributes: [], codes: facts.codes.slice(0, 2) }
const themesOnly: Facts = { ...bare, codes: facts.codes.slice(2) }

const some = <Item>(...items: Item[]) => fc.constantFrom(...items)
const choice = fc.record({
  group: some('age', 'place', 'only', 'nothing', '__proto__'),
  level: some('young', 'old', 'north', 'not-stated', 'one', 'nothing'),
})
/** States of which anything may be wrong. */
const anyState = fc.record({
  view: some(...views),
  kind: some('dimension', 'theme', 'all'),
  filter: fc.array(choice, { maxLength: 4 }),
  by: some('age', 'place', 'only', 'nothing', null),
  compare: fc.option(
    fc.record({ group: some('age', 'place', 'x'), a: some('young', 'old', 'south'), b: some('old', 'north') }),
  ),
  sort: some('codebook', 'size', 'name'),
  measure: some('share', 'count'),
  as: some('chart', 'table'),
  relation: some('pairs', 'patterns'),
  cell: fc.option(fc.record({ dimension: some('garden', 'quiet'), theme: some('food', 'constructor') })),
  codes: fc.array(some('garden', 'food', 'nothing'), { maxLength: 4 }),
  traits: fc.array(choice, { maxLength: 3 }),
}) as fc.Arbitrary<State>

const read = (search: string, of: Facts = facts) => readState(search, of)

describe('an address', () => {
  test('of the initial state is empty', () => {
    expect(writeState(initialState(facts), facts)).toBe('')
    expect(read('')).toEqual({ state: initialState(facts), notes: [] })
    expect(initialState(facts)).toMatchObject({ view: 'frequencies', kind: 'dimension', as: 'chart', measure: 'share' })
    expect(initialState(themesOnly).kind).toBe('all')
  })

  test.each([
    ['?by=age', { by: 'age' }],
    [
      '?kind=all&in=age:young,place:north',
      {
        kind: 'all',
        filter: [
          { group: 'age', level: 'young' },
          { group: 'place', level: 'north' },
        ],
      },
    ],
    [
      '?by=place&in=age:old&measure=count&sort=name&as=table',
      { by: 'place', measure: 'count', sort: 'name', as: 'table' },
    ],
    ['?view=differences', { compare: { group: 'age', a: 'young', b: 'old' } }],
    ['?view=differences&compare=place:south:north&in=age:old', { compare: { group: 'place', a: 'south', b: 'north' } }],
    // The group that is chosen from can't be compared too, so the next one is.
    ['?view=differences&in=age:old', { compare: { group: 'place', a: 'north', b: 'south' } }],
    ['?view=together', { kind: 'all', relation: 'pairs' }],
    ['?view=together&kind=theme', { kind: 'theme' }],
    ['?view=together&relation=patterns', { kind: 'all', relation: 'patterns' }],
    ['?view=matrix&cell=garden:food', { cell: { dimension: 'garden', theme: 'food' } }],
    [
      '?view=exemplars&in=age:young&codes=garden,food',
      { codes: ['garden', 'food'], traits: [{ group: 'age', level: 'young' }] },
    ],
  ] as const)('%s is read without a note and written again', (search, part) => {
    const { state, notes } = read(search)
    expect(notes).toEqual([])
    expect(state).toMatchObject(part)
    expect(writeState(state, facts)).toBe(search)
  })

  test.each([facts, bare, themesOnly])('of any valid state leads back to it', (of) => {
    fc.assert(
      fc.property(anyState, (wished) => {
        const { state } = settle(wished, of)
        expect(readState(writeState(state, of), of)).toEqual({ state, notes: [] })
        expect(settle(state, of)).toEqual({ state, notes: [] })
      }),
    )
  })

  const piece = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 30 }),
    some(
      'view=',
      'in=',
      'by=age',
      '&',
      '=',
      ':',
      ',',
      '%',
      '%00',
      'compare=',
      'differences',
      'age:young',
      '__proto__',
      'cell=',
    ),
  )
  test.each([facts, bare])('of any text gives a valid state and short notes', (of) => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
        const { state, notes } = readState(`?${pieces.join('')}`, of)
        expect(readState(writeState(state, of), of)).toEqual({ state, notes: [] })
        expect(notes.length).toBeLessThanOrEqual(8)
        for (const note of notes) expect(note.length).toBeLessThan(300)
      }),
    )
  })

  test('that is very long is read in its beginning', () => {
    const { notes } = read(`?in=${'age:young,'.repeat(100_000)}`)
    expect(notes[0]).toBe('The address is too long; only its beginning was read.')
  })
})

describe('what an address gets wrong is told:', () => {
  test.each([
    ['?view=foo', ['There is no view “foo” of this study; how often codes occur is shown.']],
    ['?in=foo:bar', ['There is no group “foo” in this study; all visitors are shown.']],
    ['?in=foo', ['There is no group “foo” in this study; all visitors are shown.']],
    ['?in=age:bar', ['Age has no level “bar”; all of its levels are shown.']],
    ['?in=age:very-old', ['Age: “very-old” is too small to stand alone and is part of Old; all are shown.']],
    ['?in=age:young,age:old', ['One level of Age can be chosen at a time; “old” is left out.']],
    ['?in=age:young,place:north,only:one', ['Visitors can be chosen by two groups at once here; Only is left out.']],
    ['?by=place&in=age:young,only:one', ['Visitors can be chosen by one group at once here; Only is left out.']],
    ['?by=age&in=age:young', ['All levels of Age stand beside one another here, so none of them is chosen.']],
    ['?by=foo', ['There is no group “foo” in this study; visitors are not split.']],
    ['?by=only', ['Only has one level only; visitors are not split.']],
    ['?kind=foo', ['There are no codes of the kind “foo” in this study; topics are shown.']],
    ['?sort=foo', ['There is no choice “foo” here; size is chosen.']],
    [
      '?view=together&in=age:young',
      ['This view is of all visitors: the release holds it for no group alone, so the choice of group is left out.'],
    ],
    ['?view=matrix&cell=garden:foo', ['There is no cell “garden:foo” in the matrix; none is open.']],
    ['?view=exemplars&codes=garden,foo', ['There is no code “foo” in this study; texts are shown without it.']],
    ['?view=exemplars&in=place:north', ['There is no group “place” in this study; texts of all levels are shown.']],
    [
      '?view=differences&compare=foo:a:b',
      ['There is no group “foo” in this study whose levels can be compared; “Young” and “Old” are.'],
    ],
    [
      '?view=differences&compare=age:young:young',
      ['A level can’t be compared with itself; “Young” and “Old” are compared.'],
    ],
    ['?view=differences&compare=place:foo:south', ['Place has no level “foo”; “North” and “South” are compared.']],
  ])('%s', (search, notes) => {
    expect(read(search).notes).toEqual(notes)
  })

  test('in a study without groups', () => {
    expect(read('?view=differences', bare).notes).toEqual([
      'There is no view “differences” of this study; how often codes occur is shown.',
    ])
    expect(read('?kind=theme', bare).notes).toEqual([
      'There are no codes of the kind “theme” in this study; topics are shown.',
    ])
  })

  test('without characters that can’t be seen, and not at length', () => {
    const [note = ''] = read(`?by=${encodeURIComponent(`a\u202e\n${'b'.repeat(500)}`)}`).notes
    expect(note).toBe(`There is no group “a ${'b'.repeat(38)}…” in this study; visitors are not split.`)
  })
})

describe('controls', () => {
  const ids = (search: string, of = facts) => controlsOf(read(search, of).state, of).map(({ id }) => id)

  test('are those that make sense in the view, in reading order', () => {
    expect(ids('')).toEqual(['view', 'kind', 'by', 'in-age', 'in-place', 'in-only', 'measure', 'sort', 'as'])
    expect(ids('?by=age')).toEqual(['view', 'kind', 'by', 'in-place', 'in-only', 'measure', 'sort', 'as'])
    expect(ids('?view=differences')).toEqual([
      ...['view', 'kind', 'compare', 'compare-a', 'compare-b', 'in-place', 'in-only', 'sort', 'as'],
    ])
    expect(ids('?view=together')).toEqual(['view', 'relation', 'kind', 'as'])
    expect(ids('?view=together&relation=patterns')).toEqual(['view', 'relation', 'as'])
    expect(ids('?view=matrix')).toEqual(['view', 'as'])
    expect(ids('?view=exemplars')).toEqual(['view', 'code', 'in-age'])
    expect(ids('', bare)).toEqual(['view', 'measure', 'sort', 'as'])
  })

  test.each([facts, bare, themesOnly])('lead to valid states, and one option of each is current', (of) => {
    fc.assert(
      fc.property(anyState, (wished) => {
        const { state } = settle(wished, of)
        for (const { id, options } of controlsOf(state, of)) {
          expect(
            options.filter(({ current }) => current),
            id,
          ).toHaveLength(1)
          expect(new Set(options.map((option) => option.id)).size).toBe(options.length)
          for (const option of options) expect(settle(option.state, of)).toEqual({ state: option.state, notes: [] })
        }
      }),
      { numRuns: 40 },
    )
  })

  const option = (search: string, control: string, id: string) => {
    const found = controlsOf(read(search).state, facts).find((one) => one.id === control)
    const state = found?.options.find((one) => one.id === id)?.state
    return state && writeState(state, facts)
  }

  test('keep what still holds', () => {
    expect(option('?in=age:old', 'view', 'differences')).toBe('?view=differences&in=age:old')
    expect(option('?kind=theme', 'view', 'differences')).toBe('?view=differences&kind=theme')
    expect(option('?kind=theme', 'view', 'together')).toBe('?view=together')
    expect(option('?in=age:old,place:north', 'by', 'age')).toBe('?by=age&in=place:north')
    expect(option('?by=age&in=place:north', 'in-only', 'one')).toBe('?by=age&in=only:one')
    expect(option('?in=age:old,place:north', 'in-only', 'one')).toBe('?in=age:old,only:one')
    expect(option('?in=age:old,place:north', 'in-age', '')).toBe('?in=place:north')
  })

  test('let two levels change places', () => {
    expect(option('?view=differences', 'compare-a', 'old')).toBe('?view=differences&compare=age:old:young')
    expect(option('?view=differences&compare=place:north:south', 'compare-b', 'north')).toBe(
      '?view=differences&compare=place:south:north',
    )
  })
})
