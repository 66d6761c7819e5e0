import type { APIRoute, GetStaticPaths } from 'astro'
import { csvText } from '../../components/csvTwins.ts'
import { allFigures } from '../../components/figures/allFigures.ts'
import type { Figure } from '../../components/figures/figure.ts'
import { findings } from '../../content.ts'

export const getStaticPaths = (async () =>
  allFigures(await findings()).map((figure) => ({
    params: { id: figure.id },
    props: { figure },
  }))) satisfies GetStaticPaths

/** The numbers of a figure; every row says its basis. */
export const GET: APIRoute = ({ props }) => {
  const { columns, rows, basis } = props['figure'] as Figure
  const hasBasis = columns.some(({ key }) => key === 'basis')
  const names = [...columns.map(({ key }) => key), ...(hasBasis ? [] : ['basis'])]
  const values = rows.map((row) => [...row, ...(hasBasis ? [] : [basis])])
  return new Response(csvText(names, values), { headers: { 'content-type': 'text/csv; charset=utf-8' } })
}
