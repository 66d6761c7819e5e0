import type { StudyContent } from '../site/writeStudy.ts'
import type { Row } from './rows.ts'
import type { SmallCode } from './smallStudy.ts'

const implication = (order: number, label: string, codes: readonly SmallCode[]) => ({
  title: `${label} in every waiting room`,
  label,
  summary: `Rooms should have this, whoever waits there: ${label.toLowerCase()}.`,
  order,
  audience: { id: order === 1 ? 'owners' : 'planners', label: order === 1 ? 'Owners' : 'Planners' },
  place: 'page 9',
  restsOn: codes.map(({ id }, index) => ({
    code: id,
    because: 'It came up again and again.',
    by: index ? 'site' : 'study',
  })),
  limits: ['Nobody tried it out.'],
  ...(order === 1 ? { checklist: ['Look around.', 'Ask who waits.', 'Change one thing.'] } : {}),
})

const guide = {
  summary: 'A class on what people said.',
  misreadings: [{ says: 'Everybody wants this.', but: 'Some did not speak of it.' }],
  limits: ['One room is not all rooms.'],
  versions: [
    {
      audience: { id: 'students', label: 'Students' },
      minutes: 30,
      outcomes: ['say what people spoke of.'],
      warmUp: 'Think of the last room in which you waited.',
      discussion: ['What would you change?'],
      rolePlay: {
        title: 'At the desk',
        scene: 'A room at nine in the morning.',
        roles: [
          { name: 'Sam', card: 'You have waited for an hour.' },
          { name: 'Kim', card: 'You are at the desk.' },
        ],
        afterwards: 'What helped?',
      },
    },
  ],
}

/**
 * The prose of a made-up study: pages that stand alone, about codes, implications, a teaching guide and a story.
 *
 * @param row of the matrix
 * @param codes of the study
 */
export function smallPages(
  { kinds, publication }: Row,
  codes: readonly SmallCode[],
): Pick<StudyContent, 'pages'> & { reporting: object } {
  const [one, two] = codes as [SmallCode, SmallCode]
  const room = { dimension: 'dimensions', theme: 'themes' }
  const prose = (title: string, text: string) => ({ matter: { title, summary: `${title}, in short.` }, prose: text })
  const story = (order: number, title: string, picture: object, to: string) => ({
    matter: { title, order, picture, door: { to, label: 'Read on' } },
    prose: 'This is what was asked and said.',
  })
  return {
    reporting: {
      items: [
        { item: 'S1', answer: 'In the title.', where: '/method/#numbers', public: true },
        { item: 'S2', answer: 'It is not known.', public: false },
      ],
    },
    pages: {
      'home.mdx': prose('What was said', '## In short\n\nRooms matter.'),
      'method.mdx': prose('How it was done', 'One question, put to <Num of="study.n"/>.'),
      ...(kinds !== 'themes' && { 'dimensions.mdx': prose('All that was looked for', 'A list made before.') }),
      ...(kinds !== 'dimensions' && { 'themes.mdx': prose('All that came up', 'A list made after.') }),
      [`${room[one.kind]}/${one.id}.mdx`]: {
        matter: { headline: 'Many speak of it', summary: 'What people said of it.' },
        prose: `It was counted <Num of="${one.id}.counted"/>.`,
      },
      'implications/first.mdx': { matter: implication(1, one.label, [one, two]), prose: 'Begin here.' },
      'implications/second.mdx': { matter: implication(2, two.label, [two]), prose: '' },
      [`teaching/${one.id}.mdx`]: { matter: guide, prose: 'Begin with the warm-up.' },
      ...(publication !== 'figures'
        ? {}
        : {
            'story/asked.mdx': story(1, 'One question', { form: 'responses' }, '/method/'),
            'story/first.mdx': story(2, 'What came first', { form: 'shares', codes: [one.id] }, '/explore/'),
            'story/then.mdx': story(3, 'What to do', { form: 'implications' }, '/implications/'),
          }),
    },
  }
}
