import { agreementChart } from '../../charts/agreementChart.ts'
import type { Findings } from '../../content.ts'
import { formatCount } from '../format.ts'
import { baseNote, type Figure, titled } from './figure.ts'

/** Inter-coder agreement a code, or null where no response was coded twice. */
export function agreementFigure(findings: Findings): Figure | null {
  const { release, study, code } = findings
  const rows = release.agreement.codes
  const [first] = rows
  if (!first) return null
  const { basis } = study.data
  const above = rows.filter(({ alpha }) => alpha && alpha.value >= 0.8).length
  return {
    id: 'agreement',
    title: titled(basis, `Coders agree well on ${above} of ${rows.length} codes`, 'how far two coders agree'),
    subtitle: `Krippendorff’s alpha with 95% bootstrap interval, ${formatCount(first.n)} ${study.unit.many} coded by two coders or more`,
    note: baseNote(findings, basis),
    basis,
    columns: [
      { key: 'code', label: 'Code' },
      { key: 'alpha', label: 'Alpha', numeric: true },
      { key: 'alphaLow', label: '95% from', numeric: true },
      { key: 'alphaHigh', label: '95% to', numeric: true },
      { key: 'kappa', label: 'Kappa', numeric: true },
      { key: 'percent', label: 'Percent agreement', numeric: true },
      { key: 'n', label: 'Coded twice', numeric: true },
    ],
    rows: rows.map(({ id, alpha, kappa, percent, n }) => [
      code(id).label,
      alpha?.value ?? 'not defined',
      alpha?.low ?? null,
      alpha?.high ?? null,
      kappa?.value ?? null,
      percent ? `${Math.round(percent.value * 100)}%` : null,
      n,
    ]),
    draw: (drawing) =>
      agreementChart(
        rows.map(({ id, alpha, kappa, basis: of }) => ({ label: code(id).label, alpha, kappa, basis: of })),
        drawing,
      ),
  }
}
