import { quote } from '../../../src/study/problems.ts'
import { type Archive, openArchive } from '../archive.ts'
import { fault } from '../fault.ts'
import type { Project, Source } from '../model.ts'
import { decodeText } from './decodeText.ts'
import { type RefiDocument, type RefiSource, readRefiDocument } from './refiDocument.ts'
import { refiProject } from './refiProject.ts'

/** The project's document in an archive: project.qde, in any case, at the top or one folder down. */
export const qdeIn = (names: readonly string[]): string | undefined =>
  names.find((name) => /^project\.qde$/i.test(name)) ?? names.find((name) => /^([^/]+\/)?[^/]+\.qde$/i.test(name))

/** Reads a REFI-QDA project with its texts; pictures, sound and the originals of documents are not unpacked. */
export async function readQdpx(source: Source): Promise<Project> {
  const archive = await openArchive(source.path, source.file, source.limits)
  try {
    const name = qdeIn(archive.names)
    if (name === undefined) throw fault(source.file, 'holds no project.qde; expected a REFI-QDA project')
    const document = await readRefiDocument(archive.stream(name), source, name)
    await fillTexts(document, archive, name, source)
    return refiProject(document, source)
  } finally {
    archive.close()
  }
}

async function fillTexts({ sources }: RefiDocument, archive: Archive, qde: string, source: Source): Promise<void> {
  const folder = qde.slice(0, qde.lastIndexOf('/') + 1).toLowerCase()
  const parts = new Map(archive.names.map((name) => [name.toLowerCase(), name]))
  for (const one of sources) {
    if (one.content !== null || one.path === null) continue
    const inside = pathInside(one, source)
    const names = inside === null ? [] : [`${folder}sources/${inside}`, `${folder}${inside}`, inside]
    const found = names.flatMap((name) => parts.get(name.toLowerCase()) ?? [])[0]
    if (found === undefined) source.notes.add('leftOut', 'Texts that are missing from the archive', one.name)
    else one.content = decodeText(await archive.read(found), source.file, found)
  }
}

/** The path of a text within the archive; null where it lies beside it. Whatever leads elsewhere is refused. */
function pathInside({ path, name }: RefiSource, { file }: Source): string | null {
  const [, scheme = '', rest = ''] = /^(?:([a-z][a-z0-9+.-]*):(?:\/\/)?)?(.*)$/is.exec(path as string) ?? []
  const parts = rest.split(/[\\/]/)
  if (scheme.toLowerCase() === 'relative') return null
  if ((scheme !== '' && scheme.toLowerCase() !== 'internal') || /^[\\/]/.test(rest) || parts.includes('..')) {
    throw fault(
      file,
      `the text of ${quote(name)} is said to lie at ${quote(path as string)}, outside of the archive; only texts inside (internal://…) are read. Export the project with its documents.`,
    )
  }
  return parts.filter((part) => part !== '' && part !== '.').join('/')
}
