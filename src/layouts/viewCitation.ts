import { apa, type CslItem, citationFormats, siteItem, vancouver } from '../components/citation.ts'
import type { Findings } from '../content.ts'
import type { CitationTemplates } from '../explore/fillCitation.ts'
import { say } from '../messages/layouts.ts'

/** Stand for what is left open; no style and no format changes them. */
const open = { title: 'Title of the view', address: 'https://view.invalid/' }

/** A view of the explorer to cite. */
export const viewItem = ({ study, program }: Findings, title: string, url: string): CslItem =>
  siteItem({
    id: 'view',
    title,
    version: program.version,
    url,
    ...(study.data.basis === 'illustrative' ? { mark: say('view.mark') } : {}),
  })

/** How to cite a view that only a script can show, in every style and format, with {title} and {address} left open. */
export function citationTemplates(findings: Findings): CitationTemplates {
  const item = viewItem(findings, open.title, open.address)
  const left = (text: string) => text.replaceAll(open.title, '{title}').replaceAll(open.address, '{address}')
  const { bib, ris, json } = citationFormats
  return {
    apa: left(apa(item)),
    vancouver: left(vancouver(item)),
    bib: left(bib(item)),
    ris: left(ris(item)),
    json: left(json(item)),
  }
}
