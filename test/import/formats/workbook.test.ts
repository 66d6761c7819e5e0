import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { stringify } from 'yaml'
import { temporary } from '../importing.ts'
import { imported, noted } from './importing.ts'
import { type SheetCell, workbookOf } from './tablesOf.ts'

/** Styles by their number: 0 general, 1 a date, 2 a percentage, 3 a day as Europe writes it. */
const styles =
  '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="9"/><xf numFmtId="164"/></cellXfs></styleSheet>'

/** The value of a variable where a cell is this. */
async function shown(cell: SheetCell) {
  const path = join(temporary(), 'mapping.yaml')
  writeFileSync(path, stringify({ long: { response: 'response', code: 'code', variables: ['x'] } }))
  const rows = [
    ['response', 'code', 'x'],
    ['r1', 'Time', cell],
    ['r2', 'Time', 'else'],
  ]
  const { study, report } = await imported([workbookOf('a.xlsx', rows, styles)], { mapping: path })
  return { value: study.groups[0]?.levels.find((level) => level !== 'else'), report }
}

describe('a cell is read as the sheet shows it', () => {
  test.each<[string, SheetCell, string | undefined]>([
    ['a text', 'old ward', 'old ward'],
    ['a shared text', { xml: '<c t="s"><v>0</v></c>' }, 'shared'],
    ['a shared text in two fonts', { xml: '<c t="s"><v>1</v></c>' }, 'rich text'],
    ['a number', { xml: '<c><v>12</v></c>' }, '12'],
    ['a long number', { xml: '<c><v>123456789012</v></c>' }, '123456789012'],
    ['a truth', { xml: '<c t="b"><v>1</v></c>' }, 'TRUE'],
    ['a percentage', { xml: '<c s="2"><v>0.5</v></c>' }, '50%'],
    // Day 1 is 1 January 1900; with 1900 taken for a leap year, day 45292 is 1 January 2024.
    ['a day', { xml: '<c s="3"><v>45292</v></c>' }, '01/01/2024'],
    ['a formula, by the value it had', { xml: '<c t="str"><f>UPPER("a")</f><v>A</v></c>' }, 'A'],
    ['an error', { xml: '<c t="e"><v>#N/A</v></c>' }, '#N/A'],
    ['nothing', '', undefined],
  ])('%s', async (_, cell, value) => {
    expect((await shown(cell)).value).toBe(value)
  })
})

test('formulas without a value, and other sheets, are said to be left out', async () => {
  const { report } = await shown({ xml: '<c><f>1+1</f></c>' })
  expect(noted(report.leftOut, 'Formulas whose value is not in the file')).toMatchObject({ count: 1 })
  expect(noted(report.leftOut, 'Other sheets')).toMatchObject({ count: 1, example: '"Notes"' })
  expect(noted(report.read, 'Sheets')).toMatchObject({ example: '"Answers"' })
})
