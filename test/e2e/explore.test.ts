import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { site } from '../site/sites.ts'
import { open } from './browser.ts'
import { changed, openExplorer, said, shown, view, viewAddresses } from './explorer.ts'

let opened: Awaited<ReturnType<typeof open>>
beforeEach(async () => {
  opened = await open()
})
afterEach(async () => {
  const { errors, elsewhere } = opened
  await opened.close()
  expect([...errors, ...elsewhere]).toEqual([])
})

const states = [
  ...viewAddresses,
  '/explore/?kind=all&in=age:18-44,setting:primary&measure=count&sort=name&as=table',
  '/explore/?view=differences&kind=theme&compare=setting:hospital:primary&in=age:65-plus&sort=codebook',
  '/explore/?view=together&kind=theme&as=table',
  '/explore/?view=matrix&cell=shared-mind:seen-and-heard',
  '/explore/?view=exemplars&codes=shared-mind,seen-and-heard',
]

describe('an address', () => {
  test.each(states)('%s shows the same again, and stays as it is', async (path) => {
    const { page } = opened
    await openExplorer(page, 'shipped', path)
    const first = await view(page)
    expect(first.address).toBe(path)
    await page.reload()
    await shown(page)
    expect(await view(page)).toEqual(first)
    expect(await page.locator('#the_notes').isVisible()).toBe(false)
  })

  test('follows every choice; back and forward show each again', async () => {
    const { page } = opened
    await openExplorer(page, 'shipped', '/explore/')
    const seen = [await view(page)]
    const step = async (act: () => Promise<unknown>) => {
      await changed(page, act)
      seen.push(await view(page))
    }
    await step(() => page.getByLabel('Split by').selectOption({ label: 'Age band' }))
    await step(() => page.getByRole('link', { name: 'Do groups differ?' }).first().click())
    await step(() => page.getByRole('radio', { name: 'Table' }).check())
    await step(() => page.getByRole('link', { name: 'How do dimensions and themes cross?' }).first().click())
    await step(() => page.getByRole('radio', { name: 'Chart' }).check())
    await step(() => page.locator('[data-row="1"]').click())
    await step(() => page.getByRole('link', { name: 'In whose words?' }).first().click())
    await step(() => page.getByRole('checkbox', { name: /Bond/ }).check())
    expect(new Set(seen.map(({ address }) => address)).size).toBe(seen.length)
    for (const one of seen.slice(0, -1).toReversed()) {
      await page.goBack()
      await shown(page)
      await expect.poll(() => view(page)).toEqual(one)
    }
    for (const one of seen.slice(1)) {
      await page.goForward()
      await shown(page)
      await expect.poll(() => view(page)).toEqual(one)
    }
  })

  test('of a page without a query begins with what the page shows, and leads back to it', async () => {
    const { page } = opened
    await openExplorer(page, 'shipped', '/explore/differences/setting/')
    const first = await view(page)
    expect(first.choices).toContain('compare=setting')
    await page.getByLabel('Compare by').selectOption({ label: 'Age band' })
    await page.waitForURL('**/explore/?view=differences')
    await page.goBack()
    await expect.poll(() => view(page)).toEqual(first)
  })

  test.each([
    ['/explore/?by=no-such-group', 'no group “no-such-group”'],
    ['/explore/?view=nothing', 'no view “nothing”'],
    ['/explore/?view=differences&compare=age:18-44:18-44', 'can’t be compared with itself'],
    ['/explore/?view=matrix&cell=bond:bond', 'no cell “bond:bond”'],
    ['/explore/?view=%3Cscript%3Ewindow.hacked=1%3C/script%3E', 'no view'],
  ])('%s gives the nearest view and says so', async (path, says) => {
    const { page } = opened
    await openExplorer(page, 'shipped', path)
    const notes = page.locator('#the_notes')
    expect(await notes.isVisible()).toBe(true)
    expect(await notes.textContent()).toContain(says)
    expect(await said(page)).toContain(says)
    expect(await page.evaluate(() => 'hacked' in window)).toBe(false)
  })
})

test('the explorer says in a sentence what changed', async () => {
  const { page } = opened
  await openExplorer(page, 'shipped', '/explore/')
  expect(await said(page)).toBe('')
  await page.getByLabel('Split by').selectOption({ label: 'Age band' })
  await expect.poll(() => said(page)).toMatch(/^Illustrative data, not a result: .*Age band.*\.$/)
})

test('a cell of the matrix opens its exemplars and closes again', async () => {
  const { page } = opened
  await openExplorer(page, 'shipped', '/explore/?view=matrix&cell=shared-mind:seen-and-heard')
  const matrix = await (await page.request.get(`${site('shipped').url}/api/v1/matrix.json`)).json()
  const cell = matrix.cells.find(
    (one: { dimension: string; theme: string }) => one.dimension === 'shared-mind' && one.theme === 'seen-and-heard',
  )
  const panel = page.locator('#the_cell')
  const links = await panel.locator('.exemplar-link').evaluateAll((all) => all.map((one) => one.getAttribute('href')))
  expect(links.toSorted()).toEqual(cell.exemplars.map((id: string) => `/exemplars/${id}/`).toSorted())
  expect(links.length).toBeGreaterThan(0)
  expect(await panel.textContent()).toContain(`${cell.count} of 1,766`)
  expect(await page.locator('[aria-expanded="true"]').count()).toBe(1)
  await panel.getByRole('button', { name: 'Close' }).click()
  await page.waitForURL('**/explore/?view=matrix')
  expect(await panel.isVisible()).toBe(false)
})

test('exemplars are those that have all that is chosen, n of m', async () => {
  const { page } = opened
  await openExplorer(page, 'shipped', '/explore/?view=exemplars&codes=shared-mind,seen-and-heard')
  const { exemplars } = await (await page.request.get(`${site('shipped').url}/api/v1/exemplars.json`)).json()
  type One = { codes: string[] }
  const has = (code: string) => (exemplars as One[]).filter(({ codes }) => codes.includes(code))
  const both = has('shared-mind').filter(({ codes }) => codes.includes('seen-and-heard')).length
  const smaller = Math.min(has('shared-mind').length, has('seen-and-heard').length)
  expect(both).toBeGreaterThan(0)
  expect(await page.locator('.voices-said').textContent()).toMatch(
    new RegExp(`^${both} of ${smaller} exemplars ha(s|ve) `),
  )
  expect(await page.locator('#the_voices .exemplar').count()).toBe(both)
  const marked = page.locator('#the_voices .exemplar [data-basis="illustrative"]')
  expect(await marked.count()).toBeGreaterThanOrEqual(both)
})
