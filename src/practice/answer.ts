import type { Attempt } from './types.ts'

const withAnswer = <Kind extends Attempt>(attempt: Kind, text: string, codes: readonly string[] | null): Kind => {
  const answers = new Map(attempt.answers)
  if (codes === null) answers.delete(text)
  else answers.set(text, codes)
  return { ...attempt, answers }
}

/** Chooses a code for a text, or takes it back; a text without any code left is no longer coded. */
export function toggleCode<Kind extends Attempt>(attempt: Kind, text: string, code: string): Kind {
  const chosen = attempt.answers.get(text) ?? []
  const codes = chosen.includes(code) ? chosen.filter((one) => one !== code) : [...chosen, code]
  return withAnswer(attempt, text, codes.length > 0 ? codes : null)
}

/** Says that no code fits a text, or takes that back. */
export function toggleNone<Kind extends Attempt>(attempt: Kind, text: string): Kind {
  return withAnswer(attempt, text, isNone(attempt, text) ? null : [])
}

/** Whether a learner said that no code fits a text. */
export const isNone = ({ answers }: Attempt, text: string) => answers.get(text)?.length === 0
