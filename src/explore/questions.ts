import { say } from '../messages/explore.ts'
import type { Facts, View } from './types.ts'

const questions = {
  frequencies: 'question.frequencies',
  differences: 'question.differences',
  together: 'question.together',
  matrix: 'question.matrix',
  exemplars: 'question.exemplars',
} as const

/** The question that each view answers, in the words of the study. */
export const questionOf = (view: View, { study: { kinds } }: Pick<Facts, 'study'>): string =>
  say(questions[view], { dimensions: kinds.dimension.many, themes: kinds.theme.many })
