import type { APIRoute, GetStaticPaths } from 'astro'
import { type CitationFormat, type CslItem, citationFormats, citationTypes } from '../../components/citation.ts'
import { findings } from '../../content.ts'
import { citables } from '../../layouts/citables.ts'

/** Every citable thing in every format: /cite/<id>.bib, .ris, .json. */
export const getStaticPaths = (async () =>
  citables(await findings(), new URL(import.meta.env.SITE)).flatMap(({ id, item }) =>
    (Object.keys(citationFormats) as CitationFormat[]).map((format) => ({
      params: { file: `${id}.${format}` },
      props: { item, format },
    })),
  )) satisfies GetStaticPaths

export const GET: APIRoute = ({ props }) => {
  const { item, format } = props as { item: CslItem; format: CitationFormat }
  return new Response(citationFormats[format](item), { headers: { 'content-type': citationTypes[format] } })
}
