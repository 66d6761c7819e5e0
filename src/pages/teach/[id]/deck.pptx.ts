import type { APIRoute, GetStaticPaths } from 'astro'
import { codeOf } from '../../../components/figures/guideFigure.ts'
import { findings, type Guide } from '../../../content.ts'
import { deck } from '../../../deck/deck.ts'
import { deckContent } from '../../../deck/deckContent.ts'

export const getStaticPaths = (async () => {
  const { guides } = await findings()
  return guides.map((guide) => ({ params: { id: codeOf(guide) }, props: { guide } }))
}) satisfies GetStaticPaths

/** The slides of a guide. */
export const GET: APIRoute = async ({ props, site }) => {
  const bytes = await deck(deckContent(await findings(), props['guide'] as Guide, site))
  const type = 'application/vnd.openxmlformats-officedocument.presentationml.presentation'
  return new Response(bytes, { headers: { 'content-type': type } })
}
