import type { APIRoute } from 'astro'
import { gallery } from '../charts/examples/gallery.ts'
import { address, codeAddress } from '../components/address.ts'
import { findings } from '../content.ts'
import { explorerOf } from '../layouts/explorer.ts'
import { mainLinks, moreLinks } from '../layouts/navigation.ts'

const escapeXml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

/** Every page of the site that may be indexed; lists that only lead on are not. */
export const GET: APIRoute = async ({ site }) => {
  const read = await findings()
  const { codes, implications } = read
  const paths = [
    ...[...moreLinks(), ...mainLinks(read)].map(({ href }) => href).filter((href) => href !== address('/search/')),
    ...gallery.map(({ id }) => address(`/charts/${id}/`)),
    ...explorerOf(read)
      .pages.filter(({ indexed, path }) => indexed && path !== '')
      .map(({ path }) => address(`/explore/${path}`)),
    ...codes.map(codeAddress),
    ...implications.map(({ id }) => address(`/implications/${id.split('/').at(-1)}/`)),
  ]
  const urls = paths.map((path) => `  <url><loc>${escapeXml(new URL(path, site).href)}</loc></url>`).join('\n')
  const text = `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls}\n</urlset>\n`
  return new Response(text, { headers: { 'content-type': 'application/xml' } })
}
