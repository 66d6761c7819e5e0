import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strFromU8, strToU8, unzipSync } from 'fflate'
import { afterEach, expect, onTestFinished, test } from 'vitest'
import { rewriteStyles } from '../../../scripts/build/offline/rewriteStyles.ts'
import { writeZip } from '../../../scripts/build/offline/writeZip.ts'

const zone = process.env['TZ']
afterEach(() => {
  if (zone === undefined) delete process.env['TZ']
  else process.env['TZ'] = zone
})

const files = { 'a/é.html': 'one', 'a/b.csv': 'two '.repeat(1000), 'a/empty': '' }

function zipped(timeZone: string): Buffer {
  process.env['TZ'] = timeZone
  const folder = mkdtempSync(join(tmpdir(), 'zip-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const path = join(folder, 'x.zip')
  writeZip(
    path,
    Object.entries(files).map(([name, text]) => ({ name, bytes: strToU8(text) })),
  )
  return readFileSync(path)
}

test('an archive holds its files whole, and is the same in every time zone', () => {
  const bytes = zipped('America/New_York')
  expect(Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, text]) => [name, strFromU8(text)]))).toEqual(
    files,
  )
  expect(zipped('Asia/Tokyo').equals(bytes)).toBe(true)
})

test('a style sheet carries its fonts, wherever the site lies', () => {
  const read = (file: string) => Buffer.from(file)
  const css = (url: string) => `@font-face { src: url(${url}) format("woff2") }`
  const expected = css(`data:font/woff2;base64,${Buffer.from('_astro/f.woff2').toString('base64')}`)
  expect(rewriteStyles(css('/deep/_astro/f.woff2'), '_astro/a.css', '/deep/', read)).toBe(expected)
  expect(rewriteStyles(css('"./f.woff2"'), '_astro/a.css', '/deep/', read)).toBe(expected)
  expect(rewriteStyles(css('data:x'), '_astro/a.css', '/', read)).toBe(css('data:x'))
})
