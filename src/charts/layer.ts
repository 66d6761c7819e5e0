/** What an option may be: the same for all data, the name of a field, or worked out from each datum. */
type Value<Datum> = number | string | null | undefined | ((datum: Datum, index: number) => unknown)
type Position<Datum> = Value<Datum> | { value: Value<Datum>; scale: null }

/** The options of a mark, as Plot names them. */
export type MarkOptions<Datum> = {
  [position in (typeof positions)[number]]?: Position<Datum>
} & { [look in keyof typeof looks]?: Value<Datum> } & {
  r?: Value<Datum>
  text?: Value<Datum>
  filter?: (datum: Datum, index: number) => unknown
  lineAnchor?: 'middle' | 'bottom'
  lineHeight?: number
  dx?: number
  /** For targets: the row of the figure. */
  row?: Value<Datum>
}

const positions = ['x', 'y', 'x1', 'x2', 'y1', 'y2'] as const
/** Attributes by option, each with the value that needs no saying. */
const looks = {
  fill: ['fill', null],
  stroke: ['stroke', null],
  fillOpacity: ['fill-opacity', 1],
  strokeWidth: ['stroke-width', 1],
  strokeDasharray: ['stroke-dasharray', null],
  fontSize: ['font-size', null],
  fontStyle: ['font-style', null],
  fontVariant: ['font-variant', null],
  fontWeight: ['font-weight', null],
  textAnchor: ['text-anchor', 'middle'],
} as const

type Look = Record<string, string | number>
export type Positions = { [position in (typeof positions)[number]]?: number }

/** A mark's data, placed, with the look that all have in common and that of each. */
export type Layer = {
  look: Look
  rows: { at: Positions; look: Look; r: number; words: string; row: number }[]
}

// A color or a pattern is the same for all; any other word names a field.
const isColor = (value: string) => value === 'none' || /^(var|url)\(/.test(value)
const colored = ['fill', 'stroke']
const isSame = (option: string, value: unknown) =>
  typeof value === 'number' || (typeof value === 'string' && (!colored.includes(option) || isColor(value)))

/** Works out where and how each datum of a mark is drawn; a datum without a place, or without words, isn't. */
export function layer<Datum>(
  data: readonly Datum[],
  options: MarkOptions<Datum>,
  usual: Look,
  x: (value: number) => number,
): Layer {
  const chosen = Object.entries(looks).flatMap(([option, [name, implied]]) => {
    const value = options[option as keyof typeof looks]
    return value === undefined || value === null ? [] : [{ option, name, implied, value }]
  })
  const same = chosen.filter(({ option, value }) => isSame(option, value))
  const each = chosen.filter(({ option, value }) => !isSame(option, value))
  const look = Object.fromEntries(
    same.flatMap(({ name, implied, value }) => (value === implied ? [] : [[name, value as string]])),
  )
  const rows = data.flatMap((datum, i) => {
    if (options.filter && !options.filter(datum, i)) return []
    const at = place(datum, i, options, x)
    const r = Number(read(options.r, datum, i) ?? 0)
    const words = String(read(options.text, datum, i) ?? '')
    if (at === null || (options.r !== undefined && !(r > 0)) || (options.text !== undefined && words === '')) return []
    const own = Object.fromEntries(each.map(({ name, value }) => [name, read(value, datum, i) as string]))
    return [{ at, look: own, r, words, row: Number(read(options.row, datum, i)) }]
  })
  if (typeof options.r === 'function') rows.sort((a, b) => b.r - a.r)
  return { look: { ...usual, ...(options.dx ? { transform: `translate(${options.dx},0)` } : {}), ...look }, rows }
}

function read<Datum>(value: Value<Datum>, datum: Datum, index: number): unknown {
  if (typeof value === 'function') return value(datum, index)
  return typeof value === 'string' ? (datum as Record<string, unknown>)[value] : value
}

function place<Datum>(
  datum: Datum,
  index: number,
  options: MarkOptions<Datum>,
  scale: (value: number) => number,
): Positions | null {
  const at: Positions = {}
  for (const position of positions) {
    const option = options[position]
    if (option === undefined) continue
    const inPixels = typeof option === 'object' && option !== null
    const found = read(inPixels ? option.value : option, datum, index)
    if (found === null || found === undefined || !Number.isFinite(Number(found))) return null
    at[position] = position.startsWith('x') && !inPixels ? scale(Number(found)) : Number(found)
  }
  return at
}
