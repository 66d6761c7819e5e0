import axe from 'axe-core'
import type { Page } from 'playwright-core'

const options = {
  runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] },
  // Off by default: targets of 24 by 24 CSS px, with the exceptions of WCAG 2.5.8 (in a text, or far enough apart).
  rules: { 'target-size': { enabled: true } },
  resultTypes: ['violations'],
  // Without it axe would fetch style sheets by itself.
  preload: false,
}

type Violation = { id: string; nodes: { target: unknown[]; failureSummary?: string }[] }
type Axe = { run: (context: Document, options: object) => Promise<{ violations: Violation[] }> }

/** Brings axe into a page. */
export const bringAxe = (page: Page) => page.evaluate(axe.source)

/** For a page that was looked at by every rule before: what another color scheme, or another width, can make wrong. */
const asking = {
  all: options,
  colors: { ...options, runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] } },
  sizes: { ...options, runOnly: { type: 'rule', values: ['target-size', 'scrollable-region-focusable'] } },
} as const

/**
 * What axe finds wrong with a page as it is now, a line a rule.
 *
 * @param asked by every rule, or by those about colors or sizes alone
 */
export async function violations(page: Page, asked: keyof typeof asking = 'all'): Promise<string[]> {
  const found = await page.evaluate(async (given) => {
    const brought = (globalThis as unknown as { axe: Axe }).axe
    return (await brought.run(document, given)).violations.map(({ id, nodes }) => ({
      id,
      nodes: nodes.slice(0, 3),
      count: nodes.length,
    }))
  }, asking[asked])
  return found.map(({ id, nodes, count }) => {
    const first = nodes.map(
      ({ target, failureSummary }) => `${target.join(' ')} (${failureSummary?.replace(/\s+/g, ' ')})`,
    )
    return `${id}, ${count} times: ${first.join(' | ')}`
  })
}
