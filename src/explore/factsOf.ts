import type { Codebook } from '../study/codebook.ts'
import type { Release } from '../study/release.ts'
import type { Study } from '../study/study.ts'
import type { Facts } from './types.ts'

/** What the facts are made of: plain objects, as the study folder and its release hold them. */
export type Sources = {
  study: Study
  codebook: Codebook
  release: Pick<Release, 'frequencies' | 'groups' | 'cooccurrence'>
}

/** What the explorer must know of a study beside its release, and no more: it stands in every page of the explorer. */
export function factsOf({ study, codebook, release }: Sources): Facts {
  const { id, name, unit, kinds, groupsNote } = study
  const { groups } = release.groups
  return {
    study: { id, name, unit, kinds, ...(groupsNote === undefined ? {} : { groupsNote }) },
    basis: study.data.basis,
    codes: codebook.codes.map((code) => ({ id: code.id, label: code.label, kind: code.kind })),
    groups,
    attributes: study.disclosure.attributes.filter((attribute) => groups.some((group) => group.id === attribute)),
    minimum: release.groups.minimum,
    base: release.frequencies.base,
    patterns: release.cooccurrence.patterns.length,
  }
}
