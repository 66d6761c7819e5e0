import type { Findings } from '../content.ts'
import { apa, citables } from './citation.ts'

const title = 'Title of the exemplar'
const address = 'https://exemplar.invalid/'

const templates = new WeakMap<Findings, string>()

/** A citation of the site with its title and its address left open; the styles take their time, and exemplars are many. */
function templateOf(findings: Findings, site: URL | undefined): string {
  const known = templates.get(findings)
  if (known) return known
  const item = citables(findings, site).find(({ id }) => id === 'site')?.item
  if (!item) throw new Error('the site is not citable; see src/components/citation.ts')
  const template = apa({ ...item, title, URL: address })
  templates.set(findings, template)
  return template
}

/** How to cite an exemplar, in the style of the American Psychological Association. */
export const exemplarCitation = (findings: Findings, site: URL | undefined, named: string, path: string): string =>
  templateOf(findings, site)
    .replace(title, () => named)
    .replace(address, () => new URL(path, site ?? 'http://localhost').href)
