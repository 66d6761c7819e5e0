import type { Findings } from '../content.ts'
import { say as sayOfColumn } from '../messages/columns.ts'
import { say } from '../messages/components.ts'
import { tag } from '../messages/locale.ts'
import { briefAddress, implicationAddress } from './address.ts'
import { apa } from './citation.ts'
import type { TwinColumn } from './csvTwins.ts'
import { evidenceOf, numberInWords } from './evidence.ts'
import { basisWords } from './format.ts'
import { studyCitables } from './studyCitables.ts'

/** The columns of /downloads/implications.csv, which are the keys of a row of /downloads/implications.json. */
export const implicationColumns: readonly TwinColumn[] = [
  { name: 'id', type: 'string', description: sayOfColumn('implication.id') },
  { name: 'audience', type: 'string', description: sayOfColumn('implication.audience') },
  { name: 'recommendation', type: 'string', description: sayOfColumn('implication.recommendation') },
  { name: 'place', type: 'string', description: sayOfColumn('implication.place') },
  { name: 'restsOn', type: 'string', description: sayOfColumn('implication.restsOn') },
  { name: 'siteLinks', type: 'string', description: sayOfColumn('implication.siteLinks') },
  { name: 'numbers', type: 'string', description: sayOfColumn('implication.numbers') },
  { name: 'limits', type: 'string', description: sayOfColumn('implication.limits') },
  { name: 'address', type: 'string', description: sayOfColumn('implication.address') },
  { name: 'brief', type: 'string', description: sayOfColumn('implication.brief') },
  { name: 'citation', type: 'string', description: sayOfColumn('implication.citation') },
  {
    name: 'basis',
    type: 'string',
    description: sayOfColumn('implication.basis'),
  },
]

/** Every recommendation as a row of texts. */
export function implicationRows(findings: Findings, site: URL | undefined): Record<string, string>[] {
  const { study, implications } = findings
  const cited = studyCitables(findings, site)
  const absolute = (path: string) => new URL(path, site ?? 'http://localhost').href
  return implications.map((implication) => {
    const { data } = implication
    const id = implication.id.split('/').at(-1) as string
    const steps = evidenceOf(findings, implication)
    const item = cited.find((one) => one.id === `implication-${id}`)?.item
    return {
      id,
      audience: data.audience.label,
      recommendation: data.title,
      place: data.place,
      restsOn: steps.map(({ code }) => code).join(' '),
      siteLinks: steps.flatMap(({ code, by }) => (by === 'site' ? [code] : [])).join(' '),
      numbers: steps
        .flatMap(({ label, number }) =>
          number
            ? [
                say('implications.number', {
                  label,
                  number: numberInWords(findings, number),
                  basis: basisWords[number.basis].label.toLocaleLowerCase(tag),
                  place: number.place,
                }),
              ]
            : [],
        )
        .join('; '),
      limits: data.limits.join(' '),
      address: absolute(implicationAddress(id)),
      brief: absolute(briefAddress(id)),
      citation: item ? apa(item) : '',
      basis: study.article ? 'reported' : study.data.basis,
    }
  })
}
