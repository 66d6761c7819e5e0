import type { ModelCode } from '../model.ts'
import type { Notes } from '../notes.ts'

/**
 * Codes of a tool that has no tree and writes one into the names: "Coke::diet Coke" stands below "Coke". Where there is no
 * code of the name before the separator, the name stays as it is.
 */
export function nestedByName(codes: readonly ModelCode[], separator: string, notes: Notes): ModelCode[] {
  const ofName = new Map(codes.map((code) => [code.name.trim(), code]))
  return codes.map((code) => {
    const end = code.name.lastIndexOf(separator)
    const parent = end > 0 ? ofName.get(code.name.slice(0, end).trim()) : undefined
    const name = code.name.slice(end + separator.length).trim()
    if (!parent || code.parent !== null || parent.guid === code.guid || name === '') return code
    notes.add('changed', `Names of codes with "${separator}", read as places in the code tree`, code.name)
    return { ...code, name, parent: parent.guid }
  })
}
