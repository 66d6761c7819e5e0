import { expect, test } from 'vitest'
import { relativeLink } from '../../../scripts/build/offline/relativeLink.ts'

const place = {
  file: 'themes/bond/index.html',
  files: new Set(['index.html', 'themes/bond/index.html', 'themes/index.html', 'data/a b.csv']),
  base: '/deep/path/',
  origin: 'https://example.org',
}

test.each([
  ['/deep/path/', '../../index.html'],
  ['/deep/path/themes/#x', '../index.html#x'],
  ['/deep/path/?q=a%20b#x', '../../index.html?q=a%20b#x'],
  ['/deep/path/themes/bond/', 'index.html'],
  ['/deep/path/themes/bond/#what', '#what'],
  ['/deep/path/data/a%20b.csv', '../../data/a%20b.csv'],
  // Written relative to the address of the page.
  ['../#x', '../index.html#x'],
  ['../../data/a%20b.csv', '../../data/a%20b.csv'],
  ['../shared-mind/', 'https://example.org/deep/path/themes/shared-mind/'],
  // Not in the copy: to be had from the site.
  ['/deep/path/downloads/site.zip', 'https://example.org/deep/path/downloads/site.zip'],
  ['/elsewhere/', 'https://example.org/elsewhere/'],
  // Left as they are.
  ['#here', '#here'],
  ['https://doi.org/10.1/x', 'https://doi.org/10.1/x'],
  ['//example.com/', '//example.com/'],
  ['mailto:a@b.c', 'mailto:a@b.c'],
])('%s becomes %s', (link, relative) => {
  expect(relativeLink(link, place)).toBe(relative)
})
