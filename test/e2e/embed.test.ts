import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { filesOf, site, textOf } from '../site/sites.ts'
import { bringAxe, violations } from './axe.ts'
import { open } from './browser.ts'

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
    ...(/Base: /.test(figure?.textContent ?? '') || /evidence/.test(location.pathname) ? [] : ['names no base']),
  ]
}

describe.each([300, 600, 900])('in a page of another origin, %d px wide', (width) => {
  test('every figure of the site is whole, says what it is, and asks nobody else', async () => {
    const opened = await open({ viewport: { width, height: 800 } })
    const embeds = embedsOf('shipped')
    expect(embeds.length).toBeGreaterThan(20)
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
  expect(await entry.locator('textarea').isVisible()).toBe(true)
  await entry.getByRole('button').click()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await entry.locator('textarea').inputValue())
  await bringAxe(page)
  expect(await violations(page)).toEqual([])
  await opened.close()
})
