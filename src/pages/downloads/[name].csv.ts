import type { APIRoute, GetStaticPaths } from 'astro'
import { csvText, csvTwins } from '../../components/csvTwins.ts'
import { implicationColumns, implicationRows } from '../../components/implicationsTable.ts'
import { findings } from '../../content.ts'

type Table = { columns: readonly { name: string }[]; rows: readonly Record<string, unknown>[] }

export const getStaticPaths = (async () => {
  const read = await findings()
  const twins = csvTwins(read).map((table) => ({ params: { name: table.name }, props: { table: table as Table } }))
  const rows = implicationRows(read, new URL(import.meta.env.SITE))
  if (rows.length === 0) return twins
  return [...twins, { params: { name: 'implications' }, props: { table: { columns: implicationColumns, rows } } }]
}) satisfies GetStaticPaths

/** A list of the release, or the recommendations, as CSV. */
export const GET: APIRoute = ({ props }) => {
  const { columns, rows } = props['table'] as Table
  const names = columns.map(({ name }) => name)
  return new Response(csvText(names, rows), { headers: { 'content-type': 'text/csv; charset=utf-8' } })
}
