import { codeColor } from '../charts/palette.ts'
import { kindFigure, reportedFigure } from '../components/figures/frequencyFigures.ts'
import { codeOf, guideFigure, guideFinding } from '../components/figures/guideFigure.ts'
import { capitalize, formatCount } from '../components/format.ts'
import { reachOf, statesFigures } from '../components/reach.ts'
import type { Findings, Guide, Implication } from '../content.ts'
import { say } from '../messages/cards.ts'
import { tag } from '../messages/locale.ts'
import type { Kind } from '../study/codebook.ts'
import type { Basis } from '../study/study.ts'
import type { Card } from './card.ts'
import { codeCards, exemplarCard } from './codeCards.ts'
import { figureBases } from './figureBases.ts'
import { generalPath } from './nearestCard.ts'

const known = new WeakMap<Findings, ReadonlyMap<string, Card>>()

/** Every card of a study by its path, listed once a build. */
export function cards(findings: Findings): ReadonlyMap<string, Card> {
  const found = known.get(findings) ?? new Map(listCards(findings).map((card) => [card.path, card]))
  known.set(findings, found)
  return found
}

/** What all cards of a study have in common. */
function common({ study }: Findings): Pick<Card, 'study' | 'source'> {
  const { article } = study
  return {
    study: study.name,
    source: article ? say('source', { journal: article.journal, year: String(article.year) }) : null,
  }
}

function listCards(findings: Findings): Card[] {
  const { codes, implications, release } = findings
  const has = (kind: Kind) => codes.some((code) => code.kind === kind)
  const exemplars = release.exemplars.exemplars.length
  return [
    homeCard(findings),
    ...(['dimension', 'theme'] as const).filter(has).map((kind) => kindCard(findings, kind)),
    ...codes.flatMap((code) => codeCards(findings, code, common(findings))),
    ...(exemplars > 0 ? [exemplarCard(findings, exemplars, common(findings))] : []),
    ...implications.map((implication) => implicationCard(findings, implication)),
    ...findings.guides.map((guide) => guideCard(findings, guide)),
    methodCard(findings),
    ...wordCards(findings),
  ]
}

/** The basis of what a page says that shows no figure. */
const wordBases = (findings: Findings): Basis[] => [
  ...(statesFigures(findings) ? ['reported' as const] : []),
  findings.study.data.basis,
]

function homeCard(findings: Findings): Card {
  const { study } = findings
  const figure = reportedFigure(findings) ?? kindFigure(findings, 'dimension') ?? kindFigure(findings, 'theme')
  return {
    ...common(findings),
    path: 'home',
    kicker: say('home', { n: formatCount(study.n), many: study.unit.many }),
    title: study.finding ?? figure?.title ?? study.name,
    sentence: null,
    bases: figure ? figureBases(figure) : wordBases(findings),
    color: 'accent',
    figure,
    restsOn: [],
    facts: [],
  }
}

function kindCard(findings: Findings, kind: Kind): Card {
  // Published results alone where there are any: a picture that travels without its page says one thing.
  const figure = (kind === 'dimension' ? reportedFigure(findings) : null) ?? kindFigure(findings, kind)
  const { many } = findings.study.kinds[kind]
  return {
    ...common(findings),
    path: `${kind}s`,
    kicker: say('overview'),
    title: capitalize(many),
    sentence: findings.prose(`${kind}s`)?.data.summary ?? figure?.title ?? null,
    bases: figure ? figureBases(figure) : wordBases(findings),
    color: 'accent',
    figure,
    restsOn: [],
    facts: [],
  }
}

function implicationCard(findings: Findings, { id, data }: Implication): Card {
  const { study, code, placeOf } = findings
  return {
    ...common(findings),
    path: `implications/${id.split('/').at(-1)}`,
    kicker: say('for', { audience: data.audience.label.toLocaleLowerCase(tag) }),
    title: data.title,
    sentence: data.summary,
    bases: [study.article ? 'reported' : study.data.basis],
    color: codeColor(placeOf(data.restsOn[0]?.code ?? '')),
    figure: null,
    restsOn: data.restsOn.map((step) => ({ label: code(step.code).label, color: codeColor(placeOf(step.code)) })),
    facts: [],
  }
}

function guideCard(findings: Findings, guide: Guide): Card {
  const id = codeOf(guide)
  const figure = guideFigure(findings, guide)
  return {
    ...common(findings),
    path: `teach/${id}`,
    kicker: say('guide'),
    title: findings.code(id).label,
    sentence: guideFinding(findings, guide),
    bases: figure ? figureBases(figure) : wordBases(findings),
    color: codeColor(findings.placeOf(id)),
    figure: null,
    restsOn: [],
    facts: [],
  }
}

function methodCard(findings: Findings): Card {
  const { study, prose, codes } = findings
  return {
    ...common(findings),
    path: 'method',
    kicker: say('method'),
    title: prose('method')?.data.title ?? say('method.title'),
    sentence: prose('method')?.data.summary ?? study.question,
    bases: wordBases(findings),
    color: 'accent',
    figure: null,
    restsOn: [],
    facts: [
      { value: formatCount(study.n), label: study.unit.many },
      { value: formatCount(1), label: say('fact.question') },
      { value: formatCount(codes.length), label: say('fact.codes', { count: codes.length }) },
    ],
  }
}

/** What kind of page it is, where it is no page of reference. */
const kickers: Readonly<Record<string, string>> = {
  [generalPath]: '',
  implications: say('overview'),
  teach: say('educators'),
}

/** Pages of words alone. */
function wordCards(findings: Findings): Card[] {
  const { study } = findings
  const words: [path: string, title: string, sentence: string][] = [
    [generalPath, study.name, study.question],
    ...(findings.implications.length > 0
      ? ([['implications', say('implications'), say('implications.sentence')]] as [string, string, string][])
      : []),
    ...(findings.guides.length > 0
      ? ([['teach', say('teach'), say('teach.sentence')]] as [string, string, string][])
      : []),
    ['explore', say('explore'), say('explore.sentence', reachOf(findings))],
    ['data', say('data'), say('data.sentence')],
    ['cite', say('cite'), say('cite.sentence', { article: study.article ? 'yes' : 'no' })],
    ['charts', say('charts'), say('charts.sentence')],
    ['glossary', say('glossary'), say('glossary.sentence')],
    ['about', say('about'), say('about.sentence')],
  ]
  return words.map(([path, title, sentence]) => ({
    ...common(findings),
    path,
    kicker: kickers[path] ?? say('reference'),
    title,
    sentence,
    // The examples of the gallery are made up, whatever the study's data are.
    bases: path === 'charts' ? ['illustrative'] : wordBases(findings),
    color: 'accent',
    figure: null,
    restsOn: [],
    facts: [],
  }))
}
