import { createReadStream } from 'node:fs'
import { basename, extname } from 'node:path'
import { fault } from '../fault.ts'
import { emptyProject, type ModelCode, type Project, type Source } from '../model.ts'
import { readXml } from '../xml.ts'
import { RefiCodes } from './refiCodes.ts'

/** Reads a REFI-QDA codebook: codes with their descriptions, and no responses. */
export async function readQdc(source: Source): Promise<Project> {
  const { file, limits, notes } = source
  const codes = new RefiCodes(file, limits)
  const path: string[] = []
  let origin = ''
  let text: string[] = []
  const handler = {
    open(name: string, attributes: Readonly<Record<string, string>>) {
      if (path.length === 0 && name !== 'CodeBook') {
        throw fault(
          file,
          `begins with <${name.slice(0, 40)}>, expected <CodeBook> of REFI-QDA. Export the codebook as docs/import.md says.`,
        )
      }
      path.push(name)
      if (name === 'CodeBook') origin = attributes['origin'] ?? ''
      else if (name === 'Code') codes.open(attributes)
      else if (name === 'Set') notes.add('leftOut', 'Groups of codes', attributes['name'])
      else if (name === 'Description') text = []
    },
    text(part: string) {
      if (path.at(-1) === 'Description') text.push(part)
    },
    close(name: string) {
      path.pop()
      if (name === 'Code') codes.close()
      if (name === 'Description' && path.at(-1) === 'Code') (codes.current as ModelCode).description = text.join('')
    },
  }
  const bytes = createReadStream(source.path) as AsyncIterable<Buffer>
  for await (const _ of readXml(bytes, { file }, handler, limits));
  const name = basename(file, extname(file))
  return { ...emptyProject(name, 'REFI-QDA codebook'), tool: origin || null, codes: codes.codes }
}
