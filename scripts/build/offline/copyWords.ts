import { catalogue } from '../../../src/messages/catalogue.ts'
import type { Interface } from '../../../src/messages/languages.ts'

/** What the copy says beside the pages of the site. */
export type CopyWords = {
  /** The kind of page that an exemplar is. */
  exemplar: string
  /** The mark of what is made up. */
  illustrative: string
  readme: string
  /** What stands at the foot of every page, as HTML. */
  foot: string
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

/** The words of the copy in the language of the site. @param address where the site is */
export function copyWords({ catalogue: rooms }: Interface, address: string): CopyWords {
  const { say } = catalogue(rooms['copy'] ?? {})
  const format = catalogue(rooms['format'] ?? {})
  const [title, use] = [say('copy.readme.title', { site: 'Seen & Heard' }), say('copy.readme.use')]
  const link = `<a href="${address}">${address}</a>`
  return {
    exemplar: say('copy.exemplar'),
    illustrative: format.say('basis.illustrative'),
    readme: `${title}\n\n${use}\n${say('copy.readme.origin', { address })}\n`,
    foot: `<p class="imprint">${escaped(say('copy.foot', { address })).replace(escaped(address), () => link)}</p>`,
  }
}
