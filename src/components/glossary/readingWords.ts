import { say } from '../../messages/glossary.ts'
import { formatCount } from '../format.ts'
import { forms, type Names, type Word } from './word.ts'

const namesOf = (names: Names | null) => (names ? [names.one, names.many] : [])

/** What the words of the survey and its reading mean. */
export const readingWords: readonly Word[] = [
  {
    id: 'abstract',
    term: say('abstract'),
    meaning: say('abstract.meaning'),
    uses: forms(say('abstract.uses')),
    when: ({ article }) => article,
  },
  { id: 'agreement', term: say('agreement'), meaning: say('agreement.meaning'), uses: forms(say('agreement.uses')) },
  {
    id: 'answer',
    term: say('answer'),
    meaning: ({ one }) => say('answer.meaning', { one }),
    uses: forms(say('answer.uses')),
    plain: true,
  },
  { id: 'code', term: say('code'), meaning: say('code.meaning'), uses: forms(say('code.uses')) },
  { id: 'codebook', term: say('codebook'), meaning: say('codebook.meaning'), uses: forms(say('codebook.uses')) },
  { id: 'coder', term: say('coder'), meaning: say('coder.meaning'), uses: forms(say('coder.uses')) },
  { id: 'coding', term: say('coding'), meaning: say('coding.meaning'), uses: forms(say('coding.uses')) },
  {
    id: 'dimension',
    term: ({ dimension }) => dimension?.one ?? '',
    meaning: say('dimension.meaning'),
    uses: ({ dimension }) => namesOf(dimension),
    when: ({ dimension }) => dimension !== null,
  },
  {
    id: 'disclosure-control',
    term: say('disclosure-control'),
    meaning: say('disclosure-control.meaning'),
    uses: forms(say('disclosure-control.uses')),
    when: ({ minimum }) => minimum > 1,
  },
  { id: 'emergent', term: say('emergent'), meaning: say('emergent.meaning'), uses: forms(say('emergent.uses')) },
  {
    id: 'exemplar',
    term: say('exemplar'),
    meaning: ({ madeUpTexts, one }) =>
      madeUpTexts ? say('exemplar.meaning.illustrative', { one }) : say('exemplar.meaning'),
    uses: forms(say('exemplar.uses')),
  },
  {
    id: 'framework',
    term: say('framework'),
    meaning: say('framework.meaning'),
    uses: forms(say('framework.uses')),
    when: ({ dimension }) => dimension !== null,
  },
  {
    id: 'framework-analysis',
    term: say('framework-analysis'),
    meaning: say('framework-analysis.meaning'),
    uses: forms(say('framework-analysis.uses')),
  },
  {
    id: 'group',
    term: say('group'),
    meaning: ({ group, many }) => say('group.meaning', { many, group: group ?? '' }),
    uses: forms(say('group.uses')),
    plain: true,
    when: ({ group }) => group !== null,
  },
  {
    id: 'qualitative',
    term: say('qualitative'),
    meaning: say('qualitative.meaning'),
    uses: forms(say('qualitative.uses')),
  },
  {
    id: 'thematic-analysis',
    term: say('thematic-analysis'),
    meaning: say('thematic-analysis.meaning'),
    uses: forms(say('thematic-analysis.uses')),
  },
  {
    id: 'theme',
    term: ({ theme }) => theme?.one ?? '',
    meaning: say('theme.meaning'),
    uses: ({ theme }) => namesOf(theme),
    when: ({ theme }) => theme !== null,
  },
  {
    id: 'withheld',
    term: say('withheld'),
    meaning: ({ minimum }) => say('withheld.meaning', { largest: formatCount(minimum - 1) }),
    uses: forms(say('withheld.uses')),
    when: ({ minimum }) => minimum > 1,
  },
]
