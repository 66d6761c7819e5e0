import { gzipSync } from 'node:zlib'
import { parseHTML } from 'linkedom'
import { describe, expect, test } from 'vitest'
import { filesOf, textOf } from './pages.ts'
import { pagesOf, sites } from './sites.ts'

describe.each(sites)('the embeds of the $name site', (one) => {
  const files = filesOf(one)
  const figures = files.flatMap((file) => /^figures\/(.*)\.svg$/.exec(file)?.[1] ?? [])
  const json = (id: string) => JSON.parse(textOf(one, `embed/${id}/oembed.json`))
  const html = (id: string) => textOf(one, `embed/${id}/index.html`)

  test('are there for every figure, and for nothing else', () => {
    const embeds = files.flatMap((file) => /^embed\/([^/]+)\/index\.html$/.exec(file)?.[1] ?? [])
    expect(embeds.sort()).toEqual([...figures, 'explore'].sort())
  })

  test('are described as oEmbed asks of type rich, and lead there', () => {
    for (const id of figures) {
      const url = `${one.origin}${one.base}embed/${id}/`
      const described = json(id)
      expect(described).toMatchObject({ version: '1.0', type: 'rich', width: 680, provider_name: 'Seen & Heard' })
      expect(Number.isInteger(described.height) && described.height > 100).toBe(true)
      const { document } = parseHTML(html(id))
      const link = document.querySelector('link[type="application/json+oembed"]')
      expect([link?.getAttribute('rel'), link?.getAttribute('href')]).toEqual(['alternate', `${url}oembed.json`])
      const frame = parseHTML(`<body>${described.html}</body>`).document.querySelector('iframe')
      expect([frame?.getAttribute('src'), frame?.getAttribute('title')]).toEqual([url, described.title])
      expect(described.title).toBe(document.querySelector('h1')?.textContent)
    }
  })

  test('name base, basis, source and citation, run nothing and are found by no search engine', () => {
    for (const id of figures) {
      const { document } = parseHTML(html(id))
      const basis = document.querySelector('figure')?.getAttribute('data-basis')
      expect(document.querySelector('.figure-note .basis')?.getAttribute('data-basis')).toBe(basis)
      expect(document.querySelector('.embed-source a')?.getAttribute('href')).toMatch(/^https?:.*#/)
      const citation = document.querySelector('.citation')?.textContent ?? ''
      expect(citation.includes('illustrative')).toBe(basis === 'illustrative')
      expect(document.querySelector('meta[name="robots"]')?.getAttribute('content')).toBe('noindex')
      expect(document.querySelectorAll('script, nav')).toHaveLength(0)
      const targets = [...document.querySelectorAll('a')].map((link) => link.getAttribute('target'))
      expect(new Set(targets)).toEqual(new Set(['_blank']))
    }
  })

  test('give the same code on the page of codes', () => {
    const page = pagesOf(one).find(({ file }) => file === 'embed/index.html')
    // What stands in a textarea has entities, which linkedom leaves alone there.
    const decoded = (text: string) => parseHTML(`<p>${text}</p>`).document.querySelector('p')?.textContent
    const codes = [...(page?.html.matchAll(/<textarea(?:"[^"]*"|[^">])*>([^<]*)<\/textarea>/g) ?? [])].map(
      ([, text = '']) => decoded(text),
    )
    expect(codes.sort()).toEqual(figures.map((id) => json(id).html).sort())
  })

  test('of the explorer’s views are one page, which without a script shows the first view and says so', () => {
    const { document } = parseHTML(html('explore'))
    expect(document.querySelectorAll('figure .drawing svg')).toHaveLength(2)
    expect(document.querySelector('noscript')?.textContent).toContain('first view')
    expect(document.querySelector('#the_source')?.getAttribute('href')).toBe(`${one.origin}${one.base}explore/`)
    expect(document.querySelector('meta[name="robots"]')?.getAttribute('content')).toBe('noindex')
    // A file can't describe every view: whoever asks gets no answer rather than that of another view.
    expect(document.querySelector('link[type="application/json+oembed"]')).toBeNull()
    expect(gzipSync(html('explore')).length).toBeLessThan(15_000)
  })

  test('are light', () => {
    const css = files.filter((file) => file.endsWith('.css'))
    const heaviest = Math.max(...figures.map((id) => gzipSync(html(id)).length))
    const style = css.find((file) => html(figures[0] as string).includes(file)) as string
    expect(heaviest + gzipSync(textOf(one, style)).length).toBeLessThan(25_000)
  })
})
