import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { addressOf, filesOf, type Page, pageFrom, textOf } from './pages.ts'
import { pagesOf, sites } from './sites.ts'

const signature = '89504e470d0a1a0a'

/** Width and height of a PNG file, or null where it is none. */
function pngSize(bytes: Buffer): string | null {
  if (bytes.subarray(0, 8).toString('hex') !== signature) return null
  return `${bytes.readUInt32BE(16)}x${bytes.readUInt32BE(20)}`
}

const metaOf = ({ document }: Page, property: string) =>
  document.querySelector(`meta[property="${property}"], meta[name="${property}"]`)?.getAttribute('content') ?? ''

const basisWords = {
  reported: /Reported in the article/,
  computed: /Computed from the study’s data/,
  illustrative: /[Ii]llustrative.* — not a result/,
}

/** What is wrong with the card of a page; `read` gives the file at an address of the site, or null. */
function cardFaults(page: Page, read: (url: string) => Buffer | null): string[] {
  const image = metaOf(page, 'og:image')
  const alt = metaOf(page, 'og:image:alt')
  const bytes = URL.canParse(image) ? read(image) : null
  // A page may show published numbers beside made-up ones, and its card the published alone.
  const figures = [...page.document.querySelectorAll('main figure[data-basis]')]
  const madeUp = figures.filter(
    (figure) =>
      figure.getAttribute('data-basis') === 'illustrative' &&
      !/Reported/.test(figure.querySelector('tbody')?.textContent ?? '') &&
      !/reported/.test(figure.querySelector('svg')?.textContent ?? ''),
  )
  const size = bytes && pngSize(bytes)
  return [
    ...(bytes ? [] : [`has the card "${image}", which is nowhere`]),
    ...(bytes && size !== '1200x630' ? [`has a card of ${size}`] : []),
    ...(bytes && bytes.length > 100_000 ? [`has a card of ${bytes.length} bytes`] : []),
    ...(metaOf(page, 'og:image:width') === '1200' && metaOf(page, 'og:image:height') === '630'
      ? []
      : ['gives no size']),
    ...(metaOf(page, 'twitter:card') === 'summary_large_image' ? [] : ['has no twitter:card']),
    ...(Object.values(basisWords).some((words) => words.test(alt)) ? [] : [`has a card without a basis: "${alt}"`]),
    // A page that shows nothing but made-up numbers has a card that says so.
    ...(figures.length > 0 && madeUp.length === figures.length && !basisWords.illustrative.test(alt)
      ? [`has an illustrative figure, and a card that does not say so: "${alt}"`]
      : []),
  ].map((fault) => `${page.file} ${fault}`)
}

describe.each(sites)('the $name site', (site) => {
  const files = filesOf(site)
  const pages = pagesOf(site)
  const fileAt = new Map(files.map((file) => [`${site.origin}${addressOf(site, file)}`, file]))
  const read = (url: string) => {
    const file = fileAt.get(url)
    return file === undefined ? null : readFileSync(join(site.folder, file))
  }

  test('has a card for every page', () => {
    expect(pages.flatMap((page) => cardFaults(page, read))).toEqual([])
  })

  test('has no card that no page refers to', () => {
    const used = new Set(pages.map((page) => fileAt.get(metaOf(page, 'og:image'))))
    expect(files.filter((file) => file.startsWith('cards/') && !used.has(file))).toEqual([])
  })

  test('has a card for each code, and one for the exemplars of it', () => {
    const hasMoved = ({ document }: Page) => document.querySelector('meta[http-equiv="refresh"]') !== null
    const codes = pages.filter((page) => /^(dimensions|themes)\/[^/]+\/index\.html$/.test(page.file) && !hasMoved(page))
    expect(codes.length).toBeGreaterThan(0)
    for (const page of codes) {
      expect(metaOf(page, 'og:image')).toBe(
        `${site.origin}${site.base}cards/${page.file.replace('/index.html', '.png')}`,
      )
    }
    const ids = new Set(codes.map(({ file }) => file.split('/')[1]))
    const lists = pages.filter(({ file }) => file.startsWith('exemplars/') && ids.has(file.split('/')[1]))
    for (const page of lists) {
      const [, code] = page.file.split('/')
      expect(metaOf(page, 'og:image')).toBe(`${site.origin}${site.base}cards/exemplars/${code}.png`)
    }
  })

  test('has a manifest whose addresses keep to the site, and icons of the sizes that it names', () => {
    const manifest = JSON.parse(textOf(site, 'manifest.webmanifest')) as {
      start_url: string
      scope: string
      icons: { src: string; sizes: string; type: string }[]
    }
    expect([manifest.start_url, manifest.scope]).toEqual([site.base, site.base])
    for (const { src, sizes, type } of manifest.icons) {
      const bytes = read(`${site.origin}${src}`)
      expect(bytes, src).not.toBeNull()
      if (type === 'image/png') expect(pngSize(bytes as Buffer), src).toBe(sizes)
    }
    // An embed is a part of another page and is never installed.
    for (const { document } of pages.filter(({ file }) => !/^embed\/.+\/index\.html$/.test(file))) {
      expect(document.querySelector('link[rel="manifest"]')?.getAttribute('href')).toBe(
        `${site.base}manifest.webmanifest`,
      )
    }
  })
})

describe('a card is rejected', () => {
  const [site] = sites
  const good = Buffer.alloc(24)
  good.write(signature, 'hex')
  good.writeUInt32BE(1200, 16)
  good.writeUInt32BE(630, 20)
  const html = (alt: string) => `<html><head><meta property="og:image" content="https://example.org/a.png">
    <meta property="og:image:width" content="1200"><meta property="og:image:height" content="630">
    <meta name="twitter:card" content="summary_large_image"><meta property="og:image:alt" content="${alt}"></head>
    <body><main><figure data-basis="illustrative"></figure></main></body></html>`
  const faults = (alt: string, bytes: Buffer | null) =>
    cardFaults(pageFrom('x.html', `${site?.base}x.html`, html(alt)), () => bytes).join()
  const honest = 'Bond. Illustrative data — not a result.'

  test('but not where nothing is wrong', () => {
    expect(faults(honest, good)).toBe('')
  })

  test.each([
    ['that is nowhere', honest, null, 'which is nowhere'],
    ['of another size', honest, Buffer.from(good).fill(1, 16, 20), 'has a card of'],
    ['that is no PNG', honest, Buffer.alloc(24), 'has a card of null'],
    ['that is heavy', honest, Buffer.concat([good, Buffer.alloc(100_000)]), 'bytes'],
    ['without a basis', 'Bond.', good, 'without a basis'],
    ['that calls made-up numbers computed', 'Bond. Computed from the study’s data.', good, 'does not say so'],
  ])('%s', (_, alt, bytes, fault) => {
    expect(faults(alt, bytes)).toContain(fault)
  })
})
