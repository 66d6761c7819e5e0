import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { stringify as csv } from 'csv-stringify/sync'
import { stringify as yaml } from 'yaml'

/** A study folder in memory: what stands in its YAML files, its tables, and its pages by name. */
export type StudyContent = {
  study: object
  codebook: object
  reported?: object
  reporting?: object
  redirects?: object
  responses: readonly Readonly<Record<string, string>>[]
  codings: readonly { response: string; code: string; coder: string; start?: number; end?: number }[]
  /** Front matter of pages by their path in `pages/`, and their prose. */
  pages?: Readonly<Record<string, { matter: object; prose: string }>>
}

const withSpans = ['response', 'code', 'coder', 'start', 'end']

/** Writes a study folder. */
export function writeStudy(folder: string, content: StudyContent): void {
  const write = (file: string, text: string) => {
    mkdirSync(dirname(join(folder, file)), { recursive: true })
    writeFileSync(join(folder, file), text)
  }
  const { study, codebook, reported, reporting, redirects, responses, codings, pages = {} } = content
  for (const [name, part] of Object.entries({ study, codebook, reported, reporting, redirects })) {
    if (part) write(`${name}.yaml`, yaml(part))
  }
  write('source/responses.csv', csv([...responses], { header: true }))
  write(
    'source/codings.csv',
    csv([...codings], {
      header: true,
      columns: codings.some(({ start }) => start !== undefined) ? withSpans : withSpans.slice(0, 3),
    }),
  )
  for (const [file, { matter, prose }] of Object.entries(pages)) {
    write(`pages/${file}`, `---\n${yaml(matter)}---\n\n${prose}\n`)
  }
}
