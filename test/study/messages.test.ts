import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { addMessages } from '../../scripts/messages/addMessages.ts'
import { shippedCatalogue } from '../../src/messages/languages.ts'
import { languageOf } from '../../src/study/language.ts'
import { faults, makeStudy, one } from './makeStudy.ts'

const messages = (text: string) => ({ files: { 'messages.yaml': text } })

describe('messages of a study that do not fit', () => {
  test.each([
    [
      'a part that is none',
      'chart:\n  a: b\n',
      /^messages\.yaml line 2, chart: found a mapping; this is no part of the catalogue\. Did you mean "charts"\?$/,
    ],
    [
      'a name that is none',
      'format:\n  rnge: "{low} {high}"\n',
      /^messages\.yaml line 2, format\.rnge: found "\{low\} \{high\}"; "format" has no message of this name\. Did you mean "range"\?$/,
    ],
    [
      'an argument that is not given',
      'format:\n  range: "{low} a {alto}"\n',
      /^messages\.yaml line 2, format\.range: found "\{low\} a \{alto\}"; it uses \{alto\}, which this message is not given; expected \{low\}, \{high\}$/,
    ],
    ['a list', 'format:\n  range: [a]\n', /^messages\.yaml line 2, format\.range: found a list, expected text$/],
    ['no mapping', 'format: x\n', /^messages\.yaml line 1, format: found "x", expected a mapping \(key: value\)$/],
  ])('%s', async (_, text, line) => {
    const { told, total } = await faults(messages(text))
    expect(total).toBe(1)
    expect(told[0]).toMatch(line)
    expect(() => languageOf(makeStudy(messages(text)))).toThrow(told[0])
  })

  test('too few of them, in a language that the program does not have', async () => {
    const of = Object.values(shippedCatalogue('en-US')).flatMap((room) => Object.keys(room)).length
    const { told } = await faults({ study: { language: 'ar' }, ...messages('format:\n  kind.theme.one: موضوع\n') })
    expect(told[0]).toContain(`${of - 1} of ${of} messages are not translated, the first is cards: about;`)
  })

  test('a language that is none', async () => {
    expect(await faults({ study: { language: 'not a language' } })).toEqual(
      one(
        'study.yaml line 23, language: found "not a language"; expected a language tag of BCP 47, such as "es", "pt-BR" or "ar"',
      ),
    )
  })
})

describe('messages of a study that fit', () => {
  test('some words changed, in a language that the program has; what is empty counts as not there', async () => {
    const text = 'format:\n  kind.theme.one: asunto\n  kind.theme.many:\n'
    expect(await faults({ study: { language: 'es' }, ...messages(text) })).toEqual({ told: [], total: 0 })
    expect(languageOf(makeStudy({ study: { language: 'es' }, ...messages(text) }))).toEqual({
      language: 'es',
      own: { format: { 'kind.theme.one': 'asunto' } },
    })
  })

  test('a tag is written as the standard has it', () => {
    expect(languageOf(makeStudy({ study: { language: 'ES-mx' } })).language).toBe('es-MX')
  })
})

describe('npm run study -- messages', () => {
  test('adds what is not translated under its English, and leaves what stands there', () => {
    const text = '# by Ana\nformat:\n  # seen\n  kind.theme.one: موضوع\n'
    const folder = makeStudy({ study: { language: 'ar' }, ...messages(text) })
    const { language, waiting, of } = addMessages(folder)
    expect({ language, left: of - waiting }).toEqual({ language: 'ar', left: 1 })
    const written = readFileSync(join(folder, 'messages.yaml'), 'utf8')
    expect(written).toMatch(/^# by Ana\nformat:\n {2}# seen\n {2}kind\.theme\.one: موضوع\n/)
    expect(written).toContain('  # {low} to {high}\n  range: ""\n')
    // Once more adds nothing.
    expect(addMessages(folder).waiting).toBe(waiting)
    expect(readFileSync(join(folder, 'messages.yaml'), 'utf8')).toBe(written)
    const ids = Object.entries(shippedCatalogue('en-US')).map(([room, all]) => [room, Object.keys(all).sort()])
    const found = Object.entries(parse(written) as Record<string, object>).map(([room, all]) => [
      room,
      Object.keys(all).sort(),
    ])
    expect(Object.fromEntries(found)).toEqual(Object.fromEntries(ids))
  })

  test('has nothing to add where the program has the language', () => {
    const folder = makeStudy({ study: { language: 'es' } })
    expect(addMessages(folder).waiting).toBe(0)
    expect(() => readFileSync(join(folder, 'messages.yaml'))).toThrow('ENOENT')
  })

  test('leaves a file that is at fault as it was', () => {
    const folder = makeStudy({ study: { language: 'ar' }, ...messages('chart: {}\n') })
    expect(() => addMessages(folder)).toThrow('this is no part of the catalogue')
    expect(readFileSync(join(folder, 'messages.yaml'), 'utf8')).toBe('chart: {}\n')
    writeFileSync(join(folder, 'messages.yaml'), '')
    rmSync(join(folder, 'messages.yaml'))
  })
})
