import type { APIRoute } from 'astro'
import { pixelIcons } from '../../cards/icons.ts'
import { renderPng } from '../../cards/renderPng.ts'

export const getStaticPaths = () => Object.keys(pixelIcons).map((name) => ({ params: { name } }))

/** The icon of the site in pixels, for systems that don't take it as SVG. */
export const GET: APIRoute = async ({ params }) => {
  const { svg, side } = pixelIcons[params['name'] as keyof typeof pixelIcons]
  return new Response(await renderPng(svg, side), { headers: { 'content-type': 'image/png' } })
}
