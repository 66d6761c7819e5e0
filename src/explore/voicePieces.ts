import type { Exemplar, Release } from '../study/release.ts'
import type { Choice, Facts } from './types.ts'

/** Some of the exemplars that have something in common, and of how many. */
export type VoicePiece = { of: number; exemplars: readonly Exemplar[] }

/** So many texts are in a piece, and no more, however many were published: a page costs the same for any study. */
export const mostVoices = 100

/** Names of the pieces: all exemplars, those of a code, of a level, of a row of the framework matrix. */
export const pieceOf = {
  all: 'all',
  code: (id: string) => `code_${id}`,
  level: ({ group, level }: Choice) => `level_${group}_${level}`,
  row: (dimension: string) => `row_${dimension}`,
} as const

/** Whether an exemplar shows a level, or one of those that were merged into it. */
export function shows({ attributes }: Exemplar, { group, level }: Choice, groups: Facts['groups']): boolean {
  const value = attributes[group]
  const merged = groups.find(({ id }) => id === group)?.levels.find(({ id }) => id === level)?.merged ?? []
  return value !== undefined && (value === level || merged.includes(value))
}

/** Every piece by its name, in which the explorer loads exemplars. */
export function voicePieces(
  release: Pick<Release, 'exemplars' | 'matrix'>,
  facts: Pick<Facts, 'codes' | 'groups' | 'attributes'>,
): Map<string, VoicePiece> {
  const all = release.exemplars.exemplars
  const piece = (list: readonly Exemplar[]) => ({ of: list.length, exemplars: list.slice(0, mostVoices) })
  const byId = new Map(all.map((one) => [one.id, one]))
  const ofCode = Map.groupBy(
    all.flatMap((one) => one.codes.map((code) => ({ code, one }))),
    ({ code }) => code,
  )
  const traits = facts.groups
    .filter(({ id }) => facts.attributes.includes(id))
    .flatMap(({ id, levels }) => levels.map((level) => ({ group: id, level: level.id })))
  const rows = Map.groupBy(release.matrix.cells, ({ dimension }) => dimension)
  return new Map([
    [pieceOf.all, piece(all)],
    ...facts.codes.map(({ id }) => [pieceOf.code(id), piece((ofCode.get(id) ?? []).map(({ one }) => one))] as const),
    ...traits.map(
      (trait) => [pieceOf.level(trait), piece(all.filter((one) => shows(one, trait, facts.groups)))] as const,
    ),
    ...[...rows].map(([dimension, cells]) => {
      const ids = new Set(cells.flatMap(({ exemplars }) => exemplars))
      const list = [...ids].flatMap((id) => byId.get(id) ?? [])
      return [pieceOf.row(dimension), { of: list.length, exemplars: list }] as const
    }),
  ])
}
