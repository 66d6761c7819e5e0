import type { Evidence, EvidenceLink } from './evidenceMap.ts'

/** Links between neighboring columns, and the ids of each column from top to bottom. */
export type Layers = { columns: string[][]; links: readonly Pick<EvidenceLink, 'from' | 'to'>[] }

/** A link between neighboring columns, and the whole link that it is or is a part of. */
export type LayerLink = { from: string; to: string; link: EvidenceLink }

const sweeps = 8

/**
 * Orders the ids of each column so that few links cross: each goes to the mean place of its neighbors, in sweeps to and
 * fro (the barycenter method of Sugiyama, Tagawa & Toda, IEEE Transactions on Systems, Man, and Cybernetics 1981, 11,
 * 109–125). The best order met is kept; the one given wins ties.
 */
export function evidenceOrder({ columns, links }: Layers): string[][] {
  let best = { columns, crossings: crossings({ columns, links }) }
  let current = columns.map((column) => [...column])
  for (let sweep = 0; sweep < sweeps && best.crossings > 0; sweep += 1) {
    const forward = sweep % 2 === 0
    const places = current.map((_, i) => i)
    for (const i of (forward ? places : places.toReversed()).slice(1)) {
      const fixed = current[forward ? i - 1 : i + 1] ?? []
      current = current.map((column, j) => (j === i ? byNeighbors(column, fixed, links) : column))
    }
    const now = crossings({ columns: current, links })
    if (now < best.crossings) best = { columns: current, crossings: now }
  }
  return best.columns
}

function byNeighbors(column: readonly string[], fixed: readonly string[], links: Layers['links']): string[] {
  const placeOf = (id: string, now: number) => {
    const places = links
      .flatMap(({ from, to }) => (from === id ? [fixed.indexOf(to)] : to === id ? [fixed.indexOf(from)] : []))
      .filter((place) => place >= 0)
    return places.length === 0 ? now : places.reduce((sum, place) => sum + place, 0) / places.length
  }
  const placed = column.map((id, now) => ({ id, place: placeOf(id, now) }))
  return placed.toSorted((a, b) => a.place - b.place).map(({ id }) => id)
}

/** How many pairs of links cross between neighboring columns. */
export function crossings({ columns, links }: Layers): number {
  const between = columns.slice(1).map((right, i) =>
    links.flatMap(({ from, to }) => {
      const [start, end] = [columns[i]?.indexOf(from) ?? -1, right.indexOf(to)]
      return start < 0 || end < 0 ? [] : [[start, end] as const]
    }),
  )
  const cross = ([a, b]: readonly [number, number], [c, d]: readonly [number, number]) => (a - c) * (b - d) < 0
  return between.flatMap((pairs) => pairs.flatMap((one, i) => pairs.slice(i + 1).filter((other) => cross(one, other))))
    .length
}

/**
 * The layers of a map: the linked nodes of each column, and for a link that passes over columns a stop in each of them,
 * so that its line has room there.
 */
export function layersOf({ columns, links }: Evidence): { columns: string[][]; links: LayerLink[] } {
  const columnOf = new Map(columns.flatMap(({ nodes }, i) => nodes.map(({ id }) => [id, i] as const)))
  const linked = new Set(links.flatMap(({ from, to }) => [from, to]))
  const layers = columns.map(({ nodes }) => nodes.map(({ id }) => id).filter((id) => linked.has(id)))
  const steps = links.flatMap((link) => {
    const [start, end] = [columnOf.get(link.from) ?? 0, columnOf.get(link.to) ?? 0]
    const between = layers.map((_, i) => i).filter((i) => i > start && i < end)
    // No id holds a space, so that a stop's id is nobody else's.
    const stops = between.map((i) => `${link.from} ${link.to} ${i}`)
    for (const [at, i] of between.entries()) layers[i]?.push(stops[at] ?? '')
    const path = [link.from, ...stops, link.to]
    return path.slice(1).map((to, i) => ({ from: path[i] ?? '', to, link }))
  })
  return { columns: layers, links: steps }
}
