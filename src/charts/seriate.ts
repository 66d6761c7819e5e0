/** A cluster of items: for every pair of ends, the best order of all its items between them. */
type Cluster = { items: number[]; orders: Order[] }
/** Items in a row, and the sum of the similarities of neighbors. */
type Order = { row: readonly number[]; sum: number }

/**
 * Orders items so that similar ones stand beside one another: average-linkage clustering (Sokal & Michener 1958), then
 * of all orders that keep every cluster together the one with the most similar neighbors (optimal leaf ordering:
 * Bar-Joseph, Gifford & Jaakkola, Bioinformatics 2001, 17 Suppl 1, S22–S29). Ties go to the order given. The work grows
 * with the fourth power of the number of items: meant for as many as a picture can show.
 *
 * @param similarity a symmetric matrix, greater where two items are more alike; its diagonal isn't read
 * @param weights one an item: the row is turned so that the heaviest item stands in its first half
 * @returns the places of the items, in their new order
 */
export function seriate(similarity: readonly (readonly number[])[], weights: readonly number[]): number[] {
  const alike = (a: number, b: number) => similarity[a]?.[b] ?? 0
  let clusters: Cluster[] = similarity.map((_, item) => ({ items: [item], orders: [{ row: [item], sum: 0 }] }))
  while (clusters.length > 1) {
    const [a, b] = closest(clusters, alike)
    clusters = [join(a, b, alike), ...clusters.filter((one) => one !== a && one !== b)].toSorted(byFirst)
  }
  const best = (clusters[0]?.orders ?? []).reduce((a, b) => (b.sum > a.sum + tolerance ? b : a), {
    row: [],
    sum: -Infinity,
  })
  return turn([...best.row], weights)
}

// Sums of the same numbers in another order differ in their last digits, which is no reason to prefer one.
const tolerance = 1e-9

const byFirst = (a: Cluster, b: Cluster) => Math.min(...a.items) - Math.min(...b.items)

type Alike = (a: number, b: number) => number

function closest(clusters: readonly Cluster[], alike: Alike): [Cluster, Cluster] {
  let found: { pair: [Cluster, Cluster]; mean: number } | null = null
  for (const [i, a] of clusters.entries())
    for (const b of clusters.slice(i + 1)) {
      const sum = a.items.reduce((total, x) => total + b.items.reduce((part, y) => part + alike(x, y), 0), 0)
      const mean = sum / (a.items.length * b.items.length)
      if (!found || mean > found.mean + tolerance) found = { pair: [a, b], mean }
    }
  if (!found) throw new Error('closest: expected at least two clusters')
  return found.pair
}

// Of all ways to put one row before the other, in both directions, keeps the best for each pair of outer ends.
function join(a: Cluster, b: Cluster, alike: Alike): Cluster {
  const best = new Map<string, Order>()
  for (const first of bothWays(a))
    for (const second of bothWays(b)) {
      const sum = first.sum + alike(first.row.at(-1) ?? 0, second.row[0] ?? 0) + second.sum
      const ends = `${first.row[0]} ${second.row.at(-1)}`
      if (sum > (best.get(ends)?.sum ?? -Infinity) + tolerance)
        best.set(ends, { row: [...first.row, ...second.row], sum })
    }
  return { items: [...a.items, ...b.items], orders: [...best.values()] }
}

const bothWays = ({ items, orders }: Cluster): Order[] =>
  items.length === 1
    ? orders
    : orders.flatMap(({ row, sum }) => [
        { row, sum },
        { row: row.toReversed(), sum },
      ])

function turn(row: number[], weights: readonly number[]): number[] {
  const heaviest = row.reduce((a, b) => {
    const [ofA, ofB] = [weights[a] ?? 0, weights[b] ?? 0]
    return ofB > ofA || (ofB === ofA && b < a) ? b : a
  }, row[0] ?? 0)
  const [before, after] = [row.indexOf(heaviest), row.length - 1 - row.indexOf(heaviest)]
  const backward = before > after || (before === after && (row.at(-1) ?? 0) < (row[0] ?? 0))
  return backward ? row.toReversed() : row
}
