import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { cardFonts } from '../../src/cards/fonts.ts'
import { load } from '../../src/cards/fromProgram.ts'
import { renameFont } from '../../src/cards/renameFont.ts'

const { files, title, text, strong } = await cardFonts()

test('each part of a family has a name of its own, at its weight', async () => {
  const { Blob, Face } = await load<typeof import('harfbuzzjs')>('harfbuzzjs')
  const names = files.map((file) => new Face(new Blob(readFileSync(file))).getName(1, 'en'))
  expect(names).toEqual([...title, ...text, ...strong].map(({ family }) => family))
  expect(new Set([...title, ...text].map(({ family }) => family)).size).toBe(title.length + text.length)
})

test('a font without names is refused', () => {
  expect(() => renameFont(Buffer.alloc(12), 'x')).toThrow('no name table')
})
