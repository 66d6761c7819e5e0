import { say } from '../messages/explore.ts'
import { mostFilters } from './choices.ts'
import { optionMaker } from './option.ts'
import type { Choice, Control, Facts, State } from './types.ts'

/** A control for each group from which responses, or texts, can be chosen: all of its levels, or one. */
export function groupControls(state: State, facts: Facts): Control[] {
  const isTexts = state.view === 'exemplars'
  const taken = state.view === 'differences' ? state.compare?.group : state.by
  const groups = facts.groups.filter(({ id }) => (isTexts ? facts.attributes.includes(id) : id !== taken))
  const option = optionMaker(state, facts)
  const chosen = isTexts ? state.traits : state.filter
  const change = (choices: Choice[]) => (isTexts ? { traits: choices } : { filter: choices })
  return groups.map(({ id, label, levels }) => {
    const others = chosen.filter(({ group }) => group !== id)
    // The newest choice stays where there is room for no more.
    const kept = isTexts ? others : others.slice(0, mostFilters(state) - 1)
    const all = option('', say('group.all'), change(others))
    const each = levels.map((level) => option(level.id, level.label, change([...kept, { group: id, level: level.id }])))
    return { id: `in-${id}`, label, options: [all, ...each] }
  })
}
