import type { APIRoute } from 'astro'
import { gallery } from '../charts/examples/gallery.ts'
import { address, briefAddress, codeAddress, guideAddress, implicationAddress } from '../components/address.ts'
import { codeOf } from '../components/figures/guideFigure.ts'
import { handouts } from '../components/handouts.ts'
import { findings } from '../content.ts'
import { explorerOf } from '../layouts/explorer.ts'
import { mainLinks, moreLinks } from '../layouts/navigation.ts'

const escapeXml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

/** Every page of the site that may be indexed; lists that only lead on are not. */
export const GET: APIRoute = async ({ site }) => {
  const read = await findings()
  const { codes, implications, guides } = read
  const paths = [
    ...[...moreLinks(read), ...mainLinks(read)].map(({ href }) => href).filter((href) => href !== address('/search/')),
    ...gallery.map(({ id }) => address(`/charts/${id}/`)),
    ...explorerOf(read)
      .pages.filter(({ indexed, path }) => indexed && path !== '')
      .map(({ path }) => address(`/explore/${path}`)),
    ...codes.map(codeAddress),
    ...implications.flatMap(({ id }) => {
      const name = id.split('/').at(-1) as string
      return [implicationAddress(name), briefAddress(name)]
    }),
    ...guides.flatMap((guide) => [guideAddress(codeOf(guide)), ...handouts(guide).map(({ href }) => href)]),
  ]
  const urls = paths.map((path) => `  <url><loc>${escapeXml(new URL(path, site).href)}</loc></url>`).join('\n')
  const text = `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls}\n</urlset>\n`
  return new Response(text, { headers: { 'content-type': 'application/xml' } })
}
