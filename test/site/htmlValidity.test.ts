import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { FileSystemConfigLoader, HtmlValidate } from 'html-validate'
import { describe, expect, test } from 'vitest'
import { root } from '../../scripts/program.ts'
import { judge } from '../house/exceptions.ts'
import { sample } from './pages.ts'
import { pagesOf, sites } from './sites.ts'

/** Rules that .htmlvalidate.json turns off, and why. */
const reasons: Readonly<Record<string, string>> = {
  'require-sri': 'all styles and scripts come from the same host as the page, under names that hold their hash',
  'no-trailing-whitespace':
    'a text of a response may have lines with spaces at their end, and is shown as it was written',
  'long-title': 'titles hold the labels and sentences of a study, which may be longer than a search engine shows',
}

const validator = new HtmlValidate(new FileSystemConfigLoader())

async function faults(file: string, html: string): Promise<string[]> {
  const { results } = await validator.validateString(html, join(root, 'page.html'))
  return results.flatMap(({ messages }) =>
    messages.map(
      ({ ruleId, message, line, column, selector }) => `${file}:${line}:${column} ${ruleId}: ${message} (${selector})`,
    ),
  )
}

test('every rule that is off has its reason', () => {
  const { rules } = JSON.parse(readFileSync(join(root, '.htmlvalidate.json'), 'utf8')) as { rules: object }
  expect(
    judge(
      Object.keys(rules),
      Object.entries(reasons).map(([what, reason]) => ({ what, reason })),
    ),
  ).toEqual([])
})

describe.each(sites.filter(({ name }) => name !== 'deep'))('the $name site', (site) => {
  test('is valid HTML', async () => {
    const all = pagesOf(site)
    const pages = site.name === 'imported' ? sample(all) : all
    const found = await Promise.all(pages.map(({ file, html }) => faults(file, html)))
    expect(found.flat()).toEqual([])
  })
})

test.each([
  ['void-content', '<br>x</br>'],
  ['no-dup-id', '<p id="a"></p><p id="a"></p>'],
  ['no-implicit-close', '<p><div>x</div></p>'],
  ['element-permitted-content', '<ul><p>x</p></ul>'],
  ['close-order', '<p><b>x</p></b>'],
  ['element-name', '<foo>x</foo>'],
  ['attribute-allowed-values', '<a href="/" rel="next" target="-x">x</a><input type="foo">'],
])('%s is rejected', async (rule, html) => {
  const page = `<!DOCTYPE html><html lang="en"><head><title>x</title></head><body>${html}</body></html>`
  expect((await faults('x', page)).join()).toContain(rule)
})
