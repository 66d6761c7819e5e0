import { enumerated } from '../charts/format.ts'
import { capitalize } from '../components/format.ts'
import { say } from '../messages/explore.ts'
import { comparable, groupOf, mostFilters, usualComparison } from './choices.ts'
import { quoted } from './quoted.ts'
import type { Note, Wish } from './settle.ts'
import type { Choice, Facts, State } from './types.ts'

/** The group by which responses are split, where it can be. */
export function settleBy(wished: string | null | undefined, facts: Facts, note: Note): string | null {
  if (wished === null || wished === undefined) return null
  if (comparable(facts).some(({ id }) => id === wished)) return wished
  const group = groupOf(facts, wished)
  const { many } = facts.study.unit
  note(
    group
      ? say('note.oneLevelOnly', { group: group.label, many })
      : say('note.noGroup.split', { group: quoted(wished), many }),
  )
  return null
}

/** Choices that the study knows, one a group, in the order of its groups. */
export function settleChoices(
  wished: readonly Choice[],
  facts: Facts,
  note: Note,
  noGroup: 'note.noGroup.texts' | 'note.noGroup.all',
): Choice[] {
  const { many } = facts.study.unit
  const found = new Map<string, string>()
  for (const { group: id, level } of wished) {
    const group = groupOf(facts, id)
    if (!group) note(say(noGroup, { group: quoted(id), many }))
    else if (!group.levels.some((one) => one.id === level)) note(unknownLevel(group, level))
    else if (found.has(id) && found.get(id) !== level)
      note(say('note.oneLevel', { group: group.label, level: quoted(level) }))
    else found.set(id, level)
  }
  return facts.groups.flatMap(({ id }) => {
    const level = found.get(id)
    return level === undefined ? [] : [{ group: id, level }]
  })
}

type Group = Facts['groups'][number]

/** A level of the study that was too small to stand alone says where it went. */
function unknownLevel({ label, levels }: Group, level: string): string {
  const merged = levels.find((one) => one.merged?.includes(level))
  return merged
    ? say('note.tooSmall', { group: label, level: quoted(level), merged: merged.label })
    : say('note.noLevel', { group: label, level: quoted(level) })
}

/** The responses that are looked at: as many choices as the cube can still be cut by, none of the group that splits it. */
export function settleFilter(
  wished: readonly Choice[],
  state: Pick<State, 'view' | 'by' | 'compare'>,
  facts: Facts,
  note: Note,
): Choice[] {
  const { many } = facts.study.unit
  const known = settleChoices(wished, facts, note, 'note.noGroup.all')
  const taken = state.by ?? state.compare?.group
  const free = known.filter(({ group }) => group !== taken)
  if (free.length < known.length) note(say('note.allLevelsShown', { group: groupOf(facts, taken ?? '')?.label ?? '' }))
  const most = mostFilters(state)
  if (free.length > most)
    note(say('note.mostGroups', { many: capitalize(many), most, groups: labelsOf(free.slice(most), facts) }))
  return free.slice(0, most)
}

const labelsOf = (choices: readonly Choice[], facts: Facts) =>
  enumerated(choices.map(({ group }) => groupOf(facts, group)?.label ?? group))

/** The two levels that are compared: those wished, or the first two of a group. */
export function settleComparison({ compare, filter = [] }: Wish, facts: Facts, note: Note): State['compare'] {
  const usual = usualComparison(facts, filter)
  if (!compare) return usual
  const group = comparable(facts).find(({ id }) => id === compare.group)
  if (!group) {
    note(say('note.noGroup.compare', { group: quoted(compare.group), pair: nameOf(usual, facts) }))
    return usual
  }
  const [first, second] = group.levels
  const isLevel = (id: string) => group.levels.some((level) => level.id === id)
  const { a, b } = compare
  if (isLevel(a) && isLevel(b) && a !== b) return { group: group.id, a, b }
  const kept = isLevel(a) ? a : isLevel(b) ? b : (first?.id as string)
  const other = kept === first?.id ? (second?.id as string) : (first?.id as string)
  const nearest =
    isLevel(a) || !isLevel(b) ? { group: group.id, a: kept, b: other } : { group: group.id, a: other, b: kept }
  for (const level of [a, b].filter((one) => !isLevel(one)))
    note(say('note.noLevel.compare', { group: group.label, level: quoted(level), pair: nameOf(nearest, facts) }))
  if (a === b && isLevel(a)) note(say('note.ownLevel', { pair: nameOf(nearest, facts) }))
  return nearest
}

/** "18–44 and 65 and over" would be unclear: the levels stand with "with" between them. */
function nameOf(compare: State['compare'], facts: Facts): string {
  const levels = compare ? groupOf(facts, compare.group)?.levels : undefined
  const label = (id: string | undefined) => levels?.find((level) => level.id === id)?.label ?? ''
  return say('pair.quoted', { a: label(compare?.a), b: label(compare?.b) })
}
