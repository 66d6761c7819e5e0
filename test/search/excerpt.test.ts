import { describe, expect, test } from 'vitest'
import { piecesOf } from '../../src/search/excerpt.ts'

describe('piecesOf', () => {
  test('tells matches from the rest', () => {
    expect(piecesOf('in a <mark>quiet</mark> room')).toEqual([
      { text: 'in a ', match: false },
      { text: 'quiet', match: true },
      { text: ' room', match: false },
    ])
  })

  test('brings back what Pagefind escaped, once', () => {
    expect(piecesOf('1 &lt; 2 &amp;amp; &quot;so&quot; &#39;it&#39; is')).toEqual([
      { text: `1 < 2 &amp; "so" 'it' is`, match: false },
    ])
  })

  test('leaves any other markup as text', () => {
    const hostile = '<img src=x onerror=alert(1)><mark>a</mark><script>b</script>'
    expect(piecesOf(hostile)).toEqual([
      { text: '<img src=x onerror=alert(1)>', match: false },
      { text: 'a', match: true },
      { text: '<script>b</script>', match: false },
    ])
  })

  test('of nothing is nothing', () => {
    expect(piecesOf('')).toEqual([])
    expect(piecesOf('<mark></mark>')).toEqual([])
  })
})
