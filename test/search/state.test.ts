import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isEmpty, readState, type SearchState, writeState } from '../../src/search/state.ts'

const facets = ['kind', 'theme', 'basis']

describe('the address of a search', () => {
  test('holds the words and the chosen values', () => {
    const state: SearchState = { query: 'quiet room', chosen: new Map([['kind', ['Theme', 'Exemplar']]]) }
    expect(writeState(state)).toBe('?q=quiet+room&kind=Theme&kind=Exemplar')
  })

  test('is empty where nothing is searched for', () => {
    expect(writeState({ query: '  ', chosen: new Map([['kind', []]]) })).toBe('')
    expect(isEmpty({ query: ' ', chosen: new Map([['kind', []]]) })).toBe(true)
    expect(isEmpty({ query: '', chosen: new Map([['kind', ['Theme']]]) })).toBe(false)
  })

  test('may name facets that the site does not have; they are passed over', () => {
    expect(readState('?q=a&color=red&theme=Safety', facets)).toEqual({
      query: 'a',
      chosen: new Map([['theme', ['Safety']]]),
    })
  })

  test('gives the same search again, whatever its words and values', () => {
    const values = fc.array(fc.string({ unit: 'grapheme' }), { minLength: 1, maxLength: 3 })
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.dictionary(fc.constantFrom(...facets), values),
        (query, chosen) => {
          fc.pre(query.trim() !== '')
          const inOrder = facets.flatMap((facet) => (chosen[facet] ? [[facet, chosen[facet]] as const] : []))
          const state = { query, chosen: new Map(inOrder) }
          expect(readState(writeState(state), facets)).toEqual(state)
        },
      ),
    )
  })
})
