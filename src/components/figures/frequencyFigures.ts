import { inWords } from '../../charts/format.ts'
import { type FrequencyRow, frequencyChart } from '../../charts/frequencyChart.ts'
import type { Findings } from '../../content.ts'
import { say } from '../../messages/components.ts'
import { say as sayOfFormat } from '../../messages/format.ts'
import { tag } from '../../messages/locale.ts'
import type { Kind } from '../../study/codebook.ts'
import type { Frequency } from '../../study/release.ts'
import type { Basis } from '../../study/study.ts'
import { basisWords, formatCount, formatList, formatReported, withheldText } from '../format.ts'
import { baseNote } from './baseNote.ts'
import { intervalColumns } from './columns.ts'
import { type Column, type Figure, titled } from './figure.ts'
import { countedInWords, publishedInWords } from './shareInWords.ts'

/** More rows than this make a picture that nobody reads; the table has them all. */
const mostRows = 20

const columns: readonly Column[] = [
  { key: 'code', label: say('column.code') },
  { key: 'basis', label: say('column.basis') },
  ...intervalColumns,
  { key: 'mentions', label: say('column.mentions'), numeric: true },
  { key: 'base', label: say('column.base'), numeric: true },
]

type Lanes = readonly FrequencyRow[]

function reportedLane({ id, label, reported, reportedRange }: Frequency): Lanes {
  if (!reported && !reportedRange) return []
  const range = reportedRange
    ? {
        low: reportedRange.low,
        high: reportedRange.high,
        ...(reportedRange.words ? { words: reportedRange.words } : {}),
      }
    : null
  const { share, low, high } = reported ?? { share: null, low: null, high: null }
  return [{ id, label, share, low, high, basis: 'reported', range: reported ? null : range }]
}

function countedLane({ id, label, share, low, high, basis, suppressed }: Frequency, minimum: number): Lanes {
  const withheld = suppressed ? { withheld: withheldText(minimum, suppressed) } : {}
  return [{ id, label, share, low, high, basis, range: null, ...withheld }]
}

function tableRows(row: Frequency, lanes: Lanes, n: number, minimum: number): Figure['rows'] {
  return lanes.map((lane) => {
    const name = basisWords[lane.basis].label
    if (lane.basis !== 'reported') {
      const { share, low, high, mentions, base, suppressed } = row
      return [row.label, name, share ?? withheldText(minimum, suppressed), low, high, mentions, base]
    }
    const range = row.reportedRange
    return range && !row.reported
      ? [
          row.label,
          name,
          range.words ?? sayOfFormat('range', { low: formatReported(range.low), high: formatReported(range.high) }),
          null,
          null,
          null,
          n,
        ]
      : [row.label, name, lane.share, lane.low, lane.high, say('figures.frequency.notPublished'), n]
  })
}

const order = (row: Frequency) => row.reported?.share ?? row.share ?? 0

/** Rows in the order in which they are read: largest first, published shares before others of about the same size. */
export const byFrequency = (rows: readonly Frequency[]) =>
  [...rows].sort((a, b) => order(b) - order(a) || a.label.localeCompare(b.label, tag))

function build(
  findings: Findings,
  rows: readonly Frequency[],
  lanesOf: (row: Frequency) => Lanes,
  about: Pick<Figure, 'id' | 'title' | 'subtitle' | 'basis' | 'note'>,
): Figure {
  const { n, disclosure } = findings.study
  const drawn = rows.slice(0, mostRows)
  const colored = (of: readonly Frequency[]) =>
    of.flatMap(lanesOf).map((lane) => ({ ...lane, color: findings.placeOf(lane.id) }))
  const lanes = colored(drawn)
  // With published shares those alone, not the ranges that stand for several codes at once.
  const published = drawn.filter(({ reported }) => reported)
  const telling = published.length > 0 ? published : drawn
  const cut = rows.length - drawn.length
  return {
    ...about,
    note: cut > 0 ? `${say('figures.frequency.more', { drawn: mostRows, more: cut })} ${about.note}` : about.note,
    columns,
    rows: rows.flatMap((row) => tableRows(row, lanesOf(row), n, disclosure.minimum)),
    draw: (drawing) => frequencyChart(lanes, drawing),
    few: {
      of: rows.length,
      most: telling.length,
      draw: (drawing, count) => frequencyChart(colored(telling.slice(0, count)), drawing),
    },
  }
}

/** How to read the published marks, and which names the article's abstract does not give itself. */
function publishedNote(rows: readonly Frequency[], { study, code }: Findings): string {
  const elsewhere = rows.filter(({ id, reportedRange }) => {
    const { standing } = code(id)
    return reportedRange && standing.length > 0 && standing.every(({ work }) => work !== study.article?.id)
  })
  const ranges = rows.some((row) => row.reportedRange && !row.reported)
    ? [say('figures.frequency.band', { many: study.kinds[rows[0]?.kind ?? 'dimension'].many })]
    : []
  const names =
    elsewhere.length > 0
      ? [say('figures.frequency.names', { labels: formatList(elsewhere.map(({ label }) => label)) })]
      : []
  return [say('figures.frequency.intervals'), ...ranges, ...names].join(' ')
}

/** What a share of the responses says, in the study's words. */
const answer = ({ study }: Findings) => study.answer ?? say('figures.frequency.answer')

// A title says no more than its figures: far ahead is half as much again as any other, and a tie is nothing.
function ahead(share: number, others: readonly number[]) {
  if (others.length === 0) return 'figures.frequency.finding'
  const next = Math.max(...others)
  // 1.5 · 0.4 is a little more than 0.6.
  if (share >= 1.5 * next - 1e-9) return 'figures.frequency.finding.out'
  return share > next ? 'figures.frequency.finding.first' : 'figures.frequency.finding'
}

function leading(top: Frequency, share: number, rows: readonly Frequency[], findings: Findings): string {
  // A share withheld for the sake of another number may be any; one withheld for its own is small.
  const most = (row: Frequency) => row.share ?? (row.suppressed === 'secondary' ? 1 : 0)
  const others = rows.filter((row) => row !== top).map(most)
  const spoken = countedInWords(share, findings.study.unit.many)
  return say(ahead(share, others), { label: top.label, share: spoken, answer: answer(findings) })
}

/** The published figures alone, or null where the publication gives none. */
export function reportedFigure(findings: Findings): Figure | null {
  const { study, release } = findings
  const rows = byFrequency(
    release.frequencies.codes.filter((row) => row.kind === 'dimension' && reportedLane(row).length > 0),
  )
  const top = rows.find((row) => row.reported)
  if (!top?.reported) return null
  const { share } = top.reported
  const others = rows.filter((row) => row !== top).map((row) => row.reported?.share ?? row.reportedRange?.high ?? 0)
  const { many } = study.unit
  const spoken = publishedInWords(share, many)
  // Unless the words are the percentage, which stands there anyway.
  const aside = inWords(share) === null ? undefined : spoken
  const lanesOf = (row: Frequency) => reportedLane(row).map((lane) => (row === top ? { ...lane, aside } : lane))
  return build(findings, rows, lanesOf, {
    id: 'reported',
    title: say(ahead(share, others), { label: top.label, share: spoken, answer: answer(findings) }),
    subtitle: say('figures.frequency.reported.subtitle', {
      n: formatCount(study.n),
      many,
      one: study.kinds.dimension.one,
    }),
    basis: 'reported',
    note: `${publishedNote(rows, findings)} ${baseNote(findings, 'reported')}`,
  })
}

/** Frequencies of all codes of a kind: what is published and what the data give, or null where there are none. */
export function kindFigure(findings: Findings, kind: Kind): Figure | null {
  const { study, release } = findings
  const rows = byFrequency(release.frequencies.codes.filter((row) => row.kind === kind))
  const [top] = rows
  if (!top) return null
  const { basis } = study.data
  const words = study.kinds[kind]
  const published = rows.some((row) => row.reported)
  const finding = top.share === null ? words.many : leading(top, top.share, rows, findings)
  return build(findings, rows, (row) => lanes(row, kind, study.disclosure.minimum), {
    id: `${kind}s`,
    title: titled(
      basis,
      finding,
      say(published ? 'figures.frequency.kind.shownBeside' : 'figures.frequency.kind.shown', { one: words.one }),
    ),
    subtitle: say('figures.frequency.kind.subtitle', { many: study.unit.many, one: words.one }),
    basis,
    note: `${published ? `${publishedNote(rows, findings)} ` : ''}${baseNote(findings, basis)}`,
  })
}

/** A share that the publication gives in words only (“a majority”) is told in the text, not drawn as a measured range. */
function lanes(row: Frequency, kind: Kind, minimum: number): Lanes {
  const published = row.reportedRange?.words && kind === 'theme' ? [] : reportedLane(row)
  return [...published, ...countedLane(row, minimum)]
}

/** One code's own figure. */
export function codeFigure(findings: Findings, row: Frequency): Figure {
  const { study } = findings
  const { minimum } = study.disclosure
  const published = lanes(row, row.kind, minimum).some(({ basis }) => basis === 'reported')
  // A made-up share beside a published one makes the picture illustrative, and its title with it.
  const basis: Basis = row.basis === 'illustrative' || !published ? row.basis : 'reported'
  const shown = say(published ? 'figures.frequency.code.shownBeside' : 'figures.frequency.code.shown', {
    label: row.label,
  })
  return build(findings, [row], (one) => lanes(one, row.kind, minimum), {
    id: `code-${row.id}`,
    title: titled(basis, codeFinding(findings, row), shown),
    subtitle: say('figures.frequency.code.subtitle', { many: study.unit.many }),
    basis,
    note: baseNote(findings, row.basis),
  })
}

function codeFinding(findings: Findings, { label, reported, share }: Frequency): string {
  const { study } = findings
  const { many } = study.unit
  const said = (spoken: string) => say('figures.frequency.finding', { label, share: spoken, answer: answer(findings) })
  if (reported) return said(publishedInWords(reported.share, many))
  if (share !== null) return said(countedInWords(share, many))
  return say('figures.frequency.code.withheld', { label, withheld: withheldText(study.disclosure.minimum), many })
}
