import { expect, test } from 'vitest'
import { kindOf, ofEachKind, pageFrom, sample } from './pages.ts'

test.each([
  ['index.html', 'index.html'],
  ['dimensions/index.html', 'dimensions/index.html'],
  ['dimensions/bond/index.html', 'dimensions/*/index.html'],
  ['implications/time/brief/index.html', 'implications/*/brief/index.html'],
  ['teach/seen/handout/leaders/index.html', 'teach/*/handout/leaders/index.html'],
  ['teach/coding/compare/index.html', 'teach/coding/compare/index.html'],
  ['exemplars/2/index.html', 'exemplars/#/index.html'],
  ['exemplars/seen/2/index.html', 'exemplars/*/#/index.html'],
  ['exemplars/x0123456789/index.html', 'exemplar'],
  ['embed/code-bond/index.html', 'embed/code-*/index.html'],
  ['embed/questions-bond/index.html', 'embed/questions-*/index.html'],
  ['embed/matrix/index.html', 'embed/matrix/index.html'],
  ['explore/differences/age/18-44/65-plus/index.html', 'explore/differences/*/*/*/index.html'],
  ['explore/together/patterns/index.html', 'explore/together/patterns/index.html'],
])('%s is a page of the kind %s', (file, kind) => {
  expect(kindOf(file)).toBe(kind)
})

test('of each kind some are chosen, from the first on', () => {
  expect(ofEachKind([1, 2, 3, 4, 5, 6, 8, 10, 11], (one) => (one % 2 ? 'odd' : 'even'), 2)).toEqual([1, 5, 2, 6])
  expect(ofEachKind([1, 3], String, Number.POSITIVE_INFINITY)).toEqual([1, 3])
})

test('a sample has every kind, and of exemplars the first, the last, the longest and the one with most marks', () => {
  const page = (file: string, html = '') => pageFrom(file, `/${file}`, html)
  const exemplar = (digit: number, html = '') => page(`exemplars/x${String(digit).repeat(10)}/index.html`, html)
  const marks = '<mark>a<mark>b</mark></mark>'
  const pages = [
    page('index.html'),
    ...['a', 'b', 'c', 'd'].map((name) => page(`themes/${name}/index.html`)),
    exemplar(1),
    exemplar(2),
    exemplar(3, 'x'.repeat(100)),
    exemplar(4, marks),
    exemplar(5),
  ]
  expect(sample(pages, 2).map(({ file }) => file.replace('/index.html', ''))).toEqual([
    'index.html',
    'themes/a',
    'themes/c',
    'exemplars/x1111111111',
    'exemplars/x3333333333',
    'exemplars/x4444444444',
    'exemplars/x5555555555',
  ])
})
