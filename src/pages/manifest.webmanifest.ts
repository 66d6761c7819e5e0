import type { APIRoute } from 'astro'
import { siteName } from '../cards/cardText.ts'
import { cardPaper } from '../cards/chartPart.ts'
import { pixelIcons } from '../cards/icons.ts'
import { address } from '../components/address.ts'
import { findings } from '../content.ts'
import { direction, tag } from '../messages/locale.ts'

/** What a system shows of the site where someone keeps it among their apps. */
export const GET: APIRoute = async () => {
  const { study } = await findings()
  const icon = (name: keyof typeof pixelIcons, purpose: string) => ({
    src: address(`/icons/${name}.png`),
    sizes: `${pixelIcons[name].side}x${pixelIcons[name].side}`,
    type: 'image/png',
    purpose,
  })
  const manifest = {
    name: `${siteName}: ${study.name}`,
    short_name: siteName,
    lang: tag,
    dir: direction,
    start_url: address('/'),
    scope: address('/'),
    display: 'minimal-ui',
    background_color: cardPaper,
    theme_color: cardPaper,
    icons: [
      { src: address('/favicon.svg'), sizes: 'any', type: 'image/svg+xml', purpose: 'any' },
      icon('icon-192', 'any'),
      icon('icon-512', 'any'),
      icon('maskable-512', 'maskable'),
    ],
  }
  return new Response(JSON.stringify(manifest), { headers: { 'content-type': 'application/manifest+json' } })
}
