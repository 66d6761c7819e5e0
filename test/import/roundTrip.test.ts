import { stringify } from 'csv-stringify/sync'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { tidyLabel, tidyText } from '../../scripts/import/tidy.ts'
import { importing } from './importing.ts'

const hostile = fc.constantFrom(
  ' #',
  ': ',
  '- ',
  '|',
  '>',
  '&a',
  '*a',
  '!!x',
  '---',
  '"',
  "'",
  '\r\n',
  '\u0085',
  '\u2028',
  '\0',
  '\uFEFF',
  '🙂',
  'ش',
  '=1',
  ',',
  ';',
  '\t',
)
const words = fc
  .array(fc.oneof(hostile, fc.string({ unit: 'grapheme', maxLength: 8 })), { maxLength: 6 })
  .map((parts) => parts.join(''))
const label = words.filter((value) => tidyLabel(value) !== '' && tidyLabel(value).length <= 100)

test('whatever stands in a table comes out as it went in', async () => {
  const tables = fc.record({
    header: label.filter((value) => !['Text', 'Level'].includes(tidyLabel(value))),
    rows: fc.array(fc.record({ text: words, level: label }), { minLength: 1, maxLength: 5 }),
    separator: fc.constantFrom(',', ';', '\t'),
  })
  await fc.assert(
    fc.asyncProperty(tables, async ({ header, rows, separator }) => {
      const cells = [['Text', 'Level', header], ...rows.map(({ text, level }) => [text, level, '1'])]
      const table = stringify(cells, { delimiter: separator, quoted: true })
      const made = await importing(table, {
        separator,
        text: 'Text',
        publish: 'where-present',
        groups: [{ column: 'Level', id: 'level', label: 'Level' }],
        codes: { columns: [header] },
      })
      expect(made.codes.map((code) => code.label)).toEqual([tidyLabel(header)])
      expect(made.responses.map(({ text }) => text)).toEqual(rows.map(({ text }) => tidyText(text).value))
      const labels = new Map(made.study.groups?.[0]?.levels.map((level) => [level.id, level.label]))
      expect(made.responses.map(({ level }) => labels.get(level as string))).toEqual(
        rows.map(({ level }) => tidyLabel(level)),
      )
    }),
    { numRuns: 60 },
  )
})
