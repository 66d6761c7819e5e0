import { stringify } from 'csv-stringify/sync'
import { escaped } from './qdpxOf.ts'
import { piece, type Sample, type TestFile, textOf } from './sample.ts'
import { zipOf } from './zipOf.ts'

/** OpenQDA's selections, and the documents as text files beside them. */
export function openqdaOf(sample: Sample): TestFile[] {
  const header = [
    'source',
    'code category',
    'created by',
    'created at',
    'last update',
    'start pos',
    'end pos',
    'selection',
  ]
  const rows = sample.codings.map(({ text, code, coder, start, end }) => {
    const whole = textOf(sample, text)
    // A browser counts UTF-16 units.
    const places = [start, end].map((place) => String(piece(whole, 0, place).length))
    return [`${text}.txt`, code, coder, '1/2/2026', '', ...places, piece(whole, start, end)]
  })
  return [
    { name: 'selections.csv', data: stringify([header, ...rows]) },
    ...sample.texts.map(({ name, text }) => ({ name: `${name}.txt`, data: text })),
  ]
}

/** The columns of a long table, and its rows: a coding each, or a text without any. */
export function longRows(sample: Sample): string[][] {
  const variables = [...new Set(sample.texts.flatMap(({ variables: own = {} }) => Object.keys(own)))]
  const path = (name: string): string => {
    const parent = sample.codes.find((code) => code.name === name)?.parent
    return parent === undefined ? name : `${path(parent)} > ${name}`
  }
  const rows = sample.texts.flatMap(({ name, text, variables: own = {} }) => {
    const values = variables.map((variable) => own[variable] ?? '')
    const codings = sample.codings.filter((coding) => coding.text === name)
    if (codings.length === 0) return [[name, text, '', 'Ada', '', '', ...values]]
    return codings.map(({ code, coder, start, end }) => [
      name,
      text,
      path(code),
      coder,
      String(start),
      String(end),
      ...values,
    ])
  })
  return [['response', 'text', 'code', 'coder', 'start', 'end', ...variables], ...rows]
}

export const longOf = (sample: Sample): TestFile => ({ name: 'codings.csv', data: stringify(longRows(sample)) })

/** A cell of a sheet: its text, or the XML of it where that matters. */
export type SheetCell = string | { xml: string }

function columnName(index: number): string {
  return (index >= 26 ? columnName(Math.floor(index / 26) - 1) : '') + String.fromCharCode(65 + (index % 26))
}

/** A workbook of one sheet, its texts within the cells. */
export function workbookOf(name: string, rows: readonly (readonly SheetCell[])[], styles = ''): TestFile {
  const cell = (found: SheetCell, column: number, row: number) => {
    const at = `${columnName(column)}${row + 1}`
    if (typeof found !== 'string') return found.xml.replace('<c', `<c r="${at}"`)
    return found === '' ? '' : `<c r="${at}" t="inlineStr"><is><t xml:space="preserve">${escaped(found)}</t></is></c>`
  }
  const sheet = rows.map(
    (row, index) => `<row r="${index + 1}">${row.map((one, column) => cell(one, column, index)).join('')}</row>`,
  )
  const relation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  return {
    name,
    data: zipOf([
      { name: '[Content_Types].xml', data: '<Types/>' },
      {
        name: 'xl/workbook.xml',
        data: `<workbook xmlns:r="${relation}"><sheets><sheet name="Answers" sheetId="1" r:id="rId1"/><sheet name="Notes" sheetId="2" r:id="rId2"/></sheets></workbook>`,
      },
      {
        name: 'xl/_rels/workbook.xml.rels',
        data: '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>',
      },
      ...(styles ? [{ name: 'xl/styles.xml', data: styles }] : []),
      {
        name: 'xl/sharedStrings.xml',
        data: '<sst><si><t>shared</t></si><si><r><t>rich </t></r><r><t>text</t></r><rPh><t>spoken</t></rPh></si></sst>',
      },
      { name: 'xl/worksheets/sheet1.xml', data: `<worksheet><sheetData>${sheet.join('')}</sheetData></worksheet>` },
    ]),
  }
}
