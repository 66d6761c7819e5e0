import { type EvidenceColumn, type EvidenceLink, evidenceMap } from '../../charts/evidenceMap.ts'
import type { Findings, Implication } from '../../content.ts'
import type { Kind } from '../../study/codebook.ts'
import { capitalize } from '../format.ts'
import { type Figure, titled } from './figure.ts'

/** More codes than this, on which no recommendation rests, are counted rather than named. */
const mostNamed = 12

type Step = Implication['data']['restsOn'][number]

/** What the recommendations rest on, or null where the study makes none. */
export function evidenceFigure(findings: Findings): Figure | null {
  const { study, implications, code } = findings
  if (implications.length === 0) return null
  const links = evidenceLinks(findings)
  const all: EvidenceColumn[] = [
    codeColumn(findings, links, 'dimension'),
    codeColumn(findings, links, 'theme'),
    { label: 'Recommendation', nodes: implications.map(nodeOf) },
  ]
  const columns = all.filter(({ nodes, rest }) => nodes.length > 0 || rest)
  const basis = study.article ? 'reported' : study.data.basis
  const labels = new Map([
    ...columns.flatMap(({ nodes }) => nodes.map(({ id, label }) => [id, label] as const)),
    ...implications.map((one) => [idOf(one), one.data.label] as const),
  ])
  return {
    id: 'evidence',
    title: titled(basis, finding(findings), 'what each recommendation rests on'),
    subtitle: 'Lines lead from findings to the recommendations that rest on them',
    note: note(findings, links),
    basis,
    columns: [
      { key: 'from', label: 'From' },
      { key: 'to', label: 'To' },
      { key: 'by', label: 'Link made by' },
    ],
    rows: links.map(({ from, to, by }) => [
      labels.get(from) ?? code(from).label,
      labels.get(to) ?? to,
      by === 'site' ? 'this site' : 'the study',
    ]),
    draw: (drawing) => evidenceMap({ columns, links, basis }, drawing),
  }
}

/** A recommendation may have the name of a code; in the map it has another. */
const idOf = ({ id }: Implication) => `implications/${id.split('/').at(-1)}`

function nodeOf(implication: Implication) {
  const { label, audience } = implication.data
  const says = label.toLowerCase().includes(audience.label.toLowerCase())
  return { id: idOf(implication), label, ...(says ? {} : { note: `for ${audience.label.toLowerCase()}` }) }
}

/**
 * From every theme of a chain to the recommendation, and to every theme from the dimensions beside it, which else lead
 * on directly.
 */
function evidenceLinks({ implications, code }: Findings): EvidenceLink[] {
  const found = new Map<string, EvidenceLink>()
  const add = (from: string, to: string, steps: readonly Step[]) => {
    const by = steps.some((step) => step.by === 'site') ? 'site' : 'study'
    const key = `${from} ${to}`
    if (found.get(key)?.by !== 'study') found.set(key, { from, to, by })
  }
  for (const implication of implications) {
    const of = (kind: Kind) => implication.data.restsOn.filter((step) => code(step.code).kind === kind)
    const themes = of('theme')
    for (const theme of themes) add(theme.code, idOf(implication), [theme])
    for (const dimension of of('dimension')) {
      if (themes.length === 0) add(dimension.code, idOf(implication), [dimension])
      for (const theme of themes) add(dimension.code, theme.code, [dimension, theme])
    }
  }
  return [...found.values()]
}

function codeColumn({ codes, study, placeOf }: Findings, links: readonly EvidenceLink[], kind: Kind): EvidenceColumn {
  const { one, many } = study.kinds[kind]
  const linked = new Set(links.flatMap(({ from, to }) => [from, to]))
  const nodes = codes.filter((code) => code.kind === kind).map(({ id, label }) => ({ id, label, color: placeOf(id) }))
  const alone = nodes.filter(({ id }) => !linked.has(id)).length
  const label = capitalize(one)
  if (alone === 0) return { label, nodes }
  if (alone <= mostNamed)
    return { label, nodes, rest: `No recommendation rests on ${alone === 1 ? `this ${one}` : `these ${many}`}:` }
  const rest = `${alone} ${many} more: no recommendation rests on them.`
  return { label, nodes: nodes.filter(({ id }) => linked.has(id)), rest }
}

/** The code that most recommendations rest on. */
function finding({ codes, implications, implicationsOf }: Findings): string {
  const counts = codes.map(({ id, label }) => ({ label, count: implicationsOf(id).length }))
  const top = counts.reduce((a, b) => (b.count > a.count ? b : a), { label: '', count: 0 })
  return top.count > 1 && implications.length > 2
    ? `${top.label} stands behind ${top.count} of ${implications.length} recommendations`
    : 'What each recommendation rests on'
}

function note({ study, code }: Findings, links: readonly EvidenceLink[]): string {
  const { dimension, theme } = study.kinds
  const kindOf = (id: string) => (id.includes('/') ? null : code(id).kind)
  const between = links.some(({ from, to }) => kindOf(from) === 'dimension' && kindOf(to) === 'theme')
  return [
    ...(between ? [`A ${dimension.one} and a ${theme.one} are joined where one recommendation rests on both.`] : []),
    ...(links.some(({ by }) => by === 'site')
      ? ['A dashed line is this site’s link: the publication does not spell it out.']
      : []),
    'The map shows what rests on what, and no amount.',
  ].join(' ')
}
