import { afterEach, beforeEach, expect, test } from 'vitest'
import { open } from './browser.ts'
import { changed, focused, openExplorer, said, tabTo } from './explorer.ts'

let opened: Awaited<ReturnType<typeof open>>
beforeEach(async () => {
  opened = await open()
})
afterEach(() => opened.close())

const change = (act: () => Promise<unknown>) => changed(opened.page, act)
const press = (key: string) => opened.page.keyboard.press(key)

test('how often: a list and radio buttons are used by keys and keep the focus; marks are read by arrows', async () => {
  const { page } = opened
  await openExplorer(page, 'shipped', '/explore/')
  await tabTo(page, (words) => words.startsWith('select by'))
  await change(() => press('ArrowDown'))
  expect(page.url()).toContain('by=age')
  expect(await focused(page)).toMatch(/^select by/)
  await tabTo(page, (words) => words.startsWith('input measure'))
  await change(() => press('ArrowRight'))
  expect(page.url()).toContain('measure=count')
  expect(await focused(page)).toMatch(/^input measure/)
  await tabTo(page, (words) => words.startsWith('rect'))
  const first = await focused(page)
  expect(first).toMatch(/Shared Deliberation.*18–44/)
  await press('ArrowDown')
  const second = await focused(page)
  expect(second).toMatch(/Shared Deliberation.*45–64/)
  await press('End')
  expect(await focused(page)).toContain('65 and over')
  await press('Home')
  expect(await focused(page)).toBe(first)
})

test('do groups differ: another level is chosen', async () => {
  const { page } = opened
  await openExplorer(page, 'shipped', '/explore/')
  await tabTo(page, (words) => words.includes('Do groups differ?'))
  await change(() => press('Enter'))
  expect(await focused(page)).toContain('Do groups differ?')
  await tabTo(page, (words) => words.startsWith('input compare-b'))
  await change(() => press('ArrowRight'))
  expect(page.url()).toContain('compare=age:18-44:65-plus')
  expect(await said(page)).toContain('65 and over')
})

test('what goes together: the pairs are a grid of marks', async () => {
  const { page } = opened
  await openExplorer(page, 'shipped', '/explore/?view=together')
  await tabTo(page, (words) => words.startsWith('rect'))
  const seen = [await focused(page)]
  for (const key of ['ArrowDown', 'ArrowRight', 'End', 'Home']) {
    await press(key)
    seen.push(await focused(page))
  }
  for (const words of seen) expect(words).toMatch(/^rect {2}.+ and .+: .*phi/)
  expect(new Set(seen).size).toBeGreaterThanOrEqual(3)
  await tabTo(page, (words) => words.startsWith('button'))
})

test('how they cross: Enter opens a cell and leaves the focus on it, Enter again closes it', async () => {
  const { page } = opened
  await openExplorer(page, 'shipped', '/explore/?view=matrix')
  await tabTo(page, (words) => words.startsWith('rect'))
  await press('ArrowRight')
  await press('ArrowDown')
  const cell = await focused(page)
  expect(cell).toMatch(/ and .*: \d+ patients with both/)
  await change(() => press('Enter'))
  expect(page.url()).toContain('cell=')
  expect(await focused(page)).toBe(cell)
  expect(await page.locator('#the_cell').isVisible()).toBe(true)
  const name = cell.replace(/^rect {2}/, '').replace(/:.*/, '')
  expect(await page.locator('#the_cell_name').textContent()).toBe(name)
  expect(await said(page)).toContain(name)
  await change(() => press('Enter'))
  expect(await page.locator('#the_cell').isVisible()).toBe(false)
  expect(await focused(page)).toBe(cell)
})

test('in whose words: codes are chosen by the space bar', async () => {
  const { page } = opened
  await openExplorer(page, 'shipped', '/explore/?view=exemplars')
  await tabTo(page, (words) => words.startsWith('input'))
  const box = await page.evaluate(() => (document.activeElement as HTMLInputElement).value)
  await change(() => press('Space'))
  expect(page.url()).toContain(`codes=${box}`)
  expect(await page.evaluate(() => (document.activeElement as HTMLInputElement).value)).toBe(box)
  expect(await said(page)).toMatch(/^\d+ of \d+ exemplars have /)
})

test('a table is sorted by keys', async () => {
  const { page } = opened
  await openExplorer(page, 'shipped', '/explore/?as=table')
  await tabTo(page, (words) => words.startsWith('button  Code'))
  await press('Enter')
  expect(await page.locator('th[aria-sort="ascending"]').count()).toBe(1)
  expect(await focused(page)).toMatch(/^button {2}Code/)
})

test('what has the focus shows it, in the picture, too', async () => {
  const { page } = opened
  await openExplorer(page, 'shipped', '/explore/?view=matrix')
  await tabTo(page, (words) => words.startsWith('rect'))
  const stroke = await page.evaluate(() =>
    Number.parseFloat(getComputedStyle(document.activeElement as Element).strokeWidth),
  )
  expect(stroke).toBeGreaterThanOrEqual(2)
})
