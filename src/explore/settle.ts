import { formatCount, formatList } from '../components/format.ts'
import { say } from '../messages/explore.ts'
import { kindsOf, mostFacets, relationsOf, usualKind, viewsOf } from './choices.ts'
import { initialState } from './initialState.ts'
import { quoted } from './quoted.ts'
import { settleBy, settleChoices, settleComparison, settleFilter } from './settleGroups.ts'
import type { Choice, Facts, State } from './types.ts'

/** What is wished for: a state, or what an address says, in which any name may be wrong. */
export type Wish = {
  view?: string | undefined
  kind?: string | undefined
  filter?: readonly Choice[] | undefined
  by?: string | null | undefined
  compare?: State['compare'] | undefined
  sort?: string | undefined
  measure?: string | undefined
  as?: string | undefined
  relation?: string | undefined
  cell?: State['cell'] | undefined
  codes?: readonly string[] | undefined
  traits?: readonly Choice[] | undefined
}

/** Takes down a sentence for the reader. */
export type Note = (sentence: string) => void

export const sorts = ['size', 'codebook', 'name'] as const
export const measures = ['share', 'count'] as const
export const forms = ['chart', 'table'] as const

/**
 * The valid state nearest to a wish. What a view has no use for is at its initial value, so that two states that show the
 * same are the same.
 *
 * @returns the state, and one plain sentence for each thing that the reader wished and doesn't get
 */
export function settle(wish: Wish, facts: Facts): { state: State; notes: string[] } {
  const notes: string[] = []
  const note = (sentence: string) => void notes.push(sentence)
  const view = settleView(wish, facts, note)
  const state = { ...initialState(facts), view }
  const settled = { ...state, ...parts[view](wish, facts, note) }
  if (view === 'together' || view === 'matrix') noteCuts(wish, facts, note)
  return { state: settled, notes }
}

type Part = (wish: Wish, facts: Facts, note: Note) => Partial<State>

const parts: Record<State['view'], Part> = {
  frequencies: (wish, facts, note) => {
    const by = settleBy(wish.by, facts, note)
    return {
      ...shape(wish, note),
      kind: settleKind(wish, 'frequencies', facts, note),
      by,
      filter: settleFilter(wish.filter ?? [], { view: 'frequencies', by, compare: null }, facts, note),
      measure: oneOf(measures, wish.measure, note),
    }
  },
  differences: (wish, facts, note) => {
    const compare = settleComparison(wish, facts, note)
    return {
      ...shape(wish, note),
      kind: settleKind(wish, 'differences', facts, note),
      compare,
      filter: settleFilter(wish.filter ?? [], { view: 'differences', by: null, compare }, facts, note),
    }
  },
  together: (wish, facts, note) => {
    const relation = oneOf(relationsOf(facts), wish.relation, note)
    const kind = relation === 'pairs' ? settleKind(wish, 'together', facts, note) : usualKind('together', facts)
    return { relation, kind, as: oneOf(forms, wish.as, note) }
  },
  matrix: (wish, facts, note) => ({ cell: settleCell(wish, facts, note), as: oneOf(forms, wish.as, note) }),
  exemplars: (wish, facts, note) => {
    const shown = { ...facts, groups: facts.groups.filter(({ id }) => facts.attributes.includes(id)) }
    const traits = settleChoices(wish.traits ?? [], shown, note, 'note.noGroup.texts')
    return { codes: settleCodes(wish, facts, note), traits: traits.slice(0, mostFacets) }
  },
}

const shape = (wish: Wish, note: Note) => ({ sort: oneOf(sorts, wish.sort, note), as: oneOf(forms, wish.as, note) })

// The first option is the initial one.
function oneOf<Option extends string>(
  options: readonly [Option, ...Option[]],
  wished: string | undefined,
  note: Note,
): Option {
  const found = options.find((option) => option === wished)
  if (wished !== undefined && !found) note(say('note.noChoice', { wished: quoted(wished), option: options[0] }))
  return found ?? options[0]
}

function settleView({ view: wished }: Wish, facts: Facts, note: Note): State['view'] {
  const found = viewsOf(facts).find((view) => view === wished)
  if (wished !== undefined && !found) note(say('note.noView', { view: quoted(wished) }))
  return found ?? 'frequencies'
}

function settleKind({ kind: wished }: Wish, view: State['view'], facts: Facts, note: Note): State['kind'] {
  const usual = usualKind(view, facts)
  const found = kindsOf(facts).find((kind) => kind === wished)
  const known = wished === undefined || ['dimension', 'theme', 'all'].includes(wished)
  if (!known || (wished === 'theme' && !found && usual === 'dimension') || (wished === 'dimension' && !found))
    note(say('note.noKind', { kind: quoted(wished), codes: kindWords(usual, facts) }))
  return found ?? usual
}

/** Codes of a kind in the words of the study. */
export const kindWords = (kind: State['kind'], { study }: Pick<Facts, 'study'>): string =>
  kind === 'all' ? say('codes.all') : study.kinds[kind].many

function settleCell({ cell }: Wish, { codes }: Facts, note: Note): State['cell'] {
  if (!cell) return null
  const is = (id: string, kind: string) => codes.some((code) => code.id === id && code.kind === kind)
  if (is(cell.dimension, 'dimension') && is(cell.theme, 'theme'))
    return { dimension: cell.dimension, theme: cell.theme }
  note(say('note.noCell', { cell: quoted(`${cell.dimension}:${cell.theme}`) }))
  return null
}

function settleCodes({ codes: wished = [] }: Wish, { codes }: Facts, note: Note): string[] {
  const known = codes.filter(({ id }) => wished.includes(id)).map(({ id }) => id)
  const unknown = [...new Set(wished)].filter((id) => !known.includes(id))
  if (unknown.length > 0) note(say('note.noCode', { codes: formatList(unknown.slice(0, 3).map(quoted)) }))
  if (known.length > mostFacets) note(say('note.mostCodes', { most: formatCount(mostFacets) }))
  return known.slice(0, mostFacets)
}

/** Of pairs and cells the release holds the numbers of all responses alone. */
function noteCuts({ filter = [], by }: Wish, { study }: Facts, note: Note): void {
  if (filter.length > 0 || (by !== null && by !== undefined)) note(say('note.cutLeftOut', { many: study.unit.many }))
}
