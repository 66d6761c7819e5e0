import { stringify } from 'csv-stringify/sync'
import { piece, type Sample, type TestFile, textOf } from './sample.ts'

const excerpts = (sample: Sample) =>
  sample.codings.map((coding) => ({ ...coding, excerpt: piece(textOf(sample, coding.text), coding.start, coding.end) }))

const csv = (name: string, rows: readonly (readonly string[])[], options = {}): TestFile => ({
  name,
  data: stringify(rows as string[][], options),
})

/** Taguette's highlights: a row a tag of a highlight. */
export const taguetteHighlightsOf = (sample: Sample): TestFile =>
  csv('all_tags.csv', [
    ['id', 'document', 'tag', 'content'],
    ...excerpts(sample).map(({ text, code, excerpt }, index) => [String(index + 1), text, code, excerpt]),
  ])

/** Taguette's codebook, as it is since 1.5.2. */
export const taguetteCodebookOf = ({ codes, codings }: Sample): TestFile =>
  csv('codebook.csv', [
    ['tag', 'description', 'number of highlights', 'number of documents'],
    ...codes.map(({ name, description = '' }) => [
      name,
      description,
      String(codings.filter(({ code }) => code === name).length),
      '1',
    ]),
  ])

/** QualCoder's coding report: all quoted, CR and LF, a byte order mark, the category right above the code first. */
export const qualcoderReportOf = (sample: Sample): TestFile =>
  csv(
    'report.csv',
    [
      ['File', 'Coder', 'Coded', 'Id', 'Codename', 'Coded_Memo', 'Category', 'Category', 'FileVar_Ward'],
      ...excerpts(sample).map(({ text, code, coder, excerpt }, index) => {
        const ward = sample.texts.find(({ name }) => name === text)?.variables?.['Ward'] ?? ''
        return [text, coder, excerpt, `ctid:${index + 1}`, code, '', 'Care', 'Everything', ward]
      }),
    ],
    { quoted: true, bom: true, record_delimiter: '\r\n' },
  )

/** Dedoose's excerpts: a column a code, and the codes together in one more. */
export function dedooseRows(sample: Sample): string[][] {
  const path = (name: string): string => {
    const parent = sample.codes.find((code) => code.name === name)?.parent
    return parent === undefined ? name : `${path(parent)}\\${name}`
  }
  const codes = sample.codes.flatMap(({ name }) =>
    ['Applied', 'Range', 'Weight'].map((what) => `Code: ${path(name)} ${what}`),
  )
  const head = [
    'Media Title',
    'Excerpt Range',
    'Excerpt Creator',
    'Excerpt Date',
    'Excerpt Copy',
    'Resource Creator',
    'Resource Date',
    'Codes Applied Combined',
  ]
  const rows = excerpts(sample).map(({ text, code, coder, start, end, excerpt }) => [
    text,
    `${start}-${end}`,
    coder,
    '1/2/2026',
    excerpt,
    'Ada',
    '1/1/2026',
    code,
    ...sample.codes.flatMap(({ name }) => [name === code ? 'True' : 'False', '', '']),
  ])
  return [[...head, ...codes], ...rows]
}

export const dedooseOf = (sample: Sample): TestFile => csv('excerpts.csv', dedooseRows(sample))

/** NVivo's text reports, one a code. */
export const nvivoOf = (sample: Sample): TestFile[] =>
  [...Map.groupBy(excerpts(sample), ({ code }) => code)].map(([code, codings]) => ({
    name: `${code}.txt`,
    data: [...Map.groupBy(codings, ({ text }) => text)]
      .map(([text, list]) =>
        [
          `Files\\\\Answers\\${text} - § ${list.length} ${list.length === 1 ? 'reference' : 'references'} coded [ 6.78% Coverage]`,
          '',
          ...list.flatMap(({ excerpt }, index) => [`Reference ${index + 1} - 5.80% Coverage`, '', excerpt, '']),
        ].join('\r\n'),
      )
      .join('\r\n'),
  }))
