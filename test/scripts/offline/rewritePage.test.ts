import { describe, expect, test } from 'vitest'
import { type Copy, rewritePage } from '../../../scripts/build/offline/rewritePage.ts'

const copy: Copy = {
  file: 'a/index.html',
  files: new Set(['index.html', 'a/index.html', 'b/index.html', '_astro/base.js', '_astro/own.js', '_astro/s.js']),
  base: '/',
  origin: 'https://example.org',
  read: (file) => `{"file":"${file}","text":"</script>"}`,
  shared: new Set(['/_astro/base.js']),
  words: { foot: '<p>A copy.</p>', readme: 'A copy.', exemplar: 'Exemplar', illustrative: 'Illustrative' },
  search: ['_astro/s.js'],
}
const page = (body: string, head = '') =>
  `<!doctype html><html><head><title>A &amp; b · Seen &amp; Heard</title>${head}</head><body>${body}<footer></footer></body></html>`
const rewrite = (body: string, head = '') => rewritePage(page(body, head), copy)

describe('a page of the copy', () => {
  test('has relative links, and all else as it was', () => {
    const kept = `<p title='"x" &amp; y'  class=a>é &lt;b&gt; <a href="https://doi.org/1">x</a><svg><path d="M0 0"/></svg></p>`
    expect(rewrite(`${kept}<a class="x" href="/b/#c" data-x>B</a>`).html).toBe(
      page(`${kept}<a class="x" href="../b/index.html#c" data-x>B</a>`).replace('</footer>', '<p>A copy.</p></footer>'),
    )
  })

  test('has no policy, preload or manifest, which browsers refuse for files', () => {
    const head =
      '<meta http-equiv="content-security-policy" content="default-src \'self\'"><link rel="preload" href="/b/"><link rel="manifest" href="/m"><link rel="icon" href="/b/">'
    expect(rewrite('', head).html).toContain('</title><link rel="icon" href="../b/index.html"></head>')
  })

  test('keeps where the site itself is', () => {
    const head =
      '<link rel="canonical" href="https://example.org/a/"><meta property="og:url" content="https://example.org/a/">'
    expect(rewrite('', head).html).toContain(head)
  })

  test('runs its scripts as classic ones', () => {
    const { html, scripts } = rewrite('<script type="module" src="/_astro/own.js"></script>')
    expect(html).toContain('<script defer src="../_astro/own.js"></script>')
    expect(scripts).toEqual(['/_astro/own.js'])
    expect(() => rewrite('<script type="module">import "./x.js"</script>')).toThrow('a/index.html has a module script')
    expect(rewrite('<script type="application/ld+json">{}</script>').html).toContain(
      '<script type="application/ld+json">{}',
    )
  })

  test('carries the file that a part of it would fetch, without ending its script early', () => {
    const { html } = rewrite('<div id="practice" data-file="/pool.json"></div>')
    expect(html).toContain(
      '<script type="application/json" id="practice_file">{"file":"pool.json","text":"\\u003c/script>"}</script></body>',
    )
  })

  test('that searches gets the search of the copy in the place of its own', () => {
    const scripts =
      '<script type="module" src="/_astro/own.js"></script><script type="module" src="/_astro/base.js"></script>'
    const { html } = rewrite(`<form data-pagefind="/pagefind/pagefind.js"></form>${scripts}`)
    expect(html.match(/<script[^>]*>/g)).toEqual([
      '<script defer src="../_astro/base.js">',
      '<script defer src="../_astro/s.js">',
    ])
  })

  test('that can’t run from a folder says so in its own words, and has no script but the shared', () => {
    const { html, scripts } = rewrite(
      '<div data-offline="Not <here>."></div><script type="module" src="/_astro/own.js"></script>',
    )
    expect(html).toContain('<div data-offline="Not <here>."><p class="small">Not &lt;here>.</p></div>')
    expect(scripts).toEqual([])
  })
})

describe('what the search knows of a page', () => {
  test('is its title, its main words, its kind and its bases', () => {
    const body =
      '<nav>Menu</nav><main data-pagefind-body><span hidden data-pagefind-filter="kind:Theme"></span><span hidden data-pagefind-filter="basis:Reported"></span>' +
      '<h1>One</h1><p>two &amp; <b>three</b></p><table><tr><td>99%</td></tr></table><svg><text>drawn</text></svg><div data-pagefind-ignore>left</div></main>'
    expect(rewrite(body).record).toEqual({
      u: 'a/index.html',
      t: 'A & b',
      x: 'One two & three',
      k: 'Theme',
      b: ['Reported'],
    })
  })

  test('is nothing where the page is not to be found', () => {
    expect(rewrite('<main><p>Hidden</p></main>').record).toBeNull()
  })

  test('is the text alone of an exemplar, with its mark where it is made up', () => {
    const html = page(
      '<main><h1>T</h1><div class="voice voice-short" data-basis="illustrative"><blockquote><p>Said <mark>so</mark>.</p></blockquote></div><p>More</p></main>',
    ).replace('A &amp; b', 'Illustrative statement x0123456789: “Said”')
    expect(rewritePage(html, { ...copy, file: 'exemplars/x0123456789/index.html' }).record).toEqual({
      u: 'exemplars/x0123456789/index.html',
      t: 'Illustrative statement x0123456789: “Said”',
      x: 'Said so.',
      k: 'Exemplar',
      b: ['Illustrative'],
    })
  })
})
