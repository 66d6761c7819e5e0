import { basename, extname } from 'node:path'
import { type Coding, emptyProject, type ModelCode, type Project, type Source, type SourceText } from '../model.ts'
import { atMost } from './cells.ts'

/**
 * Collects a project from a table of coded excerpts: documents and codes are known by their names, and their whole texts
 * are not there.
 */
export function excerptProject(source: Source, format: string, tool: string | null) {
  const { file, limits } = source
  const project: Project = { ...emptyProject(basename(file, extname(file)), format), tool, excerptsOnly: true }
  const texts = new Map<string, SourceText>()
  const codes = new Map<string, ModelCode>()
  return {
    project,
    /** A document, by its name. */
    text(name: string): SourceText {
      const known = texts.get(name)
      if (known) return known
      const text: SourceText = { id: name, name, text: null, variables: new Map() }
      texts.set(name, text)
      atMost(texts.size, limits.texts, 'documents', file)
      project.texts.push(text)
      return text
    },
    /** A code by its names from the top of the tree down; those above that are no codes yet become headings. */
    code(path: readonly string[]): string {
      const guid = path.join('\u0000')
      const parent = path.length > 1 ? this.code(path.slice(0, -1)) : null
      if (codes.has(guid)) return guid
      const made = { guid, name: path.at(-1) ?? '', description: '', parent, color: null, heading: true }
      codes.set(guid, made)
      atMost(codes.size, limits.codes, 'codes', file)
      project.codes.push(made)
      return guid
    },
    /** A code that can be applied. */
    applied(path: readonly string[], description = ''): string {
      const guid = this.code(path)
      const made = codes.get(guid) as ModelCode
      made.heading = false
      made.description ||= description
      return guid
    },
    coding(coding: Omit<Coding, 'case'>): void {
      atMost(project.codings.length + 1, limits.codings, 'codings', file)
      project.codings.push({ case: null, ...coding })
    },
  }
}
