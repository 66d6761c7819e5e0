import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { extractText, getDocumentProxy } from 'unpdf'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { filesOf, textOf } from '../site/pages.ts'
import { sites } from '../site/sites.ts'
import { open } from './browser.ts'

const formats = ['A4', 'Letter'] as const
const isSheet = (file: string) => /^(teach\/[^/]+\/handout|implications\/[^/]+\/brief)\//.test(file)
const tidy = (text: string) => text.replace(/\s+/g, ' ')

let opened: Awaited<ReturnType<typeof open>>
beforeAll(async () => {
  opened = await open()
})
afterAll(() => opened.close())

/** Whether a sheet says that it fits on one page; one of a study that has much to say does not. */
const promises = (site: (typeof sites)[number], file: string) => textOf(site, file).includes('It fits on one sheet')

async function print(url: string, format: (typeof formats)[number]) {
  const { page } = opened
  await page.goto(url)
  return getDocumentProxy(new Uint8Array(await page.pdf({ format })))
}

const withSheets = sites.filter(({ name }) => name === 'shipped' || name === 'hostile')

describe.each(withSheets)('a sheet of the $name site', (site) => {
  const sheets = filesOf(site)
    .filter(isSheet)
    .filter((file) => file.endsWith('.html'))

  test.each(formats)('prints on one page of %s, with its own foot and no menu', async (format) => {
    expect(sheets.length).toBeGreaterThan(5)
    for (const file of sheets) {
      const pdf = await print(`${site.url}/${file.replace('index.html', '')}`, format)
      if (promises(site, file)) expect(pdf.numPages, file).toBe(1)
      const text = tidy((await extractText(pdf, { mergePages: true })).text)
      expect(text, file).toContain('Cite this sheet')
      expect(text, file).not.toMatch(/Print this page|Data and downloads/)
    }
  })
})

test('every sheet of the shipped site promises to fit on one page, and some of the hostile do', () => {
  for (const site of withSheets) {
    const sheets = filesOf(site).filter((file) => isSheet(file) && file.endsWith('.html'))
    const kept = sheets.filter((file) => promises(site, file))
    if (site.name === 'shipped') expect(kept).toEqual(sheets)
    else expect(kept.length).toBeGreaterThan(0)
  }
})

test('a page that is no sheet takes as many as it needs', async () => {
  const [shipped] = withSheets
  const pdf = await print(`${shipped?.url}/teach/seen-and-heard/`, 'A4')
  expect(pdf.numPages).toBeGreaterThan(1)
})

describe.each(withSheets)('a practice brief of the $name site as PDF', (site) => {
  const files = filesOf(site).filter((file) => file.endsWith('brief.pdf'))

  test('is one tagged page of text, from which one can copy', async () => {
    expect(files.map((file) => file.replace('.pdf', '/index.html'))).toEqual(
      filesOf(site).filter((file) => /brief\/index\.html$/.test(file)),
    )
    for (const file of files) {
      const bytes = new Uint8Array(readFileSync(join(site.folder, file)))
      expect(Buffer.from(bytes).toString('latin1'), file).toMatch(/\/CreationDate \(D:\d{8}000000/)
      const pdf = await getDocumentProxy(bytes)
      if (promises(site, file.replace('.pdf', '/index.html'))) expect(pdf.numPages, file).toBe(1)
      expect((await pdf.getMarkInfo())?.Marked, file).toBe(true)
      expect((await pdf.getOutline())?.length, file).toBeGreaterThan(0)
      const { text } = await extractText(pdf, { mergePages: true })
      expect(tidy(text), file).toMatch(
        /What it rests on (?!Where to start|Limits).* Recommendation .* Limits .* Cite this sheet/,
      )
    }
  })

  test('is linked from its pages', () => {
    for (const file of files) {
      const href = `href="${site.base}${file}"`
      expect(textOf(site, file.replace('brief.pdf', 'index.html'))).toContain(href)
      expect(textOf(site, file.replace('brief.pdf', 'brief/index.html'))).toContain(href)
    }
  })
})
