import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Command } from 'commander'
import { StudyError } from '../src/study/problems.ts'
import { readStudy } from '../src/study/readFolder.ts'
import type { Study } from '../src/study/study.ts'
import { studyPath } from '../src/study/studyPath.ts'
import { countingSql } from './aggregate/patterns/countingSql.ts'
import { aggregate } from './aggregate/run.ts'
import { root, run } from './program.ts'
import { countInClickHouse, installClickHouse } from './warehouse/clickHouse.ts'
import { countInDuckDb } from './warehouse/duckDb.ts'

new Command('npm run test:warehouse')
  .description(
    'Counts the responses of the study that comes with the program in ClickHouse and in DuckDB, with the SQL of ' +
      'docs/scale.md, and sees whether the releases made of these counts are the same, byte for byte.',
  )
  .addHelpText(
    'after',
    '\nClickHouse comes as the package chdb, 550 MB, into a temporary folder that is removed again.',
  )
  .parse()

/** Who read the responses of the study that comes with the program. */
const coders = ['a', 'b']

type Files = ReadonlyMap<string, string>
/** Runs queries over the source of a study; gives each result as CSV. */
type Count = (path: string, study: Study, queries: readonly string[]) => Promise<string[]>

function compare(one: string, a: Files, other: string, b: Files, except: readonly string[] = []): void {
  const files = [...new Set([...a.keys(), ...b.keys()])].filter((file) => !except.includes(file))
  const differ = files.filter((file) => a.get(file) !== b.get(file))
  if (differ.length > 0) {
    const message = `${one} and ${other} give other releases: ${differ.join(', ')}`
    throw new StudyError([{ file: 'npm run test:warehouse', message }])
  }
  console.log(`${one} and ${other}: the same ${files.length} files.`)
}

await run(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'seen-and-heard-warehouse-'))
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  const path = studyPath(undefined, root)
  const study = readStudy(path)
  const sql = countingSql(study, coders)
    .split(/;\n/)
    .filter((part) => part.trim() !== '')
  const engines: { name: string; count: Count }[] = [{ name: 'DuckDB', count: countInDuckDb }]
  const home = join(folder, 'chdb')
  mkdirSync(home)
  const version = await installClickHouse(home)
  if (version) engines.push({ name: `ClickHouse (chdb ${version})`, count: countInClickHouse(home) })
  else console.error('NOT TESTED on ClickHouse: the package chdb could not be installed here.')
  const direct = (await aggregate(path)).files
  let first: { name: string; files: Files } | undefined
  for (const { name, count } of engines) {
    const tables = await count(path, study.study, sql)
    const [patterns, readings] = ['patterns.csv', 'readings.csv'].map((file) => join(folder, file)) as [string, string]
    writeFileSync(patterns, tables[0] ?? '')
    writeFileSync(readings, tables[1] ?? '')
    const { files } = await aggregate(path, { patterns, readings })
    // Of where the counts come from, the manifest says something else.
    compare('The source read by the program', direct, name, files, ['manifest.json'])
    if (first) compare(first.name, first.files, name, files)
    first ??= { name, files }
  }
  return 0
})
