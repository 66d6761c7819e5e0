import type { Findings, Implication } from '../content.ts'
import { say } from '../messages/components.ts'
import type { Basis } from '../study/study.ts'
import { capitalize, formatCount } from './format.ts'
import { countedReceipt, reportedReceipt } from './receipt.ts'

/** A finding behind a recommendation; `number` is published or counted in the study's own data, never made up. */
export type EvidenceStep = {
  code: string
  label: string
  because: string
  by: 'study' | 'site'
  number: { text: string; basis: Basis; place: string } | null
}

/** The findings that a recommendation rests on, with what is known of each in numbers, in the order of the chain. */
export const evidenceOf = (findings: Findings, { data }: Implication): EvidenceStep[] =>
  data.restsOn.map(({ code, because, by }) => ({
    code,
    label: findings.code(code).label,
    because,
    by,
    number: numberOf(findings, code),
  }))

function numberOf({ study, frequency }: Findings, code: string): EvidenceStep['number'] {
  const row = frequency(code)
  const reported = reportedReceipt(row, study)
  if (reported) {
    const place = row.reported?.place ?? row.reportedRange?.place ?? ''
    return { text: reported.text, basis: reported.basis, place }
  }
  if (row.basis !== 'computed') return null
  return { text: countedReceipt(row, study).text, basis: row.basis, place: say('evidence.place') }
}

/** A number with its base in words: "60% of 1,766 patients". */
export function numberInWords(
  { study, release }: Findings,
  { text, basis }: NonNullable<EvidenceStep['number']>,
): string {
  const base = basis === 'reported' ? study.n : release.frequencies.base
  return say('evidence.number', { number: capitalize(text), base: formatCount(base), many: study.unit.many })
}
