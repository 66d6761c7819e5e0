import type { StudyContent } from './writeStudy.ts'

/** The least that is a study: one theme, nobody's words, no groups, no publication, no prose. */
export const minimalStudy: StudyContent = {
  study: {
    id: 'minimal',
    title: 'What visitors liked',
    name: 'Visitors',
    question: 'What did you like?',
    n: 30,
    unit: { one: 'visitor', many: 'visitors' },
    data: { basis: 'computed', about: 'Made for a test.', license: 'CC0-1.0' },
  },
  codebook: { codes: [{ id: 'garden', kind: 'theme', label: 'The garden' }] },
  responses: Array.from({ length: 30 }, (_, index) => ({ response: `v${index + 1}`, text: '', publish: 'no' })),
  codings: Array.from({ length: 20 }, (_, index) => ({ response: `v${index + 1}`, code: 'garden', coder: 'a' })),
}
