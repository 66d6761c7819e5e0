import { say } from '../messages/explore.ts'
import { settle, type Wish } from './settle.ts'
import type { Choice, Facts, State } from './types.ts'

/** What is longer no study needs; and a list of more than a few dozen is no choice that a reader made. */
const longest = 8000
const mostItems = 24
const mostNotes = 8

/**
 * Reads the state from the query part of an address. One that is bad, old or hostile gives the nearest valid state.
 *
 * @param search with or without its question mark; parts that the explorer doesn't know are passed over
 * @returns the state, and one plain sentence for each thing that was changed
 */
export function readState(search: string, facts: Facts): { state: State; notes: string[] } {
  const tooLong = search.length > longest
  const { state, notes } = settle(wishOf(new URLSearchParams(search.slice(0, longest))), facts)
  const all = tooLong ? [say('note.tooLong'), ...notes] : notes
  return { state, notes: [...new Set(all)].slice(0, mostNotes) }
}

function wishOf(parameters: URLSearchParams): Wish {
  const word = (name: string) => parameters.get(name)?.trim().toLowerCase() || undefined
  const list = (name: string) => (word(name)?.split(',') ?? []).filter(Boolean).slice(0, mostItems)
  const choices = list('in').map(choiceOf)
  const [dimension, theme = ''] = word('cell')?.split(':') ?? []
  const [group, a = '', b = ''] = word('compare')?.split(':') ?? []
  return {
    view: word('view'),
    kind: word('kind'),
    filter: choices,
    traits: choices,
    by: word('by'),
    compare: group === undefined ? null : { group, a, b },
    sort: word('sort'),
    measure: word('measure'),
    as: word('as'),
    relation: word('relation'),
    cell: dimension === undefined ? null : { dimension, theme },
    codes: list('codes'),
  }
}

function choiceOf(text: string): Choice {
  const [group = '', ...level] = text.split(':')
  return { group, level: level.join(':') }
}
