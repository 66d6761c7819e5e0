import type { APIRoute, GetStaticPaths } from 'astro'
import { csvText, csvTwins, type Twin } from '../../components/csvTwins.ts'
import { findings } from '../../content.ts'

export const getStaticPaths = (async () =>
  csvTwins(await findings()).map((twin) => ({ params: { name: twin.name }, props: { twin } }))) satisfies GetStaticPaths

/** A list of the release as CSV. */
export const GET: APIRoute = ({ props }) => {
  const { columns, rows } = props['twin'] as Twin
  const names = columns.map(({ name }) => name)
  return new Response(csvText(names, rows), { headers: { 'content-type': 'text/csv; charset=utf-8' } })
}
