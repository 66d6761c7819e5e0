import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fleschKincaid } from 'flesch-kincaid'
import { syllable } from 'syllable'
import { describe, expect, test } from 'vitest'
import { root } from '../../scripts/program.ts'
import { gallery } from '../../src/charts/examples/gallery.ts'

/** Modules named like a form that are none: what forms have in common, and what stands for all of them. */
const shared = ['laneChart.ts', 'emptyChart.ts']

const kebab = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)

/** The chart forms of a folder's modules, by the ids that their entries in the gallery must have. */
const formsIn = (files: readonly string[]) =>
  files
    .filter((file) => /^[a-z]\w*(Chart|Map)\.ts$/.test(file) && !shared.includes(file))
    .map((file) => kebab(file.replace(/(Chart)?\.ts$/, '')))

describe('the gallery', () => {
  const found = readdirSync(join(root, 'src/charts'))

  test('has an entry for every chart form, and no other', () => {
    expect(gallery.map(({ id }) => id).sort()).toEqual(formsIn(found).sort())
    expect(shared.filter((file) => !found.includes(file))).toEqual([])
  })

  test('knows a form by the name of its module', () => {
    expect(formsIn(['codePairsChart.ts', 'evidenceMap.ts', 'laneChart.ts', 'palette.ts', 'chart.ts'])).toEqual([
      'code-pairs',
      'evidence-map',
    ])
  })

  test.each(gallery)(
    '$id: asks a question and says in two to four sentences how to read the picture',
    ({ question, how }) => {
      expect(question).toMatch(/^[A-Z].*\?$/)
      expect(how.length).toBeGreaterThanOrEqual(2)
      expect(how.length).toBeLessThanOrEqual(4)
    },
  )
})

/** Reading grade of sentences (Flesch and Kincaid 1975). */
function grade(text: string): number {
  const words = text.split(/\s+/)
  const sentence = text.split(/[.?!:](?:\s|$)/).filter((part) => part.trim() !== '').length
  return fleschKincaid({ sentence, word: words.length, syllable: syllable(text) })
}

describe('what it says', () => {
  test.each(gallery)('of $id can be read after nine years of school', ({ question, how }) => {
    expect(grade([question, ...how].join(' '))).toBeLessThanOrEqual(9)
  })

  // 0.39 × 6 words a sentence + 11.8 × 1 syllable a word − 15.59.
  test('is graded as by hand', () => {
    expect(grade('The cat sat on the mat.')).toBeCloseTo(-1.45, 2)
    expect(grade('Interpretability necessitates comprehensive epistemological considerations.')).toBeGreaterThan(9)
  })
})
