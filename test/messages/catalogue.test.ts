import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { root } from '../../scripts/program.ts'
import { catalogue } from '../../src/messages/catalogue.ts'
import { interfaceFor, languages, shippedCatalogue, source } from '../../src/messages/languages.ts'
import { messageFault, signatureOf } from '../../src/messages/signature.ts'

const all = (language: string) =>
  Object.entries(shippedCatalogue(language)).flatMap(([room, messages]) =>
    Object.entries(messages).map(([id, text]) => ({ room, id, text })),
  )
const english = all(source)

describe.each(languages)('%s', (language) => {
  test('has every message, and none besides', () => {
    const names = (of: typeof english) => of.map(({ room, id }) => `${room}: ${id}`).sort()
    expect(names(all(language))).toEqual(names(english))
  })

  test('every message says something, with the arguments and elements of the English one', () => {
    const faults = all(language).flatMap(({ room, id, text }) => {
      const instead = english.find((one) => one.room === room && one.id === id)?.text ?? ''
      const fault = text.trim() === '' ? 'it is empty' : messageFault(text, instead)
      return fault ? [`${room}: ${id}: ${fault}`] : []
    })
    expect(faults).toEqual([])
  })

  // A value of that name would take the place of the element.
  test('no argument has the name of an element of its message', () => {
    const both = all(language).filter(({ text }) => {
      const { shown, chosen, tags } = signatureOf(text)
      return !tags.isDisjointFrom(shown.union(chosen))
    })
    expect(both).toEqual([])
  })
})

test('every message is said somewhere', () => {
  const files = globSync('{src,scripts}/**/*.{ts,astro}', { cwd: root })
  const code = files.map((file) => readFileSync(join(root, file), 'utf8')).join('\n')
  expect(english.length).toBeGreaterThan(1000)
  const unsaid = english.filter(({ id }) => !code.includes(`'${id}'`) && !code.includes(`"${id}"`))
  expect(unsaid.filter(({ room }) => !['glossary', 'checklists'].includes(room))).toEqual([])
})

describe('signatureOf', () => {
  test('tells what is shown from what only chooses', () => {
    const found = signatureOf('{count, plural, one {# {one}} other {# {many}}} by {who, select, us {us} other {{who}}}')
    expect(found.shown).toEqual(new Set(['count', 'one', 'many', 'who']))
    expect(found.chosen).toEqual(new Set(['count', 'who']))
    expect(found.numbers).toEqual(new Set(['count']))
    expect(signatureOf('{count, plural, one {one page} other {pages}}').shown).toEqual(new Set())
  })

  test('finds elements within elements and within choices', () => {
    const found = signatureOf('<a>{n, plural, other {<b>x</b>}}</a>')
    expect(found.tags).toEqual(new Set(['a', 'b']))
  })
})

describe('messageFault', () => {
  test.each([
    ['{many}: {count}', '{count} {many}'],
    // A language without plurals need not choose.
    ['الصفحات', '{count, plural, one {page} other {pages}}'],
    ['{n, plural, zero {none} one {one} two {two} few {#} many {#} other {#}}', '{n, plural, one {#} other {#}}'],
    ['<link>{x}</link>', '{x}: <link>here</link>'],
  ])('%s fits', (text, instead) => {
    expect(messageFault(text, instead)).toBeNull()
  })

  test.each([
    [
      '{cuenta} {many}',
      '{count} {many}',
      'it uses {cuenta}, which this message is not given; expected {count}, {many}',
    ],
    ['{many}', '{count} {many}', 'it does not show {count}; expected {count}, {many}'],
    ['{n, plural, other {many}}', '{n, plural, one {#} other {#}}', 'it does not show {n}; expected {n}'],
    ['{x, plural, other {#}}', '{x}', 'it counts with {x}, which is given as text; expected it plain'],
    ['{x}', '<b>{x}</b>', 'its elements are none; expected <b>'],
    [
      '{count',
      '{count}',
      "it is no message in ICU MessageFormat: expect argument closing brace at character 1. A brace that is to be shown stands in straight quotes: '{'",
    ],
  ])('%s does not', (text, instead, fault) => {
    expect(messageFault(text, instead)).toBe(fault)
  })
})

describe('interfaceFor', () => {
  test.each([
    ['es-MX', null, { tag: 'es-MX', direction: 'ltr', text: 'es-MX', textDirection: 'ltr' }],
    // Nobody has translated the interface: it stays in the language that it is in, and the study's words are in theirs.
    ['ar', null, { tag: 'en-US', direction: 'ltr', text: 'ar', textDirection: 'rtl' }],
    ['ar', { x: { y: 'محجوب' } }, { tag: 'ar', direction: 'rtl', text: 'ar', textDirection: 'rtl' }],
  ])('of %s', (language, own, locale) => {
    expect(interfaceFor(language, own).locale).toEqual(locale)
  })

  test("a study's own message stands in the place of the program's, and leaves the others", () => {
    const { catalogue: found } = interfaceFor('es', { format: { range: 'de {low} a {high}' } })
    expect(found['format']?.['range']).toBe('de {low} a {high}')
    expect(found['format']?.['kind.theme.many']).toBe('temas')
  })
})

describe('catalogue', () => {
  const { say, pieces } = catalogue({
    page: '{count, plural, one {# page} other {# pages}}',
    by: 'By <link>{name}</link> on {day}.',
    plain: 'It’s 5 > 3',
  })

  test('says a message as text', () => {
    expect(say('page', { count: 1 })).toBe('1 page')
    expect(say('page', { count: 1766 })).toBe('1,766 pages')
    expect(say('plain')).toBe('It’s 5 > 3')
  })

  test('gives a message in parts', () => {
    expect(pieces('by', { name: 'Ana' }, ['day'])).toEqual([
      'By ',
      { tag: 'link', pieces: ['Ana'] },
      ' on ',
      { slot: 'day' },
      '.',
    ])
  })

  test('an argument that is missing is an error, not a hole', () => {
    expect(() => say('page')).toThrow(/count/)
  })
})
