import type { Findings } from '../content.ts'
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
  { name: 'id', type: 'string', description: 'Id of the recommendation' },
  { name: 'audience', type: 'string', description: 'Whom it is for' },
  { name: 'recommendation', type: 'string', description: 'The recommendation in a sentence' },
  { name: 'place', type: 'string', description: 'Where it stands in the publication' },
  { name: 'restsOn', type: 'string', description: 'Ids of the codes it rests on, in order, separated by spaces' },
  { name: 'siteLinks', type: 'string', description: 'Those of them that this site links and the publication does not' },
  { name: 'numbers', type: 'string', description: 'What is known of each code in numbers, with base, basis and place' },
  { name: 'limits', type: 'string', description: 'What the recommendation can’t say' },
  { name: 'address', type: 'string', description: 'Its page' },
  { name: 'brief', type: 'string', description: 'The same on one sheet of paper' },
  { name: 'citation', type: 'string', description: 'How to cite its page, in APA style' },
  {
    name: 'basis',
    type: 'string',
    description: 'reported: stands in the publication; otherwise that of the study’s data',
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
