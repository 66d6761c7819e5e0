import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { root } from '../../scripts/program.ts'
import { kindOf, ofEachKind } from '../site/pages.ts'
import { site } from '../site/sites.ts'
import { bringAxe, violations } from './axe.ts'
import { open, wordsIn } from './browser.ts'

/** Unpacks the copy of a site, as onto a stick, into a folder with a blank in its name. */
function unpack(name: 'shipped' | 'deep', folder: string): { home: string; pages: string[] } {
  const entries = Object.entries(unzipSync(readFileSync(join(site(name).folder, 'downloads/site.zip'))))
  for (const [file, bytes] of entries) {
    mkdirSync(dirname(join(folder, file)), { recursive: true })
    writeFileSync(join(folder, file), bytes)
  }
  const [top = ''] = entries[0]?.[0].split('/') ?? []
  const pages = entries.map(([file]) => file.slice(top.length + 1)).filter((file) => file.endsWith('.html'))
  return { home: `${pathToFileURL(join(folder, top)).href}/`, pages }
}

describe.each(['shipped', 'deep'] as const)('the copy of the %s site, opened from a folder', (name) => {
  let opened: Awaited<ReturnType<typeof open>>
  let folder = ''
  let copy: ReturnType<typeof unpack>
  beforeAll(async () => {
    mkdirSync(join(root, '.cache'), { recursive: true })
    folder = mkdtempSync(join(root, '.cache', 'usb stick-'))
    copy = unpack(name, folder)
    opened = await open()
  })
  afterAll(async () => {
    await opened.close()
    rmSync(folder, { recursive: true, force: true })
  })

  const go = (path: string) => opened.page.goto(`${copy.home}${path}`)
  const foreign = () => opened.requests.filter((url) => !/^(file|data):/.test(url))

  test('shows its first page with its styles, fonts and pictures', async () => {
    const { page } = opened
    await go('index.html')
    const fonts = await page.evaluate(async () => {
      await document.fonts.ready
      return [...document.fonts].map(({ family, status }) => `${family}: ${status}`)
    })
    expect(fonts.sort()).toEqual(['Figtree Variable: loaded', 'Fraunces Variable: loaded'])
    expect(await page.locator('figure svg:visible').count()).toBeGreaterThan(0)
    expect(await page.evaluate(() => getComputedStyle(document.body).margin)).toBe('0px')
  })

  test('is walked through by its links', async () => {
    const { page } = opened
    await go('index.html')
    const steps = [
      'Dimensions',
      'Shared Mind',
      'Themes',
      'Exemplars',
      'Permanent link',
      'Implications',
      'Method',
      'Glossary',
    ]
    for (const step of [...steps, 'Data and downloads', 'How to cite', 'Code it yourself', 'Embed a figure', 'Home']) {
      const before = page.url()
      await page.getByRole('link', { name: step }).first().click()
      await page.waitForURL((url) => url.href !== before)
      expect(page.url(), step).toMatch(/^file:.*index\.html(#.*)?$/)
      expect((await wordsIn(page.locator('h1'))).length, step).toBeGreaterThan(2)
    }
  })

  test('opens pages of every kind without an error and without asking anybody', async () => {
    for (const file of ofEachKind(copy.pages, kindOf, 1)) await go(file)
    expect(opened.errors).toEqual([])
    expect(foreign()).toEqual([])
  })

  test('explores, from any view to the others, and leads on', async () => {
    const { page } = opened
    const view = (search: string) => page.locator(`#the_explorer[data-shown="${search}"]:not([aria-busy])`).waitFor()
    await go('explore/matrix/index.html')
    await view('?view=matrix')
    await page.locator('#the_figure [data-row][role="button"]').first().click()
    // A page in a folder can't take the address of another: the first choice leads to the page of all choices.
    await page.waitForURL(/explore\/index\.html\?view=matrix&cell=/)
    await page.locator('#the_cell').waitFor()
    await page.locator('#the_views [data-view="frequencies"]').click()
    await view('')
    await page.locator('#the_form').getByLabel('Split by').selectOption('age')
    await view('?by=age')
    expect(page.url()).toMatch(/explore\/index\.html\?by=age$/)
    await page.goBack()
    await view('')
    const cited = (await page.locator('#the_citation').textContent()) ?? ''
    expect(cited).toContain(`${site(name).origin}${site(name).base}explore/`)
    expect(cited).not.toContain('file:')
    await page.locator('#the_views [data-view="exemplars"]').click()
    await view('?view=exemplars')
    await page.locator('#the_voices .exemplar-link').first().click()
    await page.waitForURL(/exemplars\/x[0-9a-f]{10}\/index\.html$/)
    expect(opened.errors).toEqual([])
    expect(foreign()).toEqual([])
  })

  test('searches', async () => {
    const { page } = opened
    await go('about/index.html')
    await page.keyboard.press('/')
    await page.waitForURL(/search\/index\.html$/)
    await page.keyboard.press('/')
    await page.keyboard.type('deliberat')
    expect(await wordsIn(page.locator('#search-status'))).toMatch(/^\d+ results$/)
    await bringAxe(page)
    expect(await violations(page)).toEqual([])
    await page.locator('#search-results a').first().click()
    expect(await wordsIn(page.locator('h1'))).toBe('Shared Deliberation')
    await go('search/index.html?q=zzzzqqqq')
    expect(await wordsIn(page.locator('#search-status'))).toContain('Nothing found')
    expect(opened.errors).toEqual([])
  })

  test('marks what is made up among the hits', async () => {
    const { page } = opened
    await go('search/index.html?q=feel')
    const marks = await page
      .locator('#search-results > li', { hasText: 'Exemplar' })
      .evaluateAll((hits) => hits.map((hit) => hit.querySelector('.basis')?.textContent))
    expect(marks.length).toBeGreaterThan(2)
    expect(new Set(marks)).toEqual(new Set(['Illustrative']))
  })

  test('lets a class code its texts', async () => {
    const { page } = opened
    await go('teach/coding/index.html')
    await page.getByRole('checkbox', { name: 'Bond' }).check()
    await page.getByRole('button', { name: 'Compare with the study' }).click()
    const link = await page.getByLabel('Your link', { exact: true }).inputValue()
    expect(link).toMatch(/^file:.*#answers=/)
    await go('teach/coding/compare/index.html')
    await page.getByLabel('Links, one a line').fill(link)
    await page.getByRole('button', { name: 'Compare' }).click()
    expect(await wordsIn(page.locator('#compare_status'))).toBe('1 link compared.')
    expect(opened.errors).toEqual([])
    expect(foreign()).toEqual([])
  })
})
