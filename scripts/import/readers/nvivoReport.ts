import { readFileSync, statSync } from 'node:fs'
import { basename, extname } from 'node:path'
import { fault, inParts } from '../fault.ts'
import { type Project, type Source, unknownCoder } from '../model.ts'
import { decodeText } from './decodeText.ts'
import { excerptProject } from './excerptProject.ts'

const document =
  /^\s*<?((?:Files|Internals|Externals)\\{1,2}.+?)>?\s+-\s+§\s*(\d+)\s+references?\s+coded\s+\[\s*[\d.,]+%\s+Coverage\]\s*$/i
const reference = /^\s*References?\s+\d+(?:\s*-\s*\d+)?\s+-\s+[\d.,]+%\s+Coverage\s*$/i

/** A line that is longer is no heading; to look for one in it could take hours. */
const longestHeading = 2_000
const isIn = (pattern: RegExp, line: string) => (line.length > longestHeading ? null : pattern.exec(line))

/** Whether the beginning of a text is that of NVivo's report of what is coded at a node. */
export const isNvivoReport = (text: string) => text.split(/\r\n?|\n/).some((line) => isIn(document, line) !== null)

/**
 * Reads NVivo's text report of one code: the references of one document after the other. The code is named after the file;
 * neither coders nor whole texts are in it.
 */
export async function readNvivoReport(source: Source): Promise<Project> {
  const { path, file, limits, notes } = source
  if (statSync(path).size > limits.part) throw fault(file, `has more than ${limits.part} bytes, ${inParts}`)
  const made = excerptProject(source, 'NVivo text report', 'NVivo')
  const name = basename(file, extname(file))
  const code = made.applied([name])
  let text = ''
  let excerpt: string[] | null = null
  const finish = () => {
    const quote = (excerpt ?? []).join('\n').trim()
    if (excerpt !== null) {
      notes.add('changed', `Codings whose coder is not known, given to "${unknownCoder}"`)
      made.coding({ text, code, coder: unknownCoder, place: null, quote: quote || null })
    }
    excerpt = null
  }
  for (const line of decodeText(readFileSync(path), file).split(/\r\n?|\n/)) {
    const found = isIn(document, line)?.[1]
    if (found !== undefined) {
      finish()
      text = made.text(found.split(/\\{1,2}/).at(-1) ?? found).id
    } else if (text !== '' && isIn(reference, line)) {
      finish()
      excerpt = []
    } else (excerpt as string[] | null)?.push(line)
  }
  finish()
  if (text === '')
    throw fault(
      file,
      'holds no line such as "Files\\\\folder\\\\document - § 2 references coded [ 6.78% Coverage]". Export the code as docs/import.md says.',
    )
  return made.project
}
