import { describe, expect, test } from 'vitest'
import { hostFaults, scriptFaults, styleHostFaults } from './hostFaults.ts'
import { escaped } from './hostileTexts.ts'
import { linkFaults, targetsOf } from './linkFaults.ts'
import { frameFaults, isIndexable, sharedBetween, titleOf } from './pageFaults.ts'
import { pageFrom } from './pages.ts'

const origin = 'https://example.org'
const head = (more = '') =>
  `<head><title>A title</title><meta name="description" content="What it is"><link rel="canonical" href="${origin}/a/">${more}</head>`
const body = '<body><main><h1>One</h1><h2>Two</h2><h3>Three</h3><h2>Two again</h2></main></body>'
const page = (html: string) => pageFrom('a/index.html', '/a/', `<!doctype html>${html}`)
const whole = `<html lang="en-US">${head()}${body}</html>`

describe('a frame', () => {
  test('that is whole has no fault', () => {
    expect(frameFaults(page(whole), origin)).toEqual([])
  })

  test.each([
    ['lang', whole.replace(' lang="en-US"', '')],
    ['title', whole.replace('A title', ' ')],
    ['description', whole.replace('What it is', '')],
    ['canonical', whole.replace('/a/"', '/b/"')],
    ['2 h1', whole.replace('<h2>Two</h2>', '<h1>Two</h1><h2>Two</h2>')],
    ['0 h1', whole.replace('<h1>One</h1>', '')],
    ['skips a level', whole.replace('<h2>Two</h2>', '')],
    ['empty h3', whole.replace('Three', '')],
    ['main', whole.replaceAll('main>', 'div>')],
  ])('without its %s is rejected', (fault, html) => {
    expect(frameFaults(page(html), origin).join()).toContain(fault)
  })

  test('shared by two pages is seen', () => {
    expect(sharedBetween([page(whole), page(whole)], titleOf)).toHaveLength(1)
    expect(sharedBetween([page(whole), page(whole.replace('A title', 'Another'))], titleOf)).toEqual([])
  })

  test('that asks not to be indexed is seen', () => {
    expect(isIndexable(page(whole).document)).toBe(true)
    const hidden = `<html>${head('<meta name="robots" content="noindex">')}</html>`
    expect(isIndexable(page(hidden).document)).toBe(false)
  })
})

describe('a link', () => {
  const faults = (link: string, base = '/') => {
    const linked = page(`<p id="here"></p><a href="${link}">x</a>`)
    return linkFaults(linked, origin, base, targetsOf(['/a/', '/b.csv', '/deep/b.csv'], [linked]))
  }

  test.each(['#here', '/a/#here', '../b.csv', `${origin}/a/`, 'https://doi.org/10.1/x'])(
    '%s leads somewhere',
    (link) => {
      expect(faults(link)).toEqual([])
    },
  )

  test.each(['#there', '/a', '/c/', '/b.csv#x', `${origin}/c/`, 'javascript:alert(1)', 'http://', 'mailto:x@y.z'])(
    '%s leads nowhere',
    (link) => {
      expect(faults(link)).toHaveLength(1)
    },
  )

  test('out of the base path is seen', () => {
    expect(faults('/b.csv', '/deep/')).toHaveLength(1)
    expect(faults('/deep/b.csv', '/deep/')).toEqual([])
  })
})

describe('another host', () => {
  test.each([
    '<script src="https://elsewhere.org/a.js"></script>',
    '<img src="//elsewhere.org/a.png">',
    '<img srcset="/a.png 1x, https://elsewhere.org/b.png 2x">',
    '<link rel="stylesheet" href="https://elsewhere.org/a.css">',
    '<link rel="preconnect" href="https://elsewhere.org">',
    '<p style="background: url(https://elsewhere.org/a.png)">x</p>',
    '<style>@import "https://elsewhere.org/a.css"</style>',
    '<iframe src="https://elsewhere.org"></iframe>',
  ])('asked by %s is seen', (html) => {
    expect(hostFaults(page(html))).toHaveLength(1)
  })

  test('that a page only names is no fault', () => {
    expect(hostFaults(page(`${head()}<a href="https://doi.org/10.1/x">x</a><script src="/a.js"></script>`))).toEqual([])
  })

  test('in styles and scripts is seen', () => {
    expect(styleHostFaults('a.css', 'p { background: url("https://elsewhere.org/a") }')).toHaveLength(1)
    expect(styleHostFaults('a.css', 'p { background: url(/a.png) }')).toEqual([])
    expect(
      scriptFaults('a.js', 'fetch("https://elsewhere.org/count"); localStorage.a = 1; document.cookie'),
    ).toHaveLength(3)
    expect(scriptFaults('a.js', 'addEventListener("keydown", go)')).toEqual([])
    // The name of a vocabulary is no address, but what begins like it is.
    expect(scriptFaults('a.js', 'createElementNS("http://www.w3.org/2000/svg", "g")')).toEqual([])
    expect(scriptFaults('a.js', 'fetch("http://www.w3.org/2000/svg/count")')).toHaveLength(1)
  })
})

describe('text taken for markup', () => {
  test.each([
    '<script>window.hacked=1</script>',
    '<script src="https://elsewhere.org/_astro/a.js"></script>',
    '<img src=x onerror=window.hacked=1>',
    '<a href="javascript:alert(1)">x</a>',
    '<p onfocus="window.hacked=1">x</p>',
    '<svg onload=window.hacked=1></svg>',
    '<style>p { color: red }</style>',
  ])('%s is seen', (html) => {
    expect(escaped(page(`<body>${html}</body>`).document)).not.toEqual([])
  })

  test('text that is text is no fault', () => {
    const html =
      '&lt;script&gt;<script type="application/ld+json">{}</script><script src="/deep/path/_astro/a-b.js"></script>'
    expect(escaped(page(html).document)).toEqual([])
  })
})
