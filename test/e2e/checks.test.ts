import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { filesOf, textOf } from '../site/pages.ts'
import { sites } from '../site/sites.ts'
import { bringAxe, violations } from './axe.ts'
import { each, open } from './browser.ts'
import { invisibleTexts, sideways, svgFaults, wasHacked, xmlFaults } from './inPage.ts'

let opened: Awaited<ReturnType<typeof open>>
beforeAll(async () => {
  opened = await open()
})
afterAll(() => opened.close())

describe.each(sites)('the $name site', (site) => {
  const read = (ending: string) =>
    filesOf(site)
      .filter((file) => file.endsWith(ending))
      .map((file): [string, string] => [file, textOf(site, file)])

  test('has pictures that are whole XML and hold nothing that runs or loads', async () => {
    expect(await opened.page.evaluate(svgFaults, read('.svg'))).toEqual([])
  })

  test('has a sitemap that is whole XML', async () => {
    expect(await opened.page.evaluate(xmlFaults, read('.xml'))).toEqual([])
  })
})

describe('the checks reject', () => {
  const show = (body: string) =>
    opened.page.setContent(`<!doctype html><html lang="en"><title>x</title><body>${body}</body></html>`)

  test('pictures that are no XML, or run', async () => {
    const open = '<svg xmlns="http://www.w3.org/2000/svg">'
    const files: [string, string][] = [
      ['a', `${open}<g></svg>`],
      ['b', `${open}<script/></svg>`],
      ['c', `${open}<g onload="x"/></svg>`],
      ['d', `${open}&nbsp;</svg>`],
      ['e', `${open}<g/></svg>`],
    ]
    const found = await opened.page.evaluate(svgFaults, files)
    expect(found.map((fault) => fault[0])).toEqual(['a', 'b', 'c', 'd'])
    const broken: [string, string][] = [['a', '<urlset><url></urlset>']]
    expect(await opened.page.evaluate(xmlFaults, broken)).toHaveLength(1)
  })

  test('a page wider than its window', async () => {
    await show('<p style="width: 3000px">x</p>')
    expect(await opened.page.evaluate(sideways)).toHaveLength(1)
    await show('<p>x</p>')
    expect(await opened.page.evaluate(sideways)).toEqual([])
  })

  test('text that nobody sees', async () => {
    await show(
      '<p style="color: #fff; background: #fff">white</p><svg><text y="20" fill="#eee">pale</text></svg><p>black</p>',
    )
    expect(await opened.page.evaluate(invisibleTexts)).toHaveLength(2)
  })

  test('a page with faults that axe knows', async () => {
    await show(
      '<main><h1>x</h1><img src="data:,"><p style="color:#aaa">pale</p>' +
        '<button style="width:9px;height:9px;padding:0">a</button><button style="width:9px;height:9px;padding:0">b</button></main>',
    )
    await bringAxe(opened.page)
    const rules = async (asked?: 'colors' | 'sizes') =>
      (await violations(opened.page, asked)).map((line) => line.split(',')[0])
    expect(await rules()).toEqual(expect.arrayContaining(['image-alt', 'color-contrast', 'target-size']))
    expect(await rules('colors')).toEqual(['color-contrast'])
    expect(await rules('sizes')).toEqual(['target-size'])
  })

  test('a page that ran what it should have shown', async () => {
    await show('<p>x</p>')
    expect(await opened.page.evaluate(wasHacked)).toBe(false)
    await show('<script>window.hacked=1</script>')
    expect(await opened.page.evaluate(wasHacked)).toBe(true)
  })

  test('errors and requests to other hosts', async () => {
    const watched = await open()
    await watched.page.route('**/*', (route) =>
      route.fulfill({ body: '<script>throw new Error("x")</script>', contentType: 'text/html' }),
    )
    await watched.page.goto('http://elsewhere.invalid/')
    expect(watched.elsewhere).toEqual(['http://elsewhere.invalid/'])
    expect(watched.errors.join()).toContain('page error: x')
    await watched.page.route('**/*', (route) => route.abort('connectionrefused'))
    await watched.page.goto('http://elsewhere.invalid/').catch(() => undefined)
    expect(watched.errors.join()).toContain('failed: http://elsewhere.invalid/')
    await watched.close()
  })
})

test('jobs are all done, a few at a time', async () => {
  expect((await each([3, 1, 2], 2, async (item) => [item * 2])).toSorted()).toEqual([2, 4, 6])
})
