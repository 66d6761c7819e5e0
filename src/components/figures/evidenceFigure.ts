import { type EvidenceColumn, type EvidenceLink, evidenceMap } from '../../charts/evidenceMap.ts'
import type { Findings, Implication } from '../../content.ts'
import { say } from '../../messages/components.ts'
import { tag } from '../../messages/locale.ts'
import type { Kind } from '../../study/codebook.ts'
import { capitalize, formatCount } from '../format.ts'
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
    { label: say('figures.evidence.recommendation'), nodes: implications.map(nodeOf) },
  ]
  const columns = all.filter(({ nodes, rest }) => nodes.length > 0 || rest)
  const basis = study.article ? 'reported' : study.data.basis
  const labels = new Map([
    ...columns.flatMap(({ nodes }) => nodes.map(({ id, label }) => [id, label] as const)),
    ...implications.map((one) => [idOf(one), one.data.label] as const),
  ])
  return {
    id: 'evidence',
    title: titled(basis, finding(findings), say('figures.evidence.shown')),
    subtitle: say('figures.evidence.subtitle'),
    note: note(findings, links),
    basis,
    columns: [
      { key: 'from', label: say('figures.evidence.column.from') },
      { key: 'to', label: say('figures.evidence.column.to') },
      { key: 'by', label: say('figures.evidence.column.by') },
    ],
    rows: links.map(({ from, to, by }) => [
      labels.get(from) ?? code(from).label,
      labels.get(to) ?? to,
      say(by === 'site' ? 'figures.evidence.linkedBy.site' : 'figures.evidence.linkedBy.study'),
    ]),
    draw: (drawing) => evidenceMap({ columns, links, basis }, drawing),
  }
}

/** A recommendation may have the name of a code; in the map it has another. */
const idOf = ({ id }: Implication) => `implications/${id.split('/').at(-1)}`

function nodeOf(implication: Implication) {
  const { label, audience } = implication.data
  const whom = audience.label.toLocaleLowerCase(tag)
  const says = label.toLocaleLowerCase(tag).includes(whom)
  return { id: idOf(implication), label, ...(says ? {} : { note: say('figures.evidence.for', { audience: whom }) }) }
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
  if (alone <= mostNamed) return { label, nodes, rest: say('figures.evidence.rest', { count: alone, one, many }) }
  const rest = say('figures.evidence.more', { count: alone, many })
  return { label, nodes: nodes.filter(({ id }) => linked.has(id)), rest }
}

/** The code that most recommendations rest on. */
function finding({ codes, implications, implicationsOf }: Findings): string {
  const counts = codes.map(({ id, label }) => ({ label, count: implicationsOf(id).length }))
  const top = counts.reduce((a, b) => (b.count > a.count ? b : a), { label: '', count: 0 })
  return top.count > 1 && implications.length > 2
    ? say('figures.evidence.finding', { label: top.label, count: formatCount(top.count), all: implications.length })
    : say('figures.evidence.noFinding')
}

function note({ study, code }: Findings, links: readonly EvidenceLink[]): string {
  const { dimension, theme } = study.kinds
  const kindOf = (id: string) => (id.includes('/') ? null : code(id).kind)
  const between = links.some(({ from, to }) => kindOf(from) === 'dimension' && kindOf(to) === 'theme')
  return [
    ...(between ? [say('figures.evidence.note.between', { dimension: dimension.one, theme: theme.one })] : []),
    ...(links.some(({ by }) => by === 'site') ? [say('figures.evidence.note.site')] : []),
    say('figures.evidence.note.amount'),
  ].join(' ')
}
