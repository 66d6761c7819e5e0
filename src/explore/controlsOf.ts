import { capitalize, formatList } from '../components/format.ts'
import { say } from '../messages/explore.ts'
import { comparable, kindsOf, relationsOf, usualKind, viewsOf } from './choices.ts'
import { groupControls } from './groupControls.ts'
import { optionMaker } from './option.ts'
import { questionOf } from './questions.ts'
import { forms, kindWords, measures, sorts } from './settle.ts'
import type { Control, Facts, State } from './types.ts'

/**
 * The controls that make sense in the view of a state, in reading order; every option leads to a valid state. One with a
 * single option is no choice and left out.
 */
export function controlsOf(state: State, facts: Facts): Control[] {
  const of: Record<State['view'], () => Control[]> = {
    frequencies: () => [
      kindControl(state, facts),
      byControl(state, facts),
      ...groupControls(state, facts),
      measureControl(state, facts),
      sortControl(state, facts),
      formControl(state, facts),
    ],
    differences: () => [
      kindControl(state, facts),
      ...compareControls(state, facts),
      ...groupControls(state, facts),
      sortControl(state, facts),
      formControl(state, facts),
    ],
    together: () => [
      relationControl(state, facts),
      ...(state.relation === 'pairs' ? [kindControl(state, facts)] : []),
      formControl(state, facts),
    ],
    matrix: () => [formControl(state, facts)],
    exemplars: () => [codeControl(state, facts), ...groupControls(state, facts)],
  }
  return [viewControl(state, facts), ...of[state.view]()].filter(({ options }) => options.length > 1)
}

function viewControl(state: State, facts: Facts): Control {
  const option = optionMaker(state, facts)
  const options = viewsOf(facts).map((view) => {
    const kind = usualKind(view, facts) === usualKind(state.view, facts) ? state.kind : usualKind(view, facts)
    return option(view, questionOf(view, facts), { view, kind })
  })
  return { id: 'view', label: say('question'), options }
}

function kindControl(state: State, facts: Facts): Control {
  const option = optionMaker(state, facts)
  const options = kindsOf(facts).map((kind) => option(kind, capitalize(kindWords(kind, facts)), { kind }))
  return { id: 'kind', label: say('codes'), options }
}

function byControl(state: State, facts: Facts): Control {
  const option = optionMaker(state, facts)
  const groups = comparable(facts).map(({ id, label }) =>
    option(id, label, { by: id, filter: state.filter.filter(({ group }) => group !== id).slice(0, 1) }),
  )
  return { id: 'by', label: say('split'), options: [option('', say('split.not'), { by: null }), ...groups] }
}

function compareControls(state: State, facts: Facts): Control[] {
  const { compare } = state
  const group = comparable(facts).find(({ id }) => id === compare?.group)
  if (!compare || !group) return []
  const option = optionMaker(state, facts)
  const groups = comparable(facts).map(({ id, label, levels: [first, second] }) => {
    const filter = state.filter.filter((choice) => choice.group !== id)
    const levels = { group: id, a: first?.id ?? '', b: second?.id ?? '' }
    return option(id, label, { compare: id === compare.group ? compare : levels, filter })
  })
  // The level that the other side has already makes the two change places.
  const side = (one: 'a' | 'b', other: 'a' | 'b') =>
    group.levels.map(({ id, label }) => {
      const changed = { ...compare, [one]: id, ...(id === compare[other] ? { [other]: compare[one] } : {}) }
      return option(id, label, { compare: changed })
    })
  return [
    { id: 'compare', label: say('compare'), options: groups },
    { id: 'compare-a', label: say('compare.this'), options: side('a', 'b') },
    { id: 'compare-b', label: say('compare.with'), options: side('b', 'a') },
  ]
}

function sortControl(state: State, facts: Facts): Control {
  const option = optionMaker(state, facts)
  const size = say(state.view === 'differences' ? 'order.difference' : 'order.size')
  const words = { size, codebook: say('order.codebook'), name: say('order.name') }
  return { id: 'sort', label: say('order'), options: sorts.map((sort) => option(sort, words[sort], { sort })) }
}

function measureControl(state: State, facts: Facts): Control {
  const option = optionMaker(state, facts)
  const words = { share: say('measure.share'), count: say('measure.count') }
  const options = measures.map((measure) => option(measure, words[measure], { measure }))
  return { id: 'measure', label: say('measure'), options }
}

function relationControl(state: State, facts: Facts): Control {
  const option = optionMaker(state, facts)
  const words = { pairs: say('relation.pairs'), patterns: say('relation.patterns') }
  const options = relationsOf(facts).map((relation) => option(relation, words[relation], { relation }))
  return { id: 'relation', label: say('relation'), options }
}

function formControl(state: State, facts: Facts): Control {
  const option = optionMaker(state, facts)
  const words = { chart: say('form.chart'), table: say('form.table') }
  return { id: 'as', label: say('form'), options: forms.map((as) => option(as, words[as], { as })) }
}

/** Texts that hold a code. Several at once come from an address, and are one choice more. */
function codeControl(state: State, facts: Facts): Control {
  const option = optionMaker(state, facts)
  const single = facts.codes.map(({ id, label }) => option(id, label, { codes: [id] }))
  const labels = facts.codes.filter(({ id }) => state.codes.includes(id)).map(({ label }) => label)
  const several = labels.length > 1 ? [option(state.codes.join(','), formatList(labels), {})] : []
  return {
    id: 'code',
    label: say('code'),
    options: [option('', say('code.any'), { codes: [] }), ...several, ...single],
  }
}
