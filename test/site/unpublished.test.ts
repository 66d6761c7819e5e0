import { readdirSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import type { Study } from '../../src/study/study.ts'
import type { Site } from './globalSetup.ts'
import { hiddenWords, responsesOf } from './hideTexts.ts'
import { filesOf, isOfExemplar } from './pages.ts'
import { sites } from './sites.ts'
import { runFinder } from './wordRuns.ts'

/** A file as text; the pieces of a search index are compressed. */
function read(path: string): string {
  const bytes = readFileSync(path)
  return (bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes).toString('utf8')
}

/** Every file of a release and of the site made from it, but for fonts and pictures made of points. */
function published({ study, folder }: Site): { file: string; path: string }[] {
  const release = readdirSync(join(study, 'release')).map((file) => ({
    file: `release/${file}`,
    path: join(study, 'release', file),
  }))
  const dist = filesOf({ folder }).map((file) => ({ file, path: join(folder, file) }))
  return [...release, ...dist.filter(({ file }) => !['.woff2', '.png'].includes(extname(file)))]
}

const textsOf = (site: Site, publish: 'yes' | 'no') =>
  responsesOf(site.study)
    .filter((row) => row['publish'] === publish && row['text'])
    .map((row) => row['text'] as string)

const clearedOf = ({ study }: Site) =>
  (parse(readFileSync(join(study, 'study.yaml'), 'utf8')) as Study).disclosure?.cleared ?? []

describe.each(sites)('the $name site and its release', (site) => {
  test('hold no eight words of a text that is not published, nor why a text was cleared', () => {
    const reasons = clearedOf(site).flatMap(({ response, reason }) => [response, reason])
    const secret = runFinder([...textsOf(site, 'no'), ...reasons], textsOf(site, 'yes'))
    const words = textsOf(site, 'no').length > 0 ? hiddenWords : []
    const found = published(site).flatMap(({ file, path }) => {
      const text = read(path)
      const run = secret.find(text)
      const lower = text.toLowerCase()
      const hidden = words.filter((word) => lower.includes(word))
      return [...(run ? [`${file}: ${run}`] : []), ...hidden.map((word) => `${file}: ${word}`)]
    })
    expect(found).toEqual([])
  })
})

describe.each(sites.filter(({ name }) => name === 'deep' || name === 'imported'))(
  'what is looked for in the $name site',
  (site) => {
    test('is much', () => {
      const texts = textsOf(site, 'no')
      expect(texts.length).toBeGreaterThan(1_500)
      for (const text of texts) for (const word of hiddenWords) expect(text.toLowerCase()).toContain(word)
      expect(runFinder(texts, textsOf(site, 'yes')).runs).toBeGreaterThan(10_000)
    })

    test('would be found: published texts are, in files of every kind', () => {
      const open = runFinder(textsOf(site, 'yes'))
      const first = (of: RegExp) =>
        published(site)
          .filter(({ file }) => of.test(file))
          .slice(0, 20)
      const kinds = [/^release\/exemplars\.json$/, /^api\/v1\/exemplars\.json$/, /exemplars\.csv$/, /\.pf_fragment$/]
      for (const kind of kinds) {
        expect(
          first(kind).filter(({ path }) => open.find(read(path))),
          String(kind),
        ).not.toEqual([])
      }
      const pages = published(site)
        .filter(({ file }) => isOfExemplar(file))
        .slice(0, 20)
      expect(pages.filter(({ path }) => open.find(read(path)))).toEqual(pages)
      const index = published(site).flatMap(({ file, path }) => (file.endsWith('.pf_index') ? read(path) : []))
      const words =
        textsOf(site, 'yes')
          .slice(0, 20)
          .join(' ')
          .match(/[a-z]{6,}/g) ?? []
      const indexed = words.filter((word) => index.some((piece) => piece.includes(word.slice(0, 5))))
      expect(indexed.length).toBeGreaterThan(20)
    })
  },
)

describe('a run of words', () => {
  const secret = ['One two, three four five six seven eight nine “ten”.', 'Short & plain it is', 'Too short it']
  test.each([
    ['as it is', 'x one two three four five six seven eight y', 'one two three four five six seven eight'],
    [
      'at the end',
      '{"text":"two three\\nfour five\\tsix seven eight n\\u0069ne"}',
      'two three four five six seven eight nine',
    ],
    [
      'between marks',
      '<p>three <mark>fo</mark>ur five six <b>seven</b> eight nine ten',
      'three four five six seven eight nine ten',
    ],
    ['in an address', '?q=one%20two%2C+three+four+five+six%20seven%20eight', 'one two three four five six seven eight'],
    ['of a short text', '<p>SHORT &amp; plain&#32;it is</p>', 'short plain it is'],
    ['of seven', 'one two three four five six seven', undefined],
    ['of a text that is too short', 'too short it', undefined],
  ])('%s', (_, text, expected) => {
    expect(runFinder(secret).find(text)).toBe(expected)
  })

  test('that a published text has, too', () => {
    const finder = runFinder(secret, ['He said: short, plain. It is! And one two three four five six seven eight.'])
    expect(finder.find('short plain it is')).toBe('short plain it is')
    expect(finder.find('one two three four five six seven eight nine')).toBe('two three four five six seven eight nine')
    expect(finder.find('one two three four five six seven eight')).toBeUndefined()
  })
})
