import { parseHTML } from 'linkedom'
import { describe, expect, test } from 'vitest'
import { embedCode } from '../../src/explore/embedCode.ts'
import { type FigureState, figureOf } from '../../src/explore/figureOf.ts'
import { readState } from '../../src/explore/readState.ts'
import type { Setting } from '../../src/explore/setting.ts'
import { cube, facts } from './visitors.ts'

const { document } = parseHTML('<!doctype html><html><body></body></html>')
const setting = { facts, embed: 'https://example.org/embed/explore/' } as Setting

async function codeOf(search: string, change: (title: string) => string = (title) => title) {
  const state = readState(search, facts).state as FigureState
  const figure = await figureOf(state, facts, cube)
  const shown = { figure: { ...figure, title: change(figure.title) }, state, citation: 'A citation.' }
  return embedCode(shown, setting, document)
}
const frameOf = (html: string) => parseHTML(`<body>${html}</body>`).document.querySelectorAll('iframe')

describe('the code of a view', () => {
  test('leads to the view with its address, without what opens beside it', async () => {
    const [frame] = frameOf(await codeOf('?by=age'))
    expect(frame?.getAttribute('src')).toBe('https://example.org/embed/explore/?by=age')
    expect(frame?.getAttribute('title')).toBe(
      (await figureOf(readState('?by=age', facts).state as FigureState, facts, cube)).title,
    )
  })

  test('holds a hostile title as a title', async () => {
    const frames = frameOf(await codeOf('', () => '"><iframe src="https://evil.example">'))
    expect(frames).toHaveLength(1)
    expect(frames[0]?.getAttribute('src')).toBe('https://example.org/embed/explore/')
  })

  test('is higher for more to see, and for a table no higher than its frame scrolls', async () => {
    const height = async (search: string) => Number(frameOf(await codeOf(search))[0]?.getAttribute('height'))
    expect(await height('?by=age')).toBeGreaterThan(await height(''))
    // 480 for a table, and less than 300 for padding and texts in the narrowest frame.
    expect(await height('?as=table')).toBeLessThan(480 + 300)
  })
})
