import { unzipSync } from 'fflate'
import { afterEach, expect, test, vi } from 'vitest'
import { packZip } from '../../src/components/packZip.ts'

const zone = process.env['TZ']
afterEach(() => {
  vi.useRealTimers()
  if (zone === undefined) delete process.env['TZ']
  else process.env['TZ'] = zone
})

/** The files packed as on some day in some part of the world. */
function packedAt(day: string, place: string, files: Record<string, string>): Buffer {
  process.env['TZ'] = place
  vi.useFakeTimers({ now: new Date(day) })
  return Buffer.from(packZip(files))
}

test('the same files give the same bytes on any day, anywhere, in any order', () => {
  const one = packedAt('2026-11-23T00:30:00Z', 'Pacific/Kiritimati', { 'a.txt': 'Grüße', 'json/b.json': '{}' })
  const other = packedAt('2031-01-02T23:00:00Z', 'America/Los_Angeles', { 'json/b.json': '{}', 'a.txt': 'Grüße' })
  expect(one.equals(other)).toBe(true)
})

test('other files give other bytes', () => {
  expect(Buffer.from(packZip({ a: '1' })).equals(Buffer.from(packZip({ a: '2' })))).toBe(false)
})

test('the files come out as they went in, in order', () => {
  const files = unzipSync(packZip({ b: 'two', 'README.md': 'مرحبا' }))
  expect(Object.entries(files).map(([name, bytes]) => [name, Buffer.from(bytes).toString()])).toEqual([
    ['README.md', 'مرحبا'],
    ['b', 'two'],
  ])
})
