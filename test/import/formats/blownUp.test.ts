import { describe, expect, test } from 'vitest'
import { imported, noted, refusedImport } from './importing.ts'
import type { TestFile } from './sample.ts'
import { workbookOf } from './tablesOf.ts'

const project = (inside: string, before = ''): TestFile => ({
  name: 'project.qde',
  data: `<Project xmlns="urn:QDA-XML:project:1.0" name="x">${before}<CodeBook><Codes><Code guid="top" name="Top"><Code guid="up" name="Up"><Code guid="c" name="C"/></Code></Code></Codes></CodeBook>${inside}</Project>`,
})
const times = (count: number, of: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => of(index)).join('')
const selections = (count: number, end: number) =>
  times(
    count,
    (index) =>
      `<PlainTextSelection startPosition="${index}" endPosition="${end}"><Coding><CodeRef targetGUID="c"/></Coding></PlainTextSelection>`,
  )
const source = (text: string, inside: string) =>
  `<Sources><TextSource guid="t" name="One"><PlainTextContent>${text}</PlainTextContent>${inside}</TextSource></Sources>`
const cases = (count: number) =>
  times(count, (index) => `<Case guid="k${index}" name="K"><SourceRef targetGUID="t"/></Case>`)

describe('little that asks for much is refused', () => {
  test('a long text in each of many cases', async () => {
    const file = project(`<Cases>${cases(3_000)}</Cases>${source('word '.repeat(2_000), '')}`)
    expect(await refusedImport([file], { unit: 'case' })).toContain(
      'project.qde: would give more than 20000000 characters of responses, the most that is read.',
    )
  })

  test('many codings in each of many cases', async () => {
    const file = project(`<Cases>${cases(1_100)}</Cases>${source('a'.repeat(1_001), selections(1_000, 1_001))}`)
    expect(await refusedImport([file], { unit: 'case' })).toContain('would give more than 1000000 codings of responses')
    expect(await refusedImport([file], { unit: 'case', limits: { steps: 5_000 } })).toContain(
      'would give more than 5000 comparisons of cases',
    )
  })

  test('codings of all paragraphs at once', async () => {
    const file = project(source('a&#10;'.repeat(1_500), selections(1_000, 3_000)))
    expect(await refusedImport([file], { unit: 'paragraph' })).toContain('would give more than 1000000 codings')
  })

  test('long excerpts that overlap', async () => {
    const file = project(source('a'.repeat(30_000), selections(1_000, 30_000)))
    expect(await refusedImport([file], { unit: 'excerpt' })).toContain('would give more than 20000000 characters')
  })

  test('headings of many codings', async () => {
    const file = project(source('a'.repeat(20), selections(10, 20)))
    expect(await refusedImport([file], { unit: 'excerpt', rollUp: true, limits: { codings: 10 } })).toContain(
      'would give more than 10 codings of responses',
    )
  })

  test('more variables than a table may have columns', async () => {
    const count = 5_001
    const variables = times(count, (index) => `<Variable guid="v${index}" name="v${index}" typeOfVariable="Text"/>`)
    const values = times(
      count,
      (index) => `<VariableValue><VariableRef targetGUID="v${index}"/><TextValue>x</TextValue></VariableValue>`,
    )
    const file = project(`<Variables>${variables}</Variables>${source('a', values)}`)
    expect(await refusedImport([file])).toContain('project.qde: holds more than 5000 variables')
  })
})

/** What made patterns look back from every place would take hours; these end at once, or the test runs out of time. */
describe('long runs of white space are no trap', () => {
  const spaces = ' '.repeat(1_000_000)

  test('in the name of a group of documents', async () => {
    const file = project(
      `${source('a', '')}<Sets><Set guid="s" name="x:${spaces}y${spaces}|"><MemberSource targetGUID="t"/></Set></Sets>`,
    )
    expect((await imported([file])).report.summary[0]).toContain('1 documents in the base')
  })

  test('in a report of NVivo', async () => {
    const lines = [
      'Files\\\\a - § 1 reference coded [ 1% Coverage]',
      'Reference 1 - 1% Coverage',
      `Files\\\\a${spaces}-`,
      `Reference${spaces}1`,
    ]
    expect((await imported([{ name: 'Time.txt', data: lines.join('\n') }])).study.codings).toHaveLength(1)
    expect(await refusedImport([{ name: 'a.txt', data: `Files\\\\a${' -'.repeat(500_000)}` }])).toContain(
      'is the text of a document',
    )
  })

  test('in the codes of an excerpt', async () => {
    const file = { name: 'a.csv', data: `Media Title,Excerpt Copy,Codes Applied Combined\nfirst,x,"a${spaces}b"\n` }
    expect((await imported([file])).study.codes).toMatchObject([{ label: 'a b' }])
  })

  test('in the format of a cell', async () => {
    const styles = `<styleSheet><numFmts><numFmt numFmtId="164" formatCode="${'[h]'.repeat(300_000)}"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/></cellXfs></styleSheet>`
    const rows = [
      ['response', 'code', 'coder'],
      ['r1', { xml: '<c s="1"><v>1.5</v></c>' }, 'Ada'],
    ]
    expect((await imported([workbookOf('a.xlsx', rows, styles)])).report.codes).toHaveLength(1)
  })

  test('before XML begins', async () => {
    expect(await refusedImport([{ name: 'a.xml', data: '<?'.repeat(500_000) }])).toContain('a.xml: ')
  })
})

describe('quotes', () => {
  const quotes = (count: number, quote: string) =>
    [
      'Files\\\\a - § 1 reference coded [ 1% Coverage]',
      ...Array.from({ length: count }, (_, index) => `Reference ${index + 1} - 1% Coverage\n${quote}`),
    ].join('\n')

  test('are looked for as long as there is time', async () => {
    const files = [
      { name: 'Time.txt', data: quotes(100, 'not there') },
      { name: 'a.txt', data: 'x'.repeat(1_000) },
    ]
    const { report } = await imported(files, { limits: { searched: 50_000 } })
    expect(noted(report.leftOut, 'Places of quotes that were not looked for')).toMatchObject({ count: 50 })
  })

  test('that are cut off agree with what they begin', async () => {
    const text = 'Nobody hurried me, and that was what I liked best about it.'
    const selection = (name: string) =>
      project(
        source(
          text,
          `<PlainTextSelection name="${name}" startPosition="0" endPosition="59"><Coding><CodeRef targetGUID="c"/></Coding></PlainTextSelection>`,
        ),
      )
    const { report } = await imported([selection('Nobody hurried me, and that…')])
    expect(noted(report.read, 'Places in texts')?.what).toContain('1 of 1 quotes agree')
  })
})
