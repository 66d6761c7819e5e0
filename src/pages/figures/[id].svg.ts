import type { APIRoute, GetStaticPaths } from 'astro'
import { standalone } from '../../charts/standalone.ts'
import { newDocument, widths } from '../../components/draw.ts'
import { allFigures } from '../../components/figures/allFigures.ts'
import type { Figure } from '../../components/figures/figure.ts'
import { findings } from '../../content.ts'
import { say } from '../../messages/pages.ts'

export const getStaticPaths = (async () =>
  allFigures(await findings()).map((figure) => ({
    params: { id: figure.id },
    props: { figure },
  }))) satisfies GetStaticPaths

/** A figure as a picture of its own, with title, note, basis and source inside. */
export const GET: APIRoute = async ({ props, site }) => {
  const { study } = await findings()
  const { id, title, subtitle, note, basis, draw } = props['figure'] as Figure
  const document = newDocument()
  const drawing = { document, width: widths.wide, id, title, description: `${subtitle}. ${note}` }
  const from = { study: study.name, address: new URL(import.meta.env.BASE_URL, site).href }
  const source =
    study.article && basis === 'reported'
      ? say('figure.source.article', {
          ...from,
          journal: study.article.journal,
          year: String(study.article.year),
          doi: study.article.doi ?? 'none',
        })
      : say('figure.source', from)
  const text = standalone(draw(drawing), { title, subtitle, note, basis, source }, document)
  return new Response(text, { headers: { 'content-type': 'image/svg+xml' } })
}
