import type { Names, Word } from './word.ts'

const namesOf = (names: Names | null) => (names ? [names.one, names.many] : [])

/** What the words of the survey and its reading mean. */
export const readingWords: readonly Word[] = [
  {
    id: 'abstract',
    term: 'Abstract',
    meaning: 'The short summary that a journal prints ahead of an article.',
    uses: ['abstract'],
    when: ({ article }) => article,
  },
  {
    id: 'agreement',
    term: 'Agreement between coders',
    meaning: 'How often coders who read the same answer give it the same codes, and how far that goes beyond chance.',
    uses: ['agreement between coders', 'inter-coder agreement'],
  },
  {
    id: 'answer',
    term: 'Answer',
    meaning: ({ one }) => `What one ${one} wrote. Files call it a response.`,
    uses: ['answer', 'answers', 'response', 'responses'],
    plain: true,
  },
  {
    id: 'code',
    term: 'Code',
    meaning: 'A short name for an idea. A coder gives it to each answer that holds the idea.',
    uses: ['code', 'codes'],
  },
  {
    id: 'codebook',
    term: 'Codebook',
    meaning: 'The list of all codes and what they mean.',
    uses: ['codebook'],
  },
  {
    id: 'coder',
    term: 'Coder',
    meaning: 'A person who reads the answers and gives them codes.',
    uses: ['coder', 'coders'],
  },
  {
    id: 'coding',
    term: 'Coding',
    meaning: 'One code given to one answer by one coder. Also the work of giving codes.',
    uses: ['coding', 'codings'],
  },
  {
    id: 'dimension',
    term: ({ dimension }) => dimension?.one ?? '',
    meaning: 'A code that the framework sets before the answers are read.',
    uses: ({ dimension }) => namesOf(dimension),
    when: ({ dimension }) => dimension !== null,
  },
  {
    id: 'disclosure-control',
    term: 'Disclosure control',
    meaning: 'The rules that keep published numbers from pointing to a person.',
    uses: ['disclosure control'],
    when: ({ minimum }) => minimum > 1,
  },
  {
    id: 'emergent',
    term: 'Emergent',
    meaning: 'Found by reading the answers. What is set before the reading is called a priori.',
    uses: ['emergent', 'emerges', 'emerged', 'a priori'],
  },
  {
    id: 'exemplar',
    term: 'Exemplar',
    meaning: ({ illustrative, one }) =>
      `The text of an answer that shows a code and may be published.${illustrative ? ` On this site they are made up: no ${one} said them.` : ''}`,
    uses: ['exemplar', 'exemplars'],
  },
  {
    id: 'framework',
    term: 'Framework',
    meaning: 'The set of ideas that a study starts from, before it reads the answers.',
    uses: ['framework'],
    when: ({ dimension }) => dimension !== null,
  },
  {
    id: 'framework-analysis',
    term: 'Framework analysis',
    meaning: 'A way to read answers against a set of ideas that is set beforehand.',
    uses: ['framework analysis'],
  },
  {
    id: 'group',
    term: 'Group',
    meaning: ({ group, many }) =>
      `A trait by which ${many} are told apart, such as: ${group}. Its values are called levels.`,
    uses: ['group', 'groups'],
    plain: true,
    when: ({ group }) => group !== null,
  },
  {
    id: 'qualitative',
    term: 'Qualitative survey',
    meaning: 'A survey with open questions: people answer in their own words.',
    uses: ['qualitative survey', 'qualitative study'],
  },
  {
    id: 'thematic-analysis',
    term: 'Thematic content analysis',
    meaning: 'A way to find what comes up in the answers by itself.',
    uses: ['thematic content analysis', 'thematic analysis'],
  },
  {
    id: 'theme',
    term: ({ theme }) => theme?.one ?? '',
    meaning: 'A code that was found by reading the answers.',
    uses: ({ theme }) => namesOf(theme),
    when: ({ theme }) => theme !== null,
  },
  {
    id: 'withheld',
    term: 'Withheld',
    meaning: ({ minimum }) =>
      `Not shown, because a count from 1 to ${minimum - 1} could point to a person, or because the number would give such a count away.`,
    uses: ['withheld', 'suppressed'],
    when: ({ minimum }) => minimum > 1,
  },
]
