import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { filesOf, kindOf, ofEachKind, textOf } from '../site/pages.ts'
import { site } from '../site/sites.ts'
import { bringAxe, violations } from './axe.ts'
import { open } from './browser.ts'
import { openExplorer, viewAddresses } from './explorer.ts'

type OEmbed = { html: string; title: string }

/** The figures of a site with what a host would put into its page; addresses lead to where the site is served. */
function embedsOf(name: 'shipped' | 'hostile') {
  const one = site(name)
  return filesOf(one)
    .filter((file) => /^embed\/[^/]+\/oembed\.json$/.test(file))
    .map((file) => {
      const { html } = JSON.parse(textOf(one, file)) as OEmbed
      return { id: file.split('/')[1] as string, html: html.replace(`${one.origin}${one.base}`, `${one.url}/`) }
    })
}

/** A page of somebody else's, on another port and so of another origin: its address says which embeds it holds. */
let host: Server
let origin = ''
const pages = new Map<string, string>()
beforeAll(async () => {
  host = createServer((request, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
    const body = pages.get(request.url ?? '') ?? ''
    response.end(
      `<!doctype html><html lang="en"><title>A blog</title><body style="margin:0"><main><h1>A blog</h1>${body}</main></body></html>`,
    )
  })
  await new Promise<void>((ready) => host.listen(0, '127.0.0.1', ready))
  origin = `http://127.0.0.1:${(host.address() as AddressInfo).port}`
})
afterAll(async () => {
  const stopped = new Promise((resolve) => host.close(resolve))
  host.closeAllConnections()
  await stopped
})

/** What is wrong in a frame as its host sees it. */
function frameFaults(): string[] {
  const { scrollHeight, clientHeight, scrollWidth, clientWidth } = document.documentElement
  const figure = document.querySelector('figure')
  const strip = [...document.querySelectorAll('svg text')].filter(
    (text) => /illustrative data/i.test(text.textContent ?? '') && text.getBoundingClientRect().width > 0,
  )
  const illustrative = figure?.dataset['basis'] === 'illustrative'
  const drawings = [...document.querySelectorAll('svg')].filter((svg) => svg.getBoundingClientRect().width > 0)
  return [
    ...(scrollHeight > clientHeight ? [`has to be scrolled: ${scrollHeight} in ${clientHeight}`] : []),
    ...(scrollWidth > clientWidth ? ['has to be scrolled sideways'] : []),
    ...(illustrative && strip.length === 0 ? ['does not say that it is illustrative'] : []),
    ...(drawings.length === 1 ? [] : [`shows ${drawings.length} drawings`]),
    ...(figure?.querySelector('.figure-note .basis') && /Source: .*Cite: /s.test(figure.textContent ?? '')
      ? []
      : ['names no basis, or no source']),
    // The chain of evidence holds no share that would need one.
    ...(/Bases?: /.test(figure?.textContent ?? '') || /evidence/.test(location.pathname) ? [] : ['names no base']),
  ]
}

describe.each([300, 900])('in a page of another origin, %d px wide', (width) => {
  test('a figure of any kind is whole, says what it is, and asks nobody else', async () => {
    const opened = await open({ viewport: { width, height: 800 } })
    const all = embedsOf('shipped')
    expect(all.length).toBeGreaterThan(20)
    // Words run out of room in the narrow page first.
    const embeds = width === 300 ? all : ofEachKind(all, ({ id }) => kindOf(`embed/${id}/index.html`))
    const faults: string[] = []
    for (const { id, html } of embeds) {
      pages.set(`/${width}/${id}`, html)
      await opened.page.goto(`${origin}/${width}/${id}`, { waitUntil: 'load' })
      await opened.page.locator('iframe').scrollIntoViewIfNeeded()
      const frame = opened.page.frames().find((one) => one.url().includes(`/embed/${id}/`))
      await frame?.locator('figure').waitFor()
      faults.push(...((await frame?.evaluate(frameFaults)) ?? ['is not there']).map((fault) => `${id} ${fault}`))
    }
    expect(faults).toEqual([])
    const hosts = new Set(opened.requests.map((request) => new URL(request).origin))
    expect([...hosts].sort()).toEqual([origin, new URL(site('shipped').url).origin].sort())
    expect(opened.errors.filter((error) => !error.includes('favicon'))).toEqual([])
    await opened.close()
  })
})

/** What the explorer gives for its views; addresses lead to where the site is served. */
async function explorerEmbeds(addresses: readonly string[], name: 'shipped' | 'hostile' = 'shipped') {
  const { origin: built, base, url } = site(name)
  const opened = await open({ permissions: ['clipboard-read', 'clipboard-write'] })
  const embeds: { id: string; html: string; title: string }[] = []
  for (const address of addresses) {
    await openExplorer(opened.page, name, address)
    await opened.page.locator('[data-export="embed"]').click()
    await expect.poll(() => opened.page.locator('#the_status').textContent()).toContain('is copied')
    const html = await opened.page.evaluate(() => navigator.clipboard.readText())
    const title = (await opened.page.locator('#the_figure [data-part="title"]').textContent()) ?? ''
    embeds.push({ id: address.replace('/explore/', ''), html: html.replace(`${built}${base}`, `${url}/`), title })
  }
  await opened.close()
  return embeds
}

test('every view of the explorer is whole in a page of another origin, and is the view that was chosen', async () => {
  const addresses = [
    ...viewAddresses.filter((one) => !one.includes('exemplars')),
    '/explore/?by=age&in=setting:hospital',
  ]
  const embeds = await explorerEmbeds(addresses)
  const faults: string[] = []
  for (const width of [300, 900]) {
    const opened = await open({ viewport: { width, height: 800 } })
    for (const { id, html, title } of embeds) {
      pages.set(`/view/${width}${id}`, html)
      await opened.page.goto(`${origin}/view/${width}${id}`)
      await opened.page.locator('iframe').scrollIntoViewIfNeeded()
      const frame = opened.page.frames()[1]
      await frame?.waitForURL((url) => url.pathname.endsWith('/embed/explore/') && url.search === id)
      await frame?.locator('.ready').waitFor()
      expect(await frame?.locator('h1').textContent()).toBe(title)
      expect(await frame?.locator('#the_source').getAttribute('href')).toBe(`${site('shipped').url}/explore/${id}`)
      faults.push(
        ...((await frame?.evaluate(frameFaults)) ?? ['is not there']).map((fault) => `${width}${id} ${fault}`),
      )
    }
    expect(opened.errors.filter((error) => !error.includes('favicon'))).toEqual([])
    await opened.close()
  }
  expect(faults).toEqual([])
})

test('an embedded view says what it can’t show, and shows nothing else in its place', async () => {
  const opened = await open()
  const { page } = opened
  const go = async (search: string) => {
    await page.goto(`${site('shipped').url}/embed/explore/${search}`)
    await page.locator('.ready').waitFor()
    return page.locator('#the_notes').textContent()
  }
  expect(await go('?view=exemplars')).toContain('made of texts')
  expect(await page.locator('svg:visible').count()).toBe(0)
  expect(await go('?view=nonsense')).toContain('no view “nonsense”')
  expect(await page.locator('svg:visible').count()).toBe(1)
  await page.route('**/api/v1/matrix.json', (route) => route.fulfill({ status: 503 }))
  expect(await go('?view=matrix')).toContain('could not be loaded')
  expect(await page.locator('svg:visible').count()).toBe(0)
  await opened.close()
})

test('a table in an embed is as high as it has to be, or scrolls within itself', async () => {
  const [embed] = await explorerEmbeds(['/explore/?view=together&as=table'])
  const opened = await open({ viewport: { width: 700, height: 800 } })
  pages.set('/table', embed?.html ?? '')
  await opened.page.goto(`${origin}/table`)
  const frame = opened.page.frames()[1]
  await frame?.locator('.ready tbody tr').first().waitFor()
  const faults = (await frame?.evaluate(frameFaults)) ?? []
  expect(faults.filter((fault) => fault.includes('scrolled'))).toEqual([])
  await bringAxe(opened.page)
  expect(await violations(opened.page)).toEqual([])
  await opened.close()
})

test.each(['light', 'dark'] as const)('an embed passes axe within its frame, %s', async (colorScheme) => {
  const opened = await open({ colorScheme })
  for (const { id, html } of embedsOf('shipped').filter(({ id }) =>
    /^(matrix|reported|code-bond|evidence)$/.test(id),
  )) {
    pages.set(`/axe/${id}`, html)
    await opened.page.goto(`${origin}/axe/${id}`)
    await opened.page.frames()[1]?.locator('figure').waitFor()
    await bringAxe(opened.page)
    expect(await violations(opened.page)).toEqual([])
    const frame = opened.page.frames()[1]
    const paper = await frame?.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)
    expect(paper).toBe(colorScheme === 'dark' ? 'rgb(22, 24, 28)' : 'rgb(251, 250, 247)')
  }
  await opened.close()
})

test('a hostile title stays within the code to copy and within its frame', async () => {
  const opened = await open()
  const embeds = embedsOf('hostile')
  pages.set('/hostile', embeds.map(({ html }) => html).join(''))
  await opened.page.goto(`${origin}/hostile`)
  expect(await opened.page.locator('iframe').count()).toBe(embeds.length)
  expect(await opened.page.locator('img, script').count()).toBe(0)
  expect(await opened.page.evaluate(() => 'hacked' in window)).toBe(false)
  const [view] = await explorerEmbeds(['/explore/'], 'hostile')
  pages.set('/hostile-view', view?.html ?? '')
  await opened.page.goto(`${origin}/hostile-view`)
  await opened.page.frames()[1]?.locator('.ready').waitFor()
  expect(await opened.page.locator('iframe').getAttribute('title')).toBe(view?.title)
  expect(await opened.page.locator('img, script').count()).toBe(0)
  await opened.close()
})

test('the page of codes copies one, and a link from a figure unfolds it', async () => {
  const opened = await open({ permissions: ['clipboard-read', 'clipboard-write'] })
  const { page } = opened
  await page.goto(`${site('shipped').url}/dimensions/bond/`)
  await page
    .locator('#figure-code-bond')
    .getByRole('link', { name: /^Embed/ })
    .click()
  const entry = page.locator('#embed_code-bond')
  await expect.poll(() => entry.locator('textarea').isVisible()).toBe(true)
  await entry.getByRole('button').click()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await entry.locator('textarea').inputValue())
  await bringAxe(page)
  expect(await violations(page)).toEqual([])
  await opened.close()
})
