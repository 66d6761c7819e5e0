import type { Findings } from '../content.ts'
import { say } from '../messages/components.ts'
import { type CslItem, siteItem } from './citation.ts'

/** How to cite the page of an exemplar. */
export const exemplarItem = (
  { program }: Findings,
  site: URL | undefined,
  title: string,
  path: string,
  illustrative: boolean,
): CslItem =>
  siteItem({
    id: 'exemplar',
    title,
    version: program.version,
    url: new URL(path, site ?? 'http://localhost').href,
    ...(illustrative ? { mark: say('exemplarCitation.madeUp') } : {}),
  })
