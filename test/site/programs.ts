import { cpSync, mkdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../../scripts/program.ts'

/** What a build reads of the program. */
const needed = ['src', 'scripts', 'package.json', 'astro.config.ts', 'tsconfig.json', 'CHANGELOG.md']
/** Builds that run at once: one for each core of the machine that runs the checks. */
const atOnce = 2

function copyProgram(to: string): string {
  mkdirSync(to, { recursive: true })
  for (const name of needed) cpSync(join(root, name), join(to, name), { recursive: true })
  symlinkSync(join(root, 'node_modules'), join(to, 'node_modules'))
  return to
}

/**
 * Does a job for each item, two at a time, each time with a copy of the program that nobody else uses: Astro keeps what it
 * read of a study in the program's folder, where two builds would mix.
 *
 * @param folder an empty folder within the program, for the copies
 * @param items the longest jobs first, so that no core is left idle for long
 * @returns what the jobs gave, in the order of the items
 */
export async function withPrograms<Item, Done>(
  folder: string,
  items: readonly Item[],
  job: (item: Item, program: string) => Promise<Done>,
): Promise<Done[]> {
  const waiting = [...items.entries()]
  const done: Done[] = []
  const work = async (_: unknown, place: number) => {
    const program = copyProgram(join(folder, String(place)))
    for (let next = waiting.shift(); next; next = waiting.shift()) done[next[0]] = await job(next[1], program)
  }
  await Promise.all(Array.from({ length: atOnce }, work))
  return done
}
