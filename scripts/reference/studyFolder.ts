import type { z } from 'zod'
import { codebook } from '../../src/study/codebook.ts'
import { codePage, implicationPage, reporting, singlePage, storyStep } from '../../src/study/pages.ts'
import { redirects } from '../../src/study/redirects.ts'
import { reported } from '../../src/study/reported.ts'
import { study } from '../../src/study/study.ts'
import { teachingGuide } from '../../src/study/teaching.ts'
import { type KeyRow, schemaRows } from './schemaRows.ts'

type Section = {
  title: string
  about: string
  schema: z.ZodType
  /** Keys whose own keys stand under another one already, and where. */
  same?: Readonly<Record<string, string>>
}

const sections: readonly Section[] = [
  {
    title: 'study.yaml',
    about: 'What the study is. The one file besides codebook.yaml and the source that a study must have.',
    schema: study,
    same: { related: 'article', 'kinds.theme': 'kinds.dimension' },
  },
  { title: 'codebook.yaml', about: 'Every code that a coder could apply.', schema: codebook },
  { title: 'reported.yaml', about: 'What the publication states in numbers. Optional.', schema: reported },
  {
    title: 'reporting.yaml',
    about: 'Where the site answers the items of SRQR and COREQ. Optional.',
    schema: reporting,
  },
  { title: 'redirects.yaml', about: 'Addresses that pages once had. Optional.', schema: redirects },
  {
    title: 'pages/dimensions/ID.mdx and pages/themes/ID.mdx',
    about: 'What is said of a code; ID is that of the code. The table is of the lines between the two `---`.',
    schema: codePage,
  },
  { title: 'pages/implications/ID.mdx', about: 'A recommendation, and what it rests on.', schema: implicationPage },
  { title: 'pages/story/ID.mdx', about: 'A step of the story that the home page tells.', schema: storyStep },
  { title: 'pages/teaching/ID.mdx', about: 'A teaching guide; ID is that of the code.', schema: teachingGuide },
  {
    title: 'pages/home.mdx, dimensions.mdx, themes.mdx and method.mdx',
    about: 'Prose for the pages that stand alone.',
    schema: singlePage,
  },
]

const intro = `# Reference of the study folder

Every key of every file, from the schemas that check them. [by-hand.md](by-hand.md) says what to write, and has an
example to start from.

\`levels[].id\` is the key \`id\` of each entry of the list \`levels\`. A key below another one is needed only where that one is
there. Any other key is an error, which names the line. An id has at most 80 characters of a–z, 0–9 and single hyphens, a
letter first; it may not change once the site is published, because addresses are made of it.

This file is written by \`npm run reference\`; what it says is changed in \`src/study/\`.
`

const cell = (words: string) => words.replaceAll('|', '\\|').replace(/\s+/g, ' ')

function told(rows: readonly KeyRow[], same: Readonly<Record<string, string>>): KeyRow[] {
  return rows.flatMap((row) => {
    if (Object.keys(same).some((key) => row.key.startsWith(`${key}.`) || row.key.startsWith(`${key}[].`))) return []
    const other = same[row.key]
    if (!other) return [row]
    return [{ ...row, holds: `${row.holds.replace(/the keys below$/, 'the keys')} of \`${other}\`` }]
  })
}

/** A table whose columns are aligned, as the formatter of the project has them. */
function table(rows: readonly KeyRow[]): string {
  const lines = [
    ['key', 'holds', 'needed', 'says'],
    ...rows.map(({ key, holds, needed, says }) => [`\`${key}\``, ...[holds, needed, says].map(cell)]),
  ]
  const widths = [0, 1, 2, 3].map((column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)))
  const drawn = lines.map((line) => `| ${line.map((words, column) => words.padEnd(widths[column] ?? 0)).join(' | ')} |`)
  const rule = `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`
  return [drawn[0], rule, ...drawn.slice(1)].join('\n')
}

/** docs/study-folder.md: every key of the study folder, as the schemas have it. */
export const studyFolderReference = (): string =>
  [
    intro,
    ...sections.map(
      ({ title, about, schema, same = {} }) => `## ${title}\n\n${about}\n\n${table(told(schemaRows(schema), same))}\n`,
    ),
  ].join('\n')
