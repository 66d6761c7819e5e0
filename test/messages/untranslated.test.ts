import { expect, test } from 'vitest'
import { disguised, pseudo } from './pseudo.ts'
import { untranslated } from './untranslated.ts'

test('a disguise leaves arguments, elements and choices as they are', () => {
  const text = 'See <link>{count, plural, one {# page} other {# pages}}</link> of {name}.'
  const [found] = Object.values(pseudo({ room: { text } })['room'] ?? {})
  expect(found).toMatch(/<link>\{count, ?plural, ?one ?\{# [^a-z]+\} other ?\{# [^a-z]+\}\}<\/link>/)
  expect(found).toContain('{name}')
  expect(disguised('Share of Z')).not.toMatch(/[a-z]/i)
})

test('words that neither the study nor the catalogue gave are found, wherever they stand', () => {
  const html = `<title>Left in</title><meta name="description" content="also here">
    <p>Safety ${disguised('is a theme')}</p><button aria-label="Close it">×</button><img alt="a chart"><script>let no = 1</script>`
  expect(untranslated(html, 'Safety')).toEqual([
    'title: Left in',
    'meta: also here',
    'button[aria-label]: Close it',
    'img[alt]: a chart',
  ])
})
