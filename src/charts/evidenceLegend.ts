import { say } from '../messages/charts.ts'
import type { EvidenceLink } from './evidenceMap.ts'
import { paint } from './palette.ts'
import { baseline, type Pen } from './sheet.ts'
import { textWidth } from './textWidth.ts'

const fontSize = 12
const sample = 30

/** Height that the legend needs. */
export const legendHeight = 30

/** How a link is drawn: solid where the study makes it, dashed where the site does. */
export const linkLook = (by: EvidenceLink['by']) => ({
  fill: 'none',
  'stroke-width': 2.5,
  ...(by === 'site' ? { 'stroke-dasharray': '7 5' } : {}),
})

/**
 * Says what solid and dashed lines mean, where any is dashed and for as many of the two as there are, from the left.
 */
export function drawLegend(pen: Pen, links: readonly EvidenceLink[], y: number): void {
  const words = { study: say('evidence.byStudy'), site: say('evidence.bySite') }
  if (!links.some(({ by }) => by === 'site')) return
  let x = 0
  for (const by of ['study', 'site'] as const) {
    if (!links.some((link) => link.by === by)) continue
    pen('path', { d: `M${x + 2},${y}h${sample - 4}`, stroke: paint.muted, ...linkLook(by) })
    const place = { x: x + sample + 8, y: y + fontSize * baseline, 'font-size': fontSize, fill: paint.muted }
    pen('text', place, words[by])
    x += sample + 8 + textWidth(words[by], fontSize) + 22
  }
}
