import { codeAddress, guideAddress } from '../components/address.ts'
import { apa, workItem } from '../components/citation.ts'
import type { Figure } from '../components/figures/figure.ts'
import { codeOf, guideFigure, guideFinding } from '../components/figures/guideFigure.ts'
import { basisWords, capitalize, formatList } from '../components/format.ts'
import { shortened } from '../components/shortened.ts'
import { studyCitables } from '../components/studyCitables.ts'
import type { Findings, Guide } from '../content.ts'
import type { Basis } from '../study/study.ts'
import { mentionOf } from './mentionOf.ts'

/** A paragraph of a slide. */
export type Words = { text: string; strong?: boolean; bullet?: boolean }

/** Words in one of the places of a slide's layout, by its name. */
export type Place = { name: string; words: readonly Words[] }

/** A slide: its layout, its title, whose words it has, what stands where, and what the speaker is told. */
export type DeckSlide = {
  layout: 'cover' | 'text' | 'picture' | 'columns' | 'roles'
  title: string
  /** The study's, or suggested by this site. */
  mark: string
  places: readonly Place[]
  figure?: Figure | undefined
  notes: readonly string[]
}

export type DeckContent = { title: string; color: number; foot: string; slides: readonly DeckSlide[] }

/** What stands on every slide that the study does not vouch for. */
export const oursMark = 'Suggested by this site, not by the study'

const one = (text: string): Words[] => [{ text }]
const bullets = (texts: readonly string[]): Words[] => texts.map((text) => ({ text, bullet: true }))

/** The slides of a guide, in the order in which a class needs them. */
export function deckContent(findings: Findings, guide: Guide, site: URL | undefined): DeckContent {
  const { study, code, placeOf } = findings
  const id = codeOf(guide)
  const page = new URL(guideAddress(id), site ?? 'http://localhost').href
  return {
    title: code(id).label,
    color: placeOf(id),
    foot: `${shortened(study.article ? mentionOf(study.article) : study.name, 130)} · ${page.replace(/^https?:\/\//, '')}`,
    slides: [
      cover(findings, guide),
      findingSlide(findings, guide),
      ...meaningSlides(findings, guide),
      discussionSlide(guide),
      ...guide.data.versions.map(roleSlide),
      misreadSlide(guide),
      citeSlide(findings, guide, site),
    ],
  }
}

function cover(findings: Findings, guide: Guide): DeckSlide {
  const { study, code } = findings
  const groups = guide.data.versions
  return {
    layout: 'cover',
    title: code(codeOf(guide)).label,
    mark: `Slides for a class. ${oursMark}`,
    places: [
      { name: 'subtitle', words: one(guide.data.summary) },
      {
        name: 'source',
        words: one(
          study.article
            ? `On: ${shortened(study.article.title, 200)}. ${shortened(mentionOf(study.article), 130)}`
            : `On: ${shortened(study.title, 200)}`,
        ),
      },
    ],
    notes: [
      `These slides are for ${formatList(groups.map(({ audience }) => audience.label.toLowerCase()))}. Each group has a column of questions and a role play. Delete the ones that you don’t need.`,
      ...groups.map(
        ({ audience, minutes, warmUp }) =>
          `Warm-up for ${audience.label.toLowerCase()} (${minutes} minutes in all): ${warmUp}`,
      ),
    ],
  }
}

function findingSlide(findings: Findings, guide: Guide): DeckSlide {
  const { study } = findings
  const figure = guideFigure(findings, guide) ?? undefined
  const basis = figure?.basis ?? (study.article ? 'reported' : study.data.basis)
  const note = figure ? `${figure.basis === 'illustrative' ? `${figure.title}. ` : ''}${figure.note}` : ''
  return {
    layout: figure ? 'picture' : 'text',
    title: guideFinding(findings, guide),
    mark: markOf(basis),
    places: figure ? [{ name: 'note', words: one(note) }] : [{ name: 'body', words: one(study.question) }],
    figure,
    notes: [
      `Read the sentence aloud. ${note}`,
      `The question of the study: ${study.question}`,
      ...guide.data.misreadings.map(({ says, but }) => `If somebody says “${says}”: ${but}`),
    ],
  }
}

/** A sentence may be the study's where the picture below it is not. */
function markOf(basis: Basis): string {
  const { label, meaning } = basisWords[basis]
  return `${basis === 'illustrative' ? 'The picture' : 'The finding'}. ${label}: ${meaning.charAt(0).toLowerCase()}${meaning.slice(1)}`
}

/** What the code means and where it stands; nothing where neither is known. */
function meaningSlides(findings: Findings, guide: Guide): DeckSlide[] {
  const { study, code } = findings
  const { gloss, glossBy, standing, label } = code(codeOf(guide))
  const works = [study.article, ...study.related].flatMap((work) => work ?? [])
  const stands = standing.map(({ work, place, says }) => {
    const found = works.find(({ id }) => id === work)
    return `${says} (${found?.id === study.article?.id ? 'The article' : found?.journal}, ${place})`
  })
  if (!gloss && stands.length === 0) return []
  const ofSite = 'In this site’s words; the study’s definition is not public'
  const heading: Words[] = gloss ? [{ text: gloss }, { text: 'Where it stands', strong: true }] : []
  return [
    {
      layout: 'text',
      title: gloss ? `What “${label}” means` : `Where “${label}” stands`,
      mark: !gloss
        ? 'The codebook gives no definition of it'
        : glossBy === 'site'
          ? ofSite
          : 'As the study’s codebook has it',
      places: [{ name: 'body', words: stands.length > 0 ? [...heading, ...bullets(stands)] : heading.slice(0, 1) }],
      notes: [
        'Ask the group to say it in their own words before you read on.',
        ...guide.data.limits.map((limit) => `Limit: ${limit}`),
      ],
    },
  ]
}

const discussionSlide = ({ data }: Guide): DeckSlide => ({
  layout: 'columns',
  title: 'Talk about it',
  mark: oursMark,
  places: data.versions.map(({ audience, discussion }, index) => ({
    name: `column-${index + 1}`,
    words: [{ text: audience.label, strong: true }, ...bullets(discussion)],
  })),
  notes: data.versions.map(
    ({ audience, outcomes }) =>
      `${audience.label}: afterwards you can ${formatList(outcomes.map((one) => one.replace(/\.$/, '')))}.`,
  ),
})

function roleSlide({ audience, rolePlay }: Guide['data']['versions'][number]): DeckSlide {
  const { title, scene, roles, afterwards } = rolePlay
  return {
    layout: 'roles',
    title: `Role play: ${title}`,
    mark: `For ${audience.label.toLowerCase()}. ${oursMark}. The people are made up.`,
    places: [
      { name: 'scene', words: one(scene) },
      ...roles.map(({ name, card }, index) => ({
        name: `role-${index + 1}`,
        words: [{ text: name, strong: true }, { text: card }],
      })),
    ],
    notes: [
      'Hand out the role cards of the handout, so that each player knows one card alone; show this slide afterwards.',
      `Then talk. ${afterwards}`,
    ],
  }
}

function misreadSlide({ data }: Guide): DeckSlide {
  const own = data.versions.flatMap(({ audience, misreading }) =>
    misreading ? [{ ...misreading, of: audience.label }] : [],
  )
  const pair = ({ says, but }: { says: string; but: string }): Words[] => [
    { text: `“${says}”`, strong: true },
    { text: but },
  ]
  return {
    layout: 'text',
    title: 'Easily misread',
    mark: oursMark,
    places: [{ name: 'body', words: [...data.misreadings, ...own].flatMap(pair) }],
    notes: [
      'Show the sentences in quotation marks first, and ask what is wrong with each.',
      ...own.map(({ says, of }) => `${of} may say: “${says}”`),
    ],
  }
}

function citeSlide(findings: Findings, guide: Guide, site: URL | undefined): DeckSlide {
  const { study, code } = findings
  const id = codeOf(guide)
  const items = studyCitables(findings, site)
  const item = items.find((one) => one.id === `teach-${id}`)?.item
  const finding = study.article
    ? workItem(study.article)
    : items.find(({ path }) => path === codeAddress(code(id)))?.item
  const page = new URL(codeAddress(code(id)), site ?? 'http://localhost').href
  return {
    layout: 'text',
    title: 'Limits, and how to cite',
    mark: study.article ? 'A finding belongs to the article: cite that' : 'Cite the page of the finding',
    places: [
      {
        name: 'body',
        words: [
          ...bullets(guide.data.limits),
          ...(finding ? [{ text: 'The finding', strong: true }, { text: apa(finding) }] : []),
          ...(item ? [{ text: 'The class', strong: true }, { text: apa(item) }] : []),
        ],
      },
    ],
    notes: [
      `${capitalize(code(id).label)} on this site: ${page}`,
      ...study.notPublic.slice(0, 3).map((text) => `Not public: ${text}`),
    ],
  }
}
