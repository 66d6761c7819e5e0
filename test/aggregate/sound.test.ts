import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { inspect } from '../../scripts/aggregate/inspect.ts'
import { look } from '../../scripts/aggregate/sound.ts'
import { temporary } from '../study/makeStudy.ts'

const file = join(temporary(), 'some.csv')
const lookAt = (content: string | Uint8Array, size?: number) => {
  writeFileSync(file, content)
  return look(file, { count: true, ...(size ? { size } : {}) })
}

describe('a look at a CSV file', () => {
  test.each([
    ['plain', 'a,b\n1,2\n', 2],
    ['without a last line end', 'a,b\n1,2', 2],
    ['CRLF', 'a,b\r\n1,2\r\n', 2],
    ['a byte order mark and quotes', '\ufeff"a","b"\n"1","2"\n', 2],
    ['doubled quotes and commas', 'a,b\n"say ""x"", y",2\n"""",""\n', 3],
    ['blank lines', 'a,b\n\n1,2\n\n\n', 2],
    ['a line break of another kind within quotes', 'a,b\n"x\r\ny",2\n', 2],
  ])('finds it sound: %s', async (_, content, records) => {
    expect(await lookAt(content)).toMatchObject({ sound: true, records })
  })

  test.each([
    ['an empty file', ''],
    ['a blank first line', '\na,b\n1,2\n'],
    ['a quote within a bare value', 'a,b\n1"x",2\n'],
    ['a letter after a closing quote', 'a,b\n"1"x,2\n'],
    ['a quote that is never closed', 'a,b\n"1,2\n'],
    ['CR alone', 'a,b\r1,2\r'],
    ['LF, then CRLF', 'a,b\n1,2\r\n'],
    ['CRLF, then LF', 'a,b\r\n1,2\n'],
    ['CRLF and a CR too many', 'a,b\r\n1\r,2\r\n'],
    ['a byte that is no UTF-8', Uint8Array.of(97, 10, 0xff, 10)],
    ['a character that is cut off', Uint8Array.of(97, 10, 0xc3)],
  ])('doubts: %s', async (_, content) => {
    expect((await lookAt(content)).sound).toBe(false)
  })

  test('says whether a value goes on over lines', async () => {
    expect((await lookAt('a,b\n"x,y",2\n')).wrapped).toBe(false)
    expect((await lookAt('a,b\n"x\ny",2\n')).wrapped).toBe(true)
  })

  test('says whether a control character stands in it, wherever a chunk ends', async () => {
    const rest = `${'a,b\n'.repeat(12_000)}é\t,2\r\n`
    expect((await lookAt(rest)).plain).toBe(true)
    for (const control of ['\u0000', '\u0008', '\u000b', '\u001f', '\u007f']) {
      expect((await lookAt(`${rest}1,${control}\n`)).plain).toBe(false)
      expect((await lookAt(`1,${control}\n${rest}`, 3)).plain).toBe(false)
    }
  })

  test('never finds sound what the careful scan refuses, wherever a chunk ends', async () => {
    const piece = fc.constantFrom('a', 'é', '😀', ',', '"', '""', '"x"', '\n', '\r\n', '\r', '\ufeff', ',"a,\nb",')
    let sound = 0
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 14 }), fc.integer({ min: 1, max: 5 }), async (pieces, size) => {
        const content = pieces.join('')
        const seen = await lookAt(content, size)
        expect(seen).toEqual(await lookAt(content))
        if (!seen.sound) return
        sound += 1
        const { problems, records, uniform } = await inspect(file)
        expect(problems.filter(({ message }) => !message.includes('expected'))).toEqual([])
        expect({ records, uniform }).toEqual({ records: seen.records, uniform: true })
      }),
      { numRuns: 2000 },
    )
    expect(sound).toBeGreaterThan(100)
  }, 120_000)
})
