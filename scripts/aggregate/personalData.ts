import type { DuckDBConnection } from '@duckdb/node-api'
import type { Found, PersonalDataKind } from '../../src/disclosure/personalData/found.ts'
import { likelyPersonalData } from '../../src/disclosure/personalData.ts'
import { didYouMean, type Problems, quote } from '../../src/study/problems.ts'
import type { Study } from '../../src/study/study.ts'
import { literal, query } from './database.ts'
import { linesOf } from './inspect.ts'
import type { ClearedText } from './read.ts'
import type { SourceFile } from './source.ts'

const labels: Readonly<Record<PersonalDataKind, string>> = {
  email: 'an e-mail address',
  account: 'a user name',
  'birth-date': 'a date of birth',
  date: 'a full date',
  'record-number': 'the number of a record or a person',
  phone: 'a phone number',
  'postal-code': 'a postal code',
  name: 'a name after a title',
}

/** A text that looks as if it held personal data, and where. */
type Flagged = { response: string; text: string; found: readonly Found[] }

/** As many texts are told one by one; the ids of all others in one line, so that nobody has to run it again and again. */
const told = 19
const idsShown = 1_000

const whatToDo = 'Set publish to no, edit the text, or clear it in study.yaml under disclosure.cleared with a reason.'

const idOf = (response: string) =>
  /^[\p{L}\p{N}][\p{L}\p{N} .:&_-]*$/u.test(response) ? response : quote(response, 200)

/** The first letters of what was found: enough to find it again, and too little to pass it on to a log. */
export function masked(text: string, { kind, start, end }: Found): string {
  const value = text.slice(start, end)
  const space = kind === 'name' ? value.search(/\s\S*$/) + 1 : 0
  const shown = kind === 'name' ? 1 : 2
  return `${value.slice(0, space)}${[...value.slice(space)].slice(0, shown).join('')}…`
}

/** What was found in a text, each kind once: `a full date ("12…") and a name after a title ("Dr S…")`. */
function inWords({ text, found }: Flagged): string {
  const kinds = [...Map.groupBy(found, ({ kind }) => kind).values()]
  const parts = kinds.flatMap(([first]) => (first ? `${labels[first.kind]} (${quote(masked(text, first))})` : []))
  return [parts.slice(0, -1).join(', '), parts.at(-1)].filter(Boolean).join(' and ')
}

/** Sees to it that the table `raw_responses` is there: it takes time, and is needed only where something is to be told. */
type Load = () => Promise<unknown>

/** The rows of responses, by id. */
async function rowsOf(
  database: DuckDBConnection,
  responses: readonly string[],
  load: Load,
): Promise<Map<string, number>> {
  if (responses.length === 0) return new Map()
  await load()
  const rows = await query<{ response: string; row: number }>(
    database,
    `SELECT response, row_number AS row FROM raw_responses WHERE response IN (${responses.map(literal).join(', ')})`,
  )
  return new Map(rows.map(({ response, row }) => [response, row]))
}

async function addProblems(
  database: DuckDBConnection,
  { file, path, parquet }: SourceFile,
  flagged: readonly Flagged[],
  problems: Problems,
  load: Load,
): Promise<void> {
  if (flagged.length === 0) return
  const rows = await rowsOf(
    database,
    flagged.map(({ response }) => response),
    load,
  )
  const rowOf = ({ response }: Flagged) => rows.get(response) ?? 0
  const inOrder = [...flagged].sort((a, b) => rowOf(a) - rowOf(b))
  const first = inOrder.slice(0, inOrder.length > told + 1 ? told : told + 1)
  const lines = parquet ? null : await linesOf(path, first.map(rowOf))
  for (const one of first) {
    const at = `response ${idOf(one.response)}`
    const message = `the text looks as if it held ${inWords(one)}. ${whatToDo}`
    problems.add({ file, line: lines?.get(rowOf(one)), at, message })
  }
  const others = inOrder.slice(first.length)
  if (others.length === 0) return
  const ids = others.slice(0, idsShown).map(({ response }) => idOf(response))
  const more = others.length > idsShown ? ' …' : ''
  problems.add({ file, message: `${others.length} more such texts: responses ${ids.join(', ')}${more}` })
  problems.addUnlisted(others.length - 1)
}

/** Entries that clear a response that isn't there are faults; those that clear nothing are told. */
async function checkCleared(
  database: DuckDBConnection,
  { file }: SourceFile,
  cleared: Study['disclosure']['cleared'],
  texts: readonly ClearedText[],
  flagged: ReadonlySet<string>,
  problems: Problems,
  load: Load,
): Promise<string[]> {
  const published = new Set(texts.map(({ response }) => response))
  const others = cleared.map(({ response }) => response).filter((response) => !published.has(response))
  const rows = await rowsOf(database, others, load)
  return cleared.flatMap(({ response }, index) => {
    const at = `disclosure.cleared[${index}]`
    if (!published.has(response) && !rows.has(response)) {
      const message = `${quote(response)} is not in ${file}.${didYouMean(response, [...published])}`
      problems.add({ file: 'study.yaml', at: `${at}.response`, message })
      return []
    }
    if (flagged.has(response)) return []
    // A notice enters the release, and so names no response.
    const why = published.has(response)
      ? 'the text no longer looks as if it held personal data'
      : 'no text is published'
    return `study.yaml, ${at}: ${why}; remove the entry.`
  })
}

/**
 * Looks for likely personal data in the texts that are to be published. Each text that looks so, and that nobody has
 * cleared in study.yaml, is a problem.
 *
 * @param texts the texts with publish = yes
 * @param load loads the table `raw_responses`
 * @returns notices, which name no response: how many were cleared, and entries that clear nothing
 */
export async function checkPersonalData(
  database: DuckDBConnection,
  source: SourceFile,
  { disclosure: { cleared } }: Study,
  texts: readonly ClearedText[],
  problems: Problems,
  load: Load,
): Promise<string[]> {
  const flagged = texts
    .map(({ response, text }): Flagged => ({ response, text, found: likelyPersonalData(text) }))
    .filter(({ found }) => found.length > 0)
  const names = new Set(flagged.map(({ response }) => response))
  const stale = await checkCleared(database, source, cleared, texts, names, problems, load)
  const excused = new Set(cleared.map(({ response }) => response))
  const open = flagged.filter(({ response }) => !excused.has(response))
  await addProblems(database, source, open, problems, load)
  const read = flagged.length - open.length
  if (read === 0) return stale
  const seem = read === 1 ? 'text looks as if it' : 'texts look as if they'
  return [`${source.file}: ${read} published ${seem} held personal data; cleared by hand.`, ...stale]
}
