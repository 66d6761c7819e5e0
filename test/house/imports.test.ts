import { describe, expect, test } from 'vitest'
import { allImports, filesIn, importsOf } from './imports.ts'
import { fault, forBrowser, roomOf, waysToNode } from './rooms.ts'

const imports = allImports()
const within = imports.filter(({ to }) => /^(src|scripts|data|test)\//.test(to) || to === 'astro.config.ts')

describe('imports of the house', () => {
  test('are found in every room', () => {
    const rooms = new Set(within.map(({ from }) => roomOf(from)))
    expect([...rooms].sort()).toEqual(
      expect.arrayContaining([
        'cards',
        'charts',
        'components',
        'content',
        'deck',
        'door',
        'layouts',
        'pages',
        'scripts',
        'search',
        'study',
      ]),
    )
  })

  test('go one way', () => {
    expect(within.map(fault).filter((one) => one !== null)).toEqual([])
  })

  test('lead from nothing that the browser loads to Node', () => {
    const starts = filesIn('src', ['ts']).filter(forBrowser)
    expect(starts).toEqual(expect.arrayContaining(['src/search/search.ts', 'src/charts/frequencyChart.ts']))
    expect(waysToNode(imports, starts)).toEqual([])
  })
})

describe('the rule rejects', () => {
  test.each([
    ['src/study/codebook.ts', 'src/statistics/wilson.ts'],
    ['src/statistics/wilson.ts', 'src/disclosure/minimum.ts'],
    ['src/disclosure/minimum.ts', 'src/charts/palette.ts'],
    ['src/charts/palette.ts', 'src/content.ts'],
    ['src/charts/palette.ts', 'src/components/format.ts'],
    ['src/content.ts', 'src/components/format.ts'],
    ['src/components/Num.astro', 'src/cards/cards.ts'],
    ['src/cards/cards.ts', 'src/layouts/navigation.ts'],
    ['src/components/Num.astro', 'src/layouts/Base.astro'],
    ['src/components/Num.astro', 'src/search/state.ts'],
    ['src/layouts/Base.astro', 'src/pages/index.astro'],
    ['src/search/search.ts', 'src/layouts/navigation.ts'],
    ['src/search/search.ts', 'src/content.ts'],
    ['src/pages/index.astro', 'scripts/program.ts'],
    ['src/pages/index.astro', 'src/content.config.ts'],
    ['src/pages/index.astro', 'src/study/readFolder.ts'],
    ['src/content.ts', 'src/study/studyPath.ts'],
    ['src/content.config.ts', 'src/components/format.ts'],
    ['src/content.config.ts', 'data/therapeutic-connections/study.yaml'],
    ['scripts/build.ts', 'src/content.ts'],
    ['scripts/build.ts', 'src/charts/palette.ts'],
    ['scripts/build.ts', 'test/site/sites.ts'],
    ['astro.config.ts', 'scripts/program.ts'],
  ])('%s importing %s', (from, to) => {
    expect(fault({ from, to, type: false })).toContain(`${from} imports ${to}`)
  })

  test('a way to Node over other modules', () => {
    const chain = [
      { from: 'src/search/search.ts', to: 'src/study/a.ts', type: false },
      { from: 'src/study/a.ts', to: 'src/study/b.ts', type: false },
      { from: 'src/study/b.ts', to: 'src/study/a.ts', type: false },
      { from: 'src/study/b.ts', to: 'node:fs', type: false },
      { from: 'src/study/b.ts', to: 'node:path', type: true },
    ]
    expect(waysToNode(chain, ['src/search/search.ts'])).toEqual([
      'src/search/search.ts > src/study/a.ts > src/study/b.ts > node:fs',
    ])
    const duckdb = [{ from: 'src/charts/a.ts', to: '@duckdb/node-api', type: false }]
    expect(waysToNode(duckdb, ['src/charts/a.ts'])).toHaveLength(1)
  })
})

test('types may go where values may not read, but no other way', () => {
  const reader = { from: 'src/content.ts', to: 'src/study/readFolder.ts', type: true }
  expect(fault(reader)).toBeNull()
  expect(fault({ from: 'src/study/codebook.ts', to: 'src/charts/chart.ts', type: true })).not.toBeNull()
})

test.each([
  ["import { a } from '../charts/a.ts'", 'src/charts/a.ts', false],
  ["import type { A } from '../charts/a.ts'", 'src/charts/a.ts', true],
  ["import { type A, type B } from '../charts/a.ts'", 'src/charts/a.ts', true],
  ["import { type A, b } from '../charts/a.ts'", 'src/charts/a.ts', false],
  ["import c, { type A } from '../charts/a.ts'", 'src/charts/a.ts', false],
  ["import '../charts/a.ts'", 'src/charts/a.ts', false],
  ["export * from './a.ts'", 'src/study/a.ts', false],
  ["export const load = () => import('./a.ts')", 'src/study/a.ts', false],
  ["import font from '@x/y/z.woff2?url'", '@x/y/z.woff2', false],
  ["import fs from 'fs'", 'node:fs', false],
])('%s is seen', (text, to, type) => {
  expect(importsOf('src/study/b.ts', text)).toEqual([{ from: 'src/study/b.ts', to, type }])
})

test('an .astro file is read in its front matter and its scripts', () => {
  const text =
    "---\nimport A from './A.astro'\n---\n<p>import B from './B.astro'</p><script>\nimport './c.ts'\n</script>"
  expect(importsOf('src/pages/x.astro', text).map(({ to }) => to)).toEqual(['src/pages/A.astro', 'src/pages/c.ts'])
})
