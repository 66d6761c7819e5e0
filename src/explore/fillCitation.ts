import { inLatex } from '../components/inLatex.ts'
import { oneLine } from '../components/oneLine.ts'

/** How to cite a view in each style and format, with {title} and {address} left open; see layouts/viewCitation.ts. */
export type CitationTemplates = Readonly<Record<'apa' | 'vancouver' | 'bib' | 'ris' | 'json', string>>

/** A title as each format writes it. */
const written: Record<keyof CitationTemplates, (title: string) => string> = {
  apa: oneLine,
  vancouver: oneLine,
  bib: (title) => inLatex(oneLine(title)),
  ris: oneLine,
  json: (title) => JSON.stringify(title).slice(1, -1),
}

/** How to cite a view. */
export const fillCitation = (
  templates: CitationTemplates,
  kind: keyof CitationTemplates,
  title: string,
  address: string,
): string => templates[kind].replaceAll('{address}', () => address).replaceAll('{title}', () => written[kind](title))
