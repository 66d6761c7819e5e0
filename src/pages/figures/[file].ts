import type { APIRoute, GetStaticPaths } from 'astro'
import { type CitationFormat, citationFormats, citationTypes } from '../../components/citation.ts'
import { figureItem } from '../../components/figureItem.ts'
import { allFigures } from '../../components/figures/allFigures.ts'
import type { Figure } from '../../components/figures/figure.ts'
import { findings } from '../../content.ts'

/** The citation of every figure in every format: /figures/<id>.bib, .ris, .json. */
export const getStaticPaths = (async () =>
  allFigures(await findings()).flatMap((figure) =>
    (Object.keys(citationFormats) as CitationFormat[]).map((format) => ({
      params: { file: `${figure.id}.${format}` },
      props: { figure, format },
    })),
  )) satisfies GetStaticPaths

export const GET: APIRoute = async ({ props, site }) => {
  const { figure, format } = props as { figure: Figure; format: CitationFormat }
  const item = figureItem(await findings(), site, figure)
  return new Response(citationFormats[format](item), { headers: { 'content-type': citationTypes[format] } })
}
