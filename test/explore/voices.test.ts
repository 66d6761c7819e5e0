import { describe, expect, test } from 'vitest'
import type { Facts } from '../../src/explore/types.ts'
import type { VoicePiece } from '../../src/explore/voicePieces.ts'
import { mostVoices, voicePieces } from '../../src/explore/voicePieces.ts'
import { pieceFor, voicesOf, voicesSentence } from '../../src/explore/voicesOf.ts'
import type { Exemplar } from '../../src/study/release.ts'

const facts: Pick<Facts, 'codes' | 'groups' | 'attributes'> = {
  codes: [
    { id: 'a', label: 'A', kind: 'dimension' },
    { id: 'b', label: 'B', kind: 'theme' },
    { id: 'c', label: 'C', kind: 'theme' },
  ],
  groups: [
    {
      id: 'age',
      label: 'Age',
      levels: [
        { id: 'young', label: 'Young' },
        { id: 'others', label: 'Others', merged: ['old', 'oldest'] },
      ],
    },
    { id: 'place', label: 'Place', levels: [{ id: 'here', label: 'Here' }] },
  ],
  attributes: ['age'],
}

const voice = (id: string, codes: string[], age?: string): Exemplar => ({
  id,
  text: `Text ${id}`,
  codes,
  attributes: age ? { age } : {},
  basis: 'computed',
})
const few = [voice('1', ['a', 'b'], 'young'), voice('2', ['b'], 'old'), voice('3', ['a', 'b', 'c'], 'oldest')]

const releaseOf = (exemplars: Exemplar[]) => {
  const head = { generatedBy: 'test', study: 'x' }
  const cell = { dimension: 'a', theme: 'b', count: 2, basis: 'computed' as const, exemplars: ['1', '3'] }
  return { exemplars: { ...head, exemplars }, matrix: { ...head, base: 3, cells: [cell] } }
}

describe('pieces of exemplars', () => {
  test('there is one for all, each code, each level that may be shown, and each row of the matrix', () => {
    const pieces = voicePieces(releaseOf(few), facts)
    const ids = [...pieces].map(([name, { exemplars }]) => [name, exemplars.map(({ id }) => id).join('')])
    expect(ids).toEqual([
      ['all', '123'],
      ['code_a', '13'],
      ['code_b', '123'],
      ['code_c', '3'],
      ['level_age_young', '1'],
      ['level_age_others', '23'],
      ['row_a', '13'],
    ])
  })

  test('hold no more texts, however many there are', () => {
    const pieceOf = (count: number) =>
      voicePieces(releaseOf(Array.from({ length: count }, (_, index) => voice(String(index), ['a']))), facts).get('all')
    const [some, many] = [pieceOf(1000), pieceOf(3000)]
    expect(some?.exemplars).toHaveLength(mostVoices)
    expect(many?.exemplars).toEqual(some?.exemplars)
    expect([some?.of, many?.of]).toEqual([1000, 3000])
  })
})

describe('exemplars with all that is chosen', () => {
  const counts = { all: 3, code_a: 2, code_b: 3, code_c: 1, level_age_young: 1, level_age_others: 2 }

  test('are looked for in the smallest piece that can hold them', () => {
    expect(pieceFor({ codes: [], traits: [] }, counts)).toBe('all')
    expect(pieceFor({ codes: ['b', 'a'], traits: [] }, counts)).toBe('code_a')
    expect(pieceFor({ codes: ['a'], traits: [{ group: 'age', level: 'young' }] }, counts)).toBe('level_age_young')
  })

  test('have every code and every level, merged ones, too', () => {
    const piece: VoicePiece = { of: 3, exemplars: few }
    const found = (codes: string[], level?: string) =>
      voicesOf(piece, { codes, traits: level ? [{ group: 'age', level }] : [] }, facts as Facts)
        .map(({ id }) => id)
        .join('')
    expect(found(['a', 'b'])).toBe('13')
    expect(found(['b'], 'others')).toBe('23')
    expect(found(['c'], 'young')).toBe('')
  })

  test.each([
    [3, 3, '', '3 exemplars.'],
    [1, 2, 'A', '1 of 2 exemplars has A.'],
    [0, 1, 'A + B', '0 of 1 exemplar have A + B.'],
  ])('are counted: %d of %d with "%s"', (found, length, chosen, says) => {
    expect(voicesSentence(found, { of: length, exemplars: few.slice(0, length) }, chosen)).toBe(says)
  })

  test('are said to be some of more', () => {
    const exemplars = Array.from({ length: mostVoices }, (_, index) => voice(String(index), ['a']))
    expect(voicesSentence(7, { of: 2340, exemplars }, 'A')).toBe(
      '7 of 100 exemplars have A. These are the first 100 of 2,340; the lists have all.',
    )
  })
})
