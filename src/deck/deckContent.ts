import { codeAddress, guideAddress } from '../components/address.ts'
import { apa, workItem } from '../components/citation.ts'
import type { Figure } from '../components/figures/figure.ts'
import { codeOf, guideFigure, guideFinding } from '../components/figures/guideFigure.ts'
import { capitalize, formatCount, formatList } from '../components/format.ts'
import { shortened } from '../components/shortened.ts'
import { studyCitables } from '../components/studyCitables.ts'
import type { Findings, Guide } from '../content.ts'
import { say } from '../messages/deck.ts'
import { tag } from '../messages/locale.ts'
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
export const oursMark = say('ours')

const lower = (text: string) => text.toLocaleLowerCase(tag)
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
    foot: say('foot', {
      of: shortened(study.article ? mentionOf(study.article) : study.name, 130),
      page: page.replace(/^https?:\/\//, ''),
    }),
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
    mark: say('cover.mark', { ours: oursMark }),
    places: [
      { name: 'subtitle', words: one(guide.data.summary) },
      {
        name: 'source',
        words: one(
          study.article
            ? say('cover.source.article', {
                title: shortened(study.article.title, 200),
                mention: shortened(mentionOf(study.article), 130),
              })
            : say('cover.source', { title: shortened(study.title, 200) }),
        ),
      },
    ],
    notes: [
      say('cover.note.audiences', { audiences: formatList(groups.map(({ audience }) => lower(audience.label))) }),
      ...groups.map(({ audience, minutes, warmUp }) =>
        say('cover.note.warmUp', { audience: lower(audience.label), minutes: formatCount(minutes), warmUp }),
      ),
    ],
  }
}

function findingSlide(findings: Findings, guide: Guide): DeckSlide {
  const { study } = findings
  const figure = guideFigure(findings, guide) ?? undefined
  const basis = figure?.basis ?? (study.article ? 'reported' : study.data.basis)
  const note = figure ? noteOf(figure) : ''
  return {
    layout: figure ? 'picture' : 'text',
    title: guideFinding(findings, guide),
    mark: say(findingMarks[basis]),
    places: figure ? [{ name: 'note', words: one(note) }] : [{ name: 'body', words: one(study.question) }],
    figure,
    notes: [
      say('finding.note.read', { note }),
      say('finding.note.question', { question: study.question }),
      ...guide.data.misreadings.map(({ says, but }) => say('finding.note.misreading', { says, but })),
    ],
  }
}

/** A sentence may be the study's where the picture below it is not. */
const findingMarks = {
  reported: 'finding.mark.reported',
  computed: 'finding.mark.computed',
  illustrative: 'finding.mark.illustrative',
} as const satisfies Record<Basis, string>

const noteOf = ({ basis, title, note }: Figure) =>
  basis === 'illustrative' ? say('finding.pictureNote', { title, note }) : note

/** What the code means and where it stands; nothing where neither is known. */
function meaningSlides(findings: Findings, guide: Guide): DeckSlide[] {
  const { study, code } = findings
  const { gloss, glossBy, standing, label } = code(codeOf(guide))
  const works = [study.article, ...study.related].flatMap((work) => work ?? [])
  const stands = standing.map(({ work, place, says }) => {
    const found = works.find(({ id }) => id === work)
    return found?.id === study.article?.id
      ? say('meaning.stands.article', { says, place })
      : say('meaning.stands', { says, work: found?.journal ?? '', place })
  })
  if (!gloss && stands.length === 0) return []
  const ofSite = say('meaning.mark.site')
  const heading: Words[] = gloss ? [{ text: gloss }, { text: say('meaning.where'), strong: true }] : []
  return [
    {
      layout: 'text',
      title: say(gloss ? 'meaning.title' : 'meaning.whereTitle', { label }),
      mark: !gloss ? say('meaning.mark.none') : glossBy === 'site' ? ofSite : say('meaning.mark.study'),
      places: [{ name: 'body', words: stands.length > 0 ? [...heading, ...bullets(stands)] : heading.slice(0, 1) }],
      notes: [say('meaning.note.ask'), ...guide.data.limits.map((limit) => say('meaning.note.limit', { limit }))],
    },
  ]
}

const discussionSlide = ({ data }: Guide): DeckSlide => ({
  layout: 'columns',
  title: say('discussion'),
  mark: oursMark,
  places: data.versions.map(({ audience, discussion }, index) => ({
    name: `column-${index + 1}`,
    words: [{ text: audience.label, strong: true }, ...bullets(discussion)],
  })),
  notes: data.versions.map(({ audience, outcomes }) =>
    say('discussion.note', {
      audience: audience.label,
      outcomes: formatList(outcomes.map((outcome) => outcome.replace(/\.$/, ''))),
    }),
  ),
})

function roleSlide({ audience, rolePlay }: Guide['data']['versions'][number]): DeckSlide {
  const { title, scene, roles, afterwards } = rolePlay
  return {
    layout: 'roles',
    title: say('rolePlay', { title }),
    mark: say('rolePlay.mark', { audience: lower(audience.label), ours: oursMark }),
    places: [
      { name: 'scene', words: one(scene) },
      ...roles.map(({ name, card }, index) => ({
        name: `role-${index + 1}`,
        words: [{ text: name, strong: true }, { text: card }],
      })),
    ],
    notes: [say('rolePlay.note.cards'), say('rolePlay.note.then', { afterwards })],
  }
}

function misreadSlide({ data }: Guide): DeckSlide {
  const own = data.versions.flatMap(({ audience, misreading }) =>
    misreading ? [{ ...misreading, of: audience.label }] : [],
  )
  const pair = ({ says, but }: { says: string; but: string }): Words[] => [
    { text: say('misread.says', { says }), strong: true },
    { text: but },
  ]
  return {
    layout: 'text',
    title: say('misread'),
    mark: oursMark,
    places: [{ name: 'body', words: [...data.misreadings, ...own].flatMap(pair) }],
    notes: [say('misread.note'), ...own.map(({ says, of }) => say('misread.note.of', { audience: of, says }))],
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
    title: say('cite'),
    mark: say(study.article ? 'cite.mark.article' : 'cite.mark'),
    places: [
      {
        name: 'body',
        words: [
          ...bullets(guide.data.limits),
          ...(finding ? [{ text: say('cite.theFinding'), strong: true }, { text: apa(finding) }] : []),
          ...(item ? [{ text: say('cite.theClass'), strong: true }, { text: apa(item) }] : []),
        ],
      },
    ],
    notes: [
      say('cite.note.page', { label: capitalize(code(id).label), page }),
      ...study.notPublic.slice(0, 3).map((text) => say('cite.note.notPublic', { text })),
    ],
  }
}
