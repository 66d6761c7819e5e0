import { address } from '../components/address.ts'
import type { Findings } from '../content.ts'
import type { Card } from './card.ts'
import { cards, generalPath } from './cards.ts'
import { altOf } from './cardText.ts'
import { cardFonts } from './fonts.ts'

/** Where the card of a page is, from the root of the site, and what it says. */
export type CardLink = { href: string; alt: string }

/** The card of a page: its own, or that of the nearest page above it, or the site's. A page below a code's shows the code's. */
export function nearestCard(all: ReadonlyMap<string, Card>, pathname: string): Card {
  const parts = pathname.split('/').filter((part) => part !== '')
  for (let count = parts.length; count > 0; count -= 1) {
    const card = all.get(parts.slice(0, count).join('/'))
    if (card) return card
  }
  return all.get(parts.length === 0 ? 'home' : generalPath) as Card
}

/** The card that previews of a page show. */
export async function cardOf(findings: Findings, pathname: string): Promise<CardLink> {
  const card = nearestCard(cards(findings), pathname.slice(address('').length))
  return { href: address(`/cards/${card.path}.png`), alt: altOf(card, await cardFonts()) }
}
