import { describe, expect, test } from 'vitest'
import { countedReceipt, receiptOf, reportedReceipt } from '../../src/components/receipt.ts'
import { readStudy } from '../../src/study/readFolder.ts'
import type { Frequency } from '../../src/study/release.ts'
import type { Study } from '../../src/study/study.ts'
import { makeStudy } from '../study/makeStudy.ts'

const { study } = readStudy(
  makeStudy({ study: { n: 1766, unit: { one: 'patient', many: 'patients' }, disclosure: { minimum: 11 } } }),
)
const article = { id: 'paper', title: 'A paper', authors: [{ family: 'Reed' }], journal: 'A journal', year: 2024 }
const illustrative: Study = { ...study, data: { ...study.data, basis: 'illustrative' } }

const row: Frequency = {
  id: 'shared-mind',
  kind: 'dimension',
  label: 'Shared Mind',
  mentions: 247,
  base: 1766,
  share: 0.1399,
  low: 0.1245,
  high: 0.1568,
  basis: 'computed',
  reported: null,
  reportedRange: null,
}
const place = 'abstract, results'
const reported = { share: 0.14, place, base: 1766, low: 0.1246, high: 0.157, mentions: [239, 256] as [number, number] }
const withheld: Frequency = { ...row, mentions: null, share: null, low: null, high: null, suppressed: 'primary' }

describe('the receipt of a published number', () => {
  test('a share', () => {
    expect(reportedReceipt({ ...row, reported }, study)).toEqual({
      text: '14%',
      basis: 'reported',
      lines: [
        ['Numerator', 'not published; 14% is 239 to 256'],
        ['Base', '1,766 patients'],
        ['Interval', '12.5% to 15.7% (Wilson score interval, 95%, worked out by this site from the published share)'],
        ['Published in', 'the article, abstract, results'],
      ],
    })
  })

  test('a share with decimals stays as it was published, and a numerator that is certain is one number', () => {
    const receipt = reportedReceipt(
      { ...row, reported: { ...reported, share: 0.125, base: 1000, mentions: [125, 125] } },
      study,
    )
    expect(receipt?.text).toBe('12.5%')
    expect(receipt?.lines.slice(0, 2)).toEqual([
      ['Numerator', 'not published; 12.5% is 125'],
      ['Base', '1,000 patients'],
    ])
  })

  test.each([
    [0.07, '7%'],
    [0.29, '29%'],
    [0.004, '0.4%'],
    [0.5714, '57.14%'],
    [1, '100%'],
  ])('%d', (share, text) => {
    expect(reportedReceipt({ ...row, reported: { ...reported, share } }, study)?.text).toBe(text)
  })

  test('a range', () => {
    expect(reportedReceipt({ ...row, reportedRange: { low: 0.02, high: 0.14, place } }, study)).toEqual({
      text: '2–14%',
      basis: 'reported',
      lines: [
        ['What is published', 'a range for this group of codes: 2–14%'],
        ['Base', '1,766 patients'],
        ['Published in', 'the article, abstract, results'],
      ],
    })
  })

  test('a range in words', () => {
    const receipt = reportedReceipt({ ...row, reportedRange: { low: 0.5, high: 1, place, words: 'a majority' } }, study)
    expect(receipt?.text).toBe('a majority')
    expect(receipt?.lines[0]).toEqual(['What is published', '“a majority”, in words'])
  })

  test('none, where nothing is published', () => {
    expect(reportedReceipt(row, study)).toBeNull()
  })
})

describe('the receipt of a number that was counted', () => {
  test('a share', () => {
    expect(countedReceipt(row, study)).toEqual({
      text: '14%',
      basis: 'computed',
      lines: [
        ['Exactly', '13.99%'],
        ['Numerator', '247 mentions'],
        ['Base', '1,766 patients'],
        ['Interval', '12.4% to 15.7% (Wilson score interval, 95%)'],
        ['Counted in', 'release/frequencies.json'],
      ],
    })
  })

  test('one of one', () => {
    const { lines } = countedReceipt({ ...row, mentions: 1, base: 1, share: 1, low: 0.2065, high: 1 }, study)
    expect(lines.slice(1, 3)).toEqual([
      ['Numerator', '1 mention'],
      ['Base', '1 patient'],
    ])
  })

  test('a share that is withheld tells the rule and no number', () => {
    expect(countedReceipt(withheld, study)).toEqual({
      text: 'fewer than 11',
      basis: 'computed',
      lines: [
        ['Why', 'Counts from 1 to 10 are withheld to protect people.'],
        ['Base', '1,766 patients'],
        ['Counted in', 'release/frequencies.json'],
      ],
    })
  })

  test('an illustrative share says so', () => {
    expect(countedReceipt({ ...row, basis: 'illustrative' }, study).basis).toBe('illustrative')
  })
})

describe('what a number in prose may mean', () => {
  const rows: Record<string, Frequency> = { published: { ...row, reported }, counted: row, withheld }
  const source = (of: Study) => ({
    study: of,
    release: { frequencies: { base: 1766 }, exemplars: { exemplars: [1, 2, 3] } },
    frequency: (id: string) => {
      const found = rows[id]
      if (!found) throw new Error(`no code "${id}"`)
      return found
    },
    codes: [{ kind: 'dimension' }, { kind: 'dimension' }, { kind: 'theme' }],
  })

  test.each([
    ['study.n', '1,766', 'reported', 'patients in the study'],
    ['study.minimum', '11', 'computed', 'smallest count that this site shows (study.yaml)'],
    ['study.codes', '3', 'computed', 'codes in codebook.yaml'],
    ['study.dimensions', '2', 'computed', 'dimensions in codebook.yaml'],
    ['study.themes', '1', 'computed', 'themes in codebook.yaml'],
    ['study.exemplars', '3', 'illustrative', 'exemplars in release/exemplars.json'],
  ])('%s', (of, text, basis, what) => {
    expect(receiptOf(of, source({ ...illustrative, article }))).toEqual({ text, basis, lines: [['What', what]] })
  })

  test('study.n is published where there is a publication', () => {
    expect(receiptOf('study.n', source(illustrative)).basis).toBe('illustrative')
    expect(receiptOf('study.n', source(study)).basis).toBe('computed')
  })

  test.each([
    ['published.share', '14%', 'computed'],
    ['published.reported', '14%', 'reported'],
    ['published.counted', '14%', 'computed'],
    ['published.mentions', '247', 'computed'],
    ['counted.share', '14%', 'computed'],
    ['withheld.share', 'fewer than 11', 'computed'],
    ['withheld.mentions', 'fewer than 11', 'computed'],
  ])('%s in a study with its own data', (of, text, basis) => {
    expect(receiptOf(of, source(study))).toMatchObject({ text, basis })
  })

  test('the share is the published one where the data are made up', () => {
    expect(receiptOf('published.share', source(illustrative)).basis).toBe('reported')
    expect(receiptOf('counted.share', source(illustrative)).basis).toBe('computed')
  })

  test.each([
    'study',
    'study.',
    'study.respondents',
    'study.n.n',
    'study.constructor',
    'counted',
    'counted.reported',
    'counted.lift',
    'counted.share.of',
    '',
  ])('%j means nothing', (of) => {
    const lookUp = { ...source(study), frequency: (id: string) => rows[id] ?? row }
    expect(() => receiptOf(of, lookUp)).toThrow(
      `<Num of="${of}"/> means nothing here. Expected study.n, .minimum, .codes, .dimensions, .themes or .exemplars, or a code with .share, .reported, .counted or .mentions.`,
    )
  })

  test('an unknown code is the matter of the look-up', () => {
    expect(() => receiptOf('nobody.share', source(study))).toThrow('no code "nobody"')
  })
})
