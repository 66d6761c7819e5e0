import { agreementChart } from '../../charts/agreementChart.ts'
import type { Findings } from '../../content.ts'
import { say } from '../../messages/components.ts'
import { formatCount, formatWhole } from '../format.ts'
import { baseNote } from './baseNote.ts'
import { type Figure, titled } from './figure.ts'

/** More rows than this make a picture that nobody reads; the table has them all. */
const mostRows = 30

/** Inter-coder agreement a code, or null where no response was coded twice. */
export function agreementFigure(findings: Findings): Figure | null {
  const { release, study, code, placeOf } = findings
  const rows = release.agreement.codes
  const [first] = rows
  if (!first) return null
  const { basis } = study.data
  const above = rows.filter(({ alpha }) => alpha && alpha.value >= 0.8).length
  return {
    id: 'agreement',
    title: titled(
      basis,
      say('figures.agreement.finding', { above: formatCount(above), all: rows.length }),
      say('figures.agreement.shown'),
    ),
    subtitle: say('figures.agreement.subtitle', { n: formatCount(first.n), many: study.unit.many }),
    note: [
      ...(rows.length > mostRows
        ? [say('figures.agreement.more', { drawn: mostRows, more: rows.length - mostRows })]
        : []),
      baseNote(findings, basis),
    ].join(' '),
    basis,
    columns: [
      { key: 'code', label: say('column.code') },
      { key: 'alpha', label: say('figures.agreement.column.alpha'), numeric: true },
      { key: 'alphaLow', label: say('column.low'), numeric: true },
      { key: 'alphaHigh', label: say('column.high'), numeric: true },
      { key: 'kappa', label: say('figures.agreement.column.kappa'), numeric: true },
      { key: 'percent', label: say('figures.agreement.column.percent'), numeric: true },
      { key: 'n', label: say('figures.agreement.column.n'), numeric: true },
    ],
    rows: rows.map(({ id, alpha, kappa, percent, n }) => [
      code(id).label,
      alpha?.value ?? say('figures.agreement.undefined'),
      alpha?.low ?? null,
      alpha?.high ?? null,
      kappa?.value ?? null,
      percent ? formatWhole(percent.value) : null,
      n,
    ]),
    draw: (drawing) =>
      agreementChart(
        rows.slice(0, mostRows).map(({ id, alpha, kappa, basis: of }) => ({
          label: code(id).label,
          alpha,
          kappa,
          basis: of,
          color: placeOf(id),
        })),
        drawing,
      ),
  }
}
