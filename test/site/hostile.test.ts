import { describe, expect, test } from 'vitest'
import { escaped, longWord } from './hostileTexts.ts'
import { textOf } from './pages.ts'
import { pagesOf, site, sites } from './sites.ts'

describe.each(sites)('the $name site', (one) => {
  test('holds no markup that a text of its study could have made', () => {
    expect(pagesOf(one).flatMap(({ file, document }) => escaped(document).map((what) => `${file}: ${what}`))).toEqual(
      [],
    )
  })
})

describe('the hostile site', () => {
  const pages = pagesOf(site('hostile'))
  const words = (file: string) =>
    pages.find((page) => page.file === file)?.document.querySelector('main')?.textContent ?? ''

  test('shows what was tried as the text that it is', () => {
    const attempts = [
      '<script>window.hacked=1</script>',
      '"><img src=x onerror=window.hacked=1>',
      'javascript:alert(1)',
    ]
    const others = ['=1+1', '{{7*7}}', '\u0024{1}', ']]>', '&amp;', '</script>', 'مرحبا', '\u202e', '👩‍👩‍👧', longWord]
    for (const attempt of [...attempts, ...others]) {
      for (const file of ['method/index.html', 'dimensions/constructor/index.html', 'exemplars/index.html']) {
        expect(words(file), `${attempt} in ${file}`).toContain(attempt)
      }
    }
  })

  test('has a page for ids that are names of something else', () => {
    const files = pages.map(({ file }) => file)
    for (const id of ['constructor', 'value-of', 'main', 'codes', 'index']) {
      expect(files).toContain(`dimensions/${id}/index.html`)
      expect(files).toContain(`exemplars/${id}/index.html`)
    }
    for (const id of ['to-string', 'words', 'related', 'page-2']) expect(files).toContain(`themes/${id}/index.html`)
  })

  test('keeps a text of ten thousand characters whole', () => {
    const released = JSON.parse(textOf(site('hostile'), 'api/v1/exemplars.json')) as { exemplars: { text: string }[] }
    const longest = released.exemplars.map(({ text }) => text).sort((a, b) => b.length - a.length)[0] ?? ''
    expect(longest.length).toBeGreaterThan(9_900)
    const shown = pages
      .filter(({ file }) => /^exemplars\/(\d+\/)?index\.html$/.test(file))
      .map(({ file }) => words(file))
    expect(shown.some((text) => text.includes(longest))).toBe(true)
  })
})
