import type { Card } from './card.ts'

/** The path of the card of pages that have none of their own. */
export const generalPath = 'site'

/** The card of a page: its own, or that of the nearest page above it, or the site's. A page below a code's shows the code's. */
export function nearestCard(all: ReadonlyMap<string, Card>, pathname: string): Card {
  const parts = pathname.split('/').filter((part) => part !== '')
  for (let count = parts.length; count > 0; count -= 1) {
    const card = all.get(parts.slice(0, count).join('/'))
    if (card) return card
  }
  return all.get(parts.length === 0 ? 'home' : generalPath) as Card
}
