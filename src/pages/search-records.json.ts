import type { APIRoute } from 'astro'
import { address, exemplarAddress } from '../components/address.ts'
import { basisWords, formatList } from '../components/format.ts'
import { findings } from '../content.ts'
import type { SearchRecord } from '../search/records.ts'

/** The exemplars for the search index; the indexer removes this file from the site. */
export const GET: APIRoute = async () => {
  const { release, code, study } = await findings()
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
      language: 'en',
      meta: {
        title:
          codes.length > 0 ? `Exemplar: ${formatList(codes.map((one) => code(one).label))}` : 'Exemplar without a code',
        kind: 'Exemplar',
        basis: basisWords[basis].label,
      },
      filters: {
        kind: ['Exemplar'],
        basis: [basisWords[basis].label],
        [study.kinds.dimension.one]: of('dimension'),
        [study.kinds.theme.one]: of('theme'),
      },
    }
  })
  return Response.json(records)
}
