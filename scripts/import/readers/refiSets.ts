import type { Notes } from '../notes.ts'
import type { RefiDocument } from './refiDocument.ts'

const named = /^\s*([^:]{1,80}?)\s*::?\s*(\S.*?)\s*$/

/**
 * ATLAS.ti has groups of documents in place of variables: "gender: male" and "gender: female". Where no document is in two
 * groups of the same name before the colon, they are read as values of a variable; other groups are left out.
 */
export function setsAsVariables({ sets, sources }: RefiDocument, notes: Notes): void {
  const ofGuid = new Map(sources.map((source) => [source.guid, source]))
  const values = sets.flatMap((set) => {
    const [, variable = '', value = ''] = named.exec(set.name.slice(0, 500).trim()) ?? []
    const isVariable = variable !== '' && set.codes === 0 && set.sources.length > 0
    if (!isVariable) noteSet(set, notes)
    return isVariable ? [{ variable, value, set }] : []
  })
  for (const [variable, group] of Map.groupBy(values, (one) => one.variable)) {
    const members = group.flatMap(({ set }) => set.sources)
    const single = new Set(members).size === members.length
    for (const { value, set } of group) {
      if (!single) {
        noteSet(set, notes)
        continue
      }
      notes.add('changed', 'Groups of documents named "variable: value", read as a variable', set.name)
      for (const guid of set.sources) ofGuid.get(guid)?.variables.set(variable, value)
    }
  }
}

function noteSet(set: RefiDocument['sets'][number], notes: Notes): void {
  const what = set.codes > 0 ? 'Groups of codes' : set.sources.length > 0 ? 'Groups of documents' : 'Empty groups'
  notes.add('leftOut', what, set.name)
}
