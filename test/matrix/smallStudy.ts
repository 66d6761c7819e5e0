import { randomLcg } from 'd3-random'
import type { StudyContent } from '../site/writeStudy.ts'
import type { Row } from './rows.ts'
import { smallPages } from './smallPages.ts'

const adjectives =
  'Quiet,Warm,Clean,Bright,Calm,Clear,Kind,Honest,Short,Open,Gentle,Early,Steady,Plain,Soft,Cheerful,Patient,Tidy,Fresh,Easy'
const nouns = 'chairs,corners,voices,signs,windows,hours,greetings,answers,doors,plants,lamps,stories,steps,smiles,maps'

const [first, second] = [adjectives.split(','), nouns.split(',')]

/** How the labels of all made-up codes and levels begin that stand after a semicolon. */
export const names: readonly string[] = [...first, 'First visit', 'Came before', 'Other levels', 'Not stated']

/** Labels of which no two are the same; every tenth is as long as labels in real codebooks are. */
const labelOf = (index: number) => {
  const place = index % first.length
  const adjective = first[place] as string
  const noun = second[(place + Math.floor(index / first.length)) % second.length]
  return index % 10 === 7 ? `${adjective} ${noun}, wherever one happens to sit and wait` : `${adjective} ${noun}`
}

const idOf = (label: string) => label.toLowerCase().replaceAll(/[^a-z]+/g, '-')

/** A code of a made-up study. */
export type SmallCode = { id: string; kind: 'dimension' | 'theme'; label: string }

function codesOf({ codes, kinds }: Row): SmallCode[] {
  return Array.from({ length: codes }, (_, index) => {
    const label = labelOf(index)
    const mixed = index % 3 === 1 ? 'theme' : 'dimension'
    const kind = kinds === 'both' ? mixed : kinds === 'themes' ? 'theme' : 'dimension'
    return { id: idOf(label), label, kind }
  })
}

/** Groups with levels and how common they are; some levels are too small to be told of, and so is a whole group. */
const allGroups: readonly { id: string; label: string; levels: readonly (readonly [string, string, number])[] }[] = [
  {
    id: 'visit',
    label: 'First visit',
    levels: [
      ['first', 'First visit', 0.4],
      ['again', 'Came before', 0.5],
    ],
  },
  {
    id: 'age',
    label: 'Age',
    levels: [
      ['18-44', '18 to 44', 0.4],
      ['45-64', '45 to 64', 0.3],
      ['65-up', '65 and older', 0.3],
    ],
  },
  {
    id: 'town',
    label: 'Home',
    levels: [
      ['near', 'In town', 0.9],
      ['far', 'Elsewhere', 0.06],
      ['sea', 'At sea', 0.02],
    ],
  },
  { id: 'day', label: 'Day', levels: [['week', 'Weekday', 1]] },
  {
    id: 'wing',
    label: 'Wing',
    levels: [
      ['east', 'East wing', 0.01],
      ['west', 'West wing', 0.015],
    ],
  },
  {
    id: 'wait',
    label: 'Wait',
    levels: [
      ['short', 'Up to an hour', 0.5],
      ['long', 'Longer', 0.48],
    ],
  },
]

/** What a response and the kinds of code are called in a study. */
export const words = {
  standard: {
    unit: { one: 'visitor', many: 'visitors' },
    kinds: { dimension: { one: 'dimension', many: 'dimensions' }, theme: { one: 'theme', many: 'themes' } },
  },
  own: {
    unit: { one: 'apprentice', many: 'apprentices' },
    kinds: { dimension: { one: 'aspect', many: 'aspects' }, theme: { one: 'idea', many: 'ideas' } },
  },
}

const article = {
  id: 'paper',
  title: 'Waiting well',
  authors: [{ given: 'Robin', family: 'Reed' }, { family: 'Marsh' }],
  journal: 'Rooms and Seats',
  year: 2021,
}

/**
 * A made-up study that has what its row says and lacks the rest, the same on every run.
 *
 * @param row of the matrix
 * @returns the study, to be written by `writeStudy`
 */
export function smallStudy(row: Row): StudyContent {
  const random = randomLcg(row.codes / 1000)
  const codes = codesOf(row)
  const groups = allGroups.slice(0, row.groups)
  const n = row.codes === 300 ? 600 : 240
  const published = row.publication !== 'none'
  // The last code is nobody's, the others ever rarer.
  const chance = (index: number) => (index === codes.length - 1 ? 0 : 0.6 / (1 + index) ** 0.6)
  const answers = Array.from({ length: n }, (_, index) => {
    const given = codes.filter((_, place) => random() < chance(place))
    const levels = groups.map((group) => [group.id, levelOf(group.levels, random())] as const)
    const text =
      index % 8 === 0 && (row.exemplars === 'one' ? index === 0 : row.exemplars !== 'none') ? textOf(given, index) : ''
    return { response: `r${index + 1}`, text, given, levels }
  })
  const { pages, reporting } = row.pages === 'all' ? smallPages(row, codes) : {}
  return {
    study: {
      id: row.name,
      title: 'What makes waiting rooms good ones',
      name: 'Waiting room',
      question: 'What makes a waiting room a good one?',
      n,
      ...words[row.words],
      ...(published ? { article } : {}),
      data: { basis: row.basis, about: 'Made for a test.', license: 'CC0-1.0' },
      groups: groups.map(({ levels, ...group }) => ({
        ...group,
        levels: levels.map(([id, label]) => ({ id, label })),
      })),
    },
    codebook: {
      codes: codes.map((code, index) => ({
        ...code,
        ...(index % 2 === 0 ? { gloss: `${code.label} that somebody liked.`, glossBy: 'study' } : {}),
        ...(index === 2 && codes[0]?.kind === code.kind ? { parent: codes[0].id } : {}),
        ...(published && index === 0
          ? { standing: [{ work: 'paper', place: 'page 4', says: 'It matters most.' }] }
          : {}),
      })),
    },
    ...(row.publication === 'figures' ? { reported: { claims: claimsOf(codes, n) } } : {}),
    ...(reporting ? { reporting } : {}),
    responses: answers.map(({ response, text, levels }) => ({
      response,
      ...Object.fromEntries(levels),
      text,
      publish: text === '' ? 'no' : 'yes',
    })),
    codings: answers.flatMap(({ response, text, given }, index) => {
      const coded = given.map(({ id, label }) => ({ response, code: id, coder: 'ann', ...placeOf(row, text, label) }))
      // Of the first answers there is a second reading, which does not always see the last code.
      const again = row.coders === 2 && index < 80 ? coded.slice(0, index % 4 === 0 ? -1 : undefined) : []
      return [...coded, ...again.map((coding) => ({ ...coding, coder: 'ben' }))]
    }),
    ...(pages ? { pages } : {}),
  }
}

/** The level that a random number falls on, or none. */
function levelOf(levels: readonly (readonly [string, string, number])[], drawn: number): string {
  let sum = 0
  for (const [id, , share] of levels) {
    sum += share
    if (drawn < sum) return id
  }
  return ''
}

const textOf = (given: readonly SmallCode[], index: number) =>
  given.length === 0
    ? `Nothing comes to mind, said number ${index}.`
    : `What I liked, as number ${index}: ${given.map(({ label }) => label.toLowerCase()).join(' and ')}.`

function placeOf({ exemplars }: Row, text: string, label: string): { start?: number; end?: number } {
  const start = exemplars === 'marked' ? text.indexOf(label.toLowerCase()) : -1
  return start < 0 ? {} : { start, end: start + label.length }
}

const claimsOf = ([one, two, three]: readonly SmallCode[], n: number) => [
  { code: null, statistic: 'base', value: n, place: 'page 3' },
  { code: one?.id, statistic: 'share', value: 0.6, place: 'page 4' },
  { code: two?.id, statistic: 'share-range', value: [0.2, 0.5], place: 'page 4' },
  { code: three?.id, statistic: 'share-above', value: 0.1, words: 'many', place: 'page 5' },
]
