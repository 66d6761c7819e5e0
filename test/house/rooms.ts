/** The rooms of src, each of which may import only itself and those before it. */
const order = [
  'messages',
  'study',
  'statistics',
  'disclosure',
  'charts',
  'content',
  'components',
  'cards',
  'deck',
  'layouts',
  'pages',
] as const

/**
 * A file that names another, or a package; paths are from the program's folder. An import of types alone leaves nothing
 * behind when the program runs.
 */
export type Import = { from: string; to: string; type: boolean }

/** The room of a file: a folder of src, one of the two files that stand beside them, or a folder beside src. */
export function roomOf(path: string): string {
  const [top = '', second = ''] = path.split('/')
  if (top !== 'src') return top
  if (second === 'content.ts') return 'content'
  return second === 'content.config.ts' ? 'door' : second
}

const before = (room: string) => order.slice(0, order.indexOf(room as (typeof order)[number]) + 1) as readonly string[]

/** What each room may import besides itself and packages. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  ...Object.fromEntries(order.map((room) => [room, before(room)])),
  layouts: [...before('layouts'), 'search', 'explore', 'practice', 'styles'],
  pages: [...before('pages'), 'search', 'explore', 'practice'],
  search: ['messages', 'study', 'components'],
  explore: ['messages', 'study', 'statistics', 'disclosure', 'charts', 'components'],
  practice: ['messages', 'study', 'statistics', 'charts', 'components'],
  door: ['messages', 'study'],
  scripts: ['messages', 'study', 'statistics', 'disclosure'],
  'astro.config.ts': ['search', 'messages', 'study'],
}

/** Only the door, the build's configuration and the scripts read study folders, by these two modules. */
const readers = ['src/study/readFolder.ts', 'src/study/studyPath.ts']

/** Why an import breaks the rule of the house, or null where it keeps it. */
export function fault({ from, to, type }: Import): string | null {
  const [room, target] = [roomOf(from), roomOf(to)]
  if (to.startsWith('data/')) return `${from} imports ${to}: data enters by src/content.config.ts alone`
  if (room === target) return null
  if (!(allowed[room] ?? []).includes(target)) {
    return `${from} imports ${to}: ${room} may import ${(allowed[room] ?? []).join(', ') || 'nothing else'}`
  }
  if (!type && readers.includes(to) && !['door', 'scripts', 'astro.config.ts'].includes(room)) {
    return `${from} imports ${to}: only src/content.config.ts, astro.config.ts and scripts read study folders`
  }
  return null
}

/** Modules that a browser loads, or may: they and all that they import must run without Node. */
export const forBrowser = (path: string) =>
  /^src\/(statistics|disclosure|charts|explore|practice)\/.*\.ts$/.test(path) ||
  /^src\/search\/(search|offlineSearch|shortcut|state|excerpt)\.ts$/.test(path)

const nodeOnly = (to: string) => to.startsWith('node:') || to.startsWith('@duckdb/')

/** Every way by which a module that the browser loads leads to Node. */
export function waysToNode(imports: readonly Import[], starts: readonly string[]): string[] {
  const of = (path: string) => imports.filter(({ from, type }) => from === path && !type).map(({ to }) => to)
  const follow = (way: readonly string[]): string[] =>
    of(way.at(-1) as string)
      .filter((to) => !way.includes(to))
      .flatMap((to) => (nodeOnly(to) ? [[...way, to].join(' > ')] : follow([...way, to])))
  return starts.flatMap((start) => follow([start]))
}
