import type { APIRoute, GetStaticPaths } from 'astro'
import { type CslItem, citables, citationFormats } from '../../components/citation.ts'
import { findings } from '../../content.ts'

const mediaTypes = {
  bib: 'application/x-bibtex',
  ris: 'application/x-research-info-systems',
  json: 'application/vnd.citationstyles.csl+json',
} as const
type Format = keyof typeof mediaTypes

/** Every citable thing in every format: /cite/<id>.bib, .ris, .json. */
export const getStaticPaths = (async () =>
  citables(await findings(), new URL(import.meta.env.SITE)).flatMap(({ id, item }) =>
    (Object.keys(mediaTypes) as Format[]).map((format) => ({
      params: { file: `${id}.${format}` },
      props: { item, format },
    })),
  )) satisfies GetStaticPaths

export const GET: APIRoute = ({ props }) => {
  const { item, format } = props as { item: CslItem; format: Format }
  return new Response(citationFormats[format](item), {
    headers: { 'content-type': `${mediaTypes[format]}; charset=utf-8` },
  })
}
