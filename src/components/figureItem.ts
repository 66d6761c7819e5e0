import type { Findings } from '../content.ts'
import { say } from '../messages/components.ts'
import { address } from './address.ts'
import { type CslItem, siteItem } from './citation.ts'
import type { Figure } from './figures/figure.ts'

/** The citation of a figure, by the address of its picture, which holds title, basis and source. */
export function figureItem({ program }: Pick<Findings, 'program'>, site: URL | undefined, figure: Figure): CslItem {
  return siteItem({
    id: `figure-${figure.id}`,
    title: figure.title,
    version: program.version,
    url: new URL(address(`/figures/${figure.id}.svg`), site ?? 'http://localhost').href,
    mark: say(figure.basis === 'illustrative' ? 'figureItem.illustrative' : 'figureItem.figure'),
  })
}
