import type { Facts, View } from './types.ts'

/** The question that each view answers, in the words of the study. */
export const questionOf = (view: View, { study }: Pick<Facts, 'study'>): string =>
  ({
    frequencies: 'How often?',
    differences: 'Do groups differ?',
    together: 'What goes together?',
    matrix: `How do ${study.kinds.dimension.many} and ${study.kinds.theme.many} cross?`,
    exemplars: 'In whose words?',
  })[view]
