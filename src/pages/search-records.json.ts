import type { APIRoute } from 'astro'
import { address, exemplarAddress } from '../components/address.ts'
import { basisWords, formatList } from '../components/format.ts'
import { findings } from '../content.ts'
import { pageKind } from '../layouts/pageKind.ts'
import { tag } from '../messages/locale.ts'
import { say } from '../messages/pages.ts'
import type { SearchRecord } from '../search/records.ts'

/** The exemplars for the search index; the indexer removes this file from the site. */
export const GET: APIRoute = async () => {
  const { release, code } = await findings()
  const { language } = new Intl.Locale(tag)
  const records = release.exemplars.exemplars.map(({ id, text, codes, basis }): SearchRecord => {
    const of = (kind: string) =>
      codes
        .map(code)
        .filter((one) => one.kind === kind)
        .map(({ label }) => label)
    return {
      // From the root of the site: the search puts the base path before it.
      url: exemplarAddress(id).slice(address('').length),
      content: text,
      language,
      meta: {
        title:
          codes.length > 0
            ? say('search.record', { codes: formatList(codes.map((one) => code(one).label)) })
            : say('search.record.none'),
        kind: pageKind.exemplar,
        basis: basisWords[basis].label,
      },
      filters: {
        kind: [pageKind.exemplar],
        basis: [basisWords[basis].label],
        dimension: of('dimension'),
        theme: of('theme'),
      },
    }
  })
  return Response.json(records)
}
