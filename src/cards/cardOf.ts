import { address } from '../components/address.ts'
import type { Findings } from '../content.ts'
import { cards } from './cards.ts'
import { altOf } from './cardText.ts'
import { cardFonts } from './fonts.ts'
import { nearestCard } from './nearestCard.ts'

/** Where the card of a page is, from the root of the site, and what it says. */
export type CardLink = { href: string; alt: string }

/** The card that previews of a page show. */
export async function cardOf(findings: Findings, pathname: string): Promise<CardLink> {
  const card = nearestCard(cards(findings), pathname.slice(address('').length))
  return { href: address(`/cards/${card.path}.png`), alt: altOf(card, await cardFonts()) }
}
