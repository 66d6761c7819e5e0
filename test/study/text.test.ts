import { describe, expect, test } from 'vitest'
import { faults, makeStudy, one, reduce, released } from './makeStudy.ts'

const responses = (...rows: string[]) => ({
  'source/responses.csv': ['response,age,text,publish', ...rows, ''].join('\n'),
})
const codings = (...rows: string[]) => ({ 'source/codings.csv': ['response,code,coder', ...rows, ''].join('\n') })
const three = ['r1,,,no', 'r2,,,no', 'r3,,,no']

describe('text is text', () => {
  const texts = [
    '<b>bold</b> & <img src=x onerror=alert(1)>',
    '<script>alert("1")</script>',
    '</script><!-- --> {expression} $\u007btemplate} {{ mustache }}',
    '=HYPERLINK("https://example.org","x")',
    '+1',
    '-1',
    '@SUM(A1)',
    "'quoted'",
    '"suppressed":"primary"',
    'Family 👩‍👩‍👧‍👦 and flag 🇩🇪',
    'مرحبا بالعالم',
    'שלום, עולם',
    '\u202egnissim\u202c',
    'e\u0301 stays in two parts, é in one',
    '\ufffd and \ufeff within',
    'NULL',
    'true',
    '0',
    '\\N',
    '\\u0041',
    '%s %d',
    '../../etc/passwd',
    'a\tb',
    'line one\nline two\r\nline three',
  ]
  const cell = (text: string) => `"${text.replaceAll('"', '""')}"`

  test('as it is, in exemplars.json', async () => {
    const files = {
      ...responses(...texts.map((text, index) => `r${index},,${cell(text)},yes`)),
      ...codings(),
    }
    // What looks like a user name to the check for personal data is a formula here, and says so.
    const cleared = [{ response: `r${texts.indexOf('@SUM(A1)')}`, reason: 'A formula.' }]
    const { release, files: written } = await released({ files, study: { disclosure: { minimum: 1, cleared } } })
    const sorted = (values: readonly string[]) => [...values].sort()
    expect(sorted(release.exemplars.exemplars.map(({ text }) => text))).toEqual(sorted(texts))
    const read = JSON.parse(written.get('exemplars.json') as string)
    expect(sorted(read.exemplars.map(({ text }: { text: string }) => text))).toEqual(sorted(texts))
    expect(release.manifest.disclosure.suppressed).toBe(0)
  })

  test.each([
    ['NUL', '\u0000', '\\u0000'],
    ['escape', '\u001b', '\\u001b'],
    ['backspace', '\b', '\\b'],
    ['vertical tab', '\u000b', '\\u000b'],
    ['delete', '\u007f', '\\u007f'],
  ])('a control character is told with its line: %s', async (_, character, shown) => {
    expect(await faults({ files: responses('r1,,,no', `r2,,"a\nb${character}c",no`, 'r3,,,no') })).toEqual(
      one(
        `source/responses.csv line 3, column text: holds a control character (such as NUL), which no page can show: "a\\nb${shown}c". Remove it.`,
      ),
    )
  })

  test('a control character in an id or in the name of a coder', async () => {
    const files = { ...responses(...three, 'r\u00004,,,no'), ...codings('r1,talk,a\u0007') }
    expect((await faults({ files })).told).toEqual([
      'source/responses.csv line 5, column response: holds a control character (such as NUL), which no page can show: "r\\u00004". Remove it.',
      'source/codings.csv line 2, column coder: holds a control character (such as NUL), which no page can show: "a\\u0007". Remove it.',
    ])
  })

  test('a megabyte in one field passes where it is not published', async () => {
    const { rows, texts: cleared } = await reduce(
      makeStudy({ files: responses('r1,,,no', `r2,,${'x'.repeat(1e6)},no`, 'r3,,,no') }),
    )
    expect(rows.responses).toBe(3)
    expect(cleared).toEqual([])
  })

  test('a megabyte in one field does not pass where it is published', async () => {
    expect(await faults({ files: responses('r1,,,no', `r2,,${'x'.repeat(1e6)},yes`, 'r3,,,no') })).toEqual(
      one(
        'source/responses.csv line 3, column text: 1000000 characters are too many to publish; expected at most 10000. Set publish to no, or shorten the text.',
      ),
    )
  })

  test('ten thousand characters are published, one more is not', async () => {
    const long = '🙂'.repeat(10_000)
    const { texts: cleared } = await reduce(makeStudy({ files: responses(`r1,,${long},yes`, 'r2,,,no', 'r3,,,no') }))
    expect(cleared.map(({ text }) => text)).toEqual([long])
    const { told } = await faults({ files: responses(`r1,,${long}x,yes`, 'r2,,,no', 'r3,,,no') })
    expect(told[0]).toContain('line 2, column text: 10001 characters are too many to publish')
  })
})
