import type { Control } from './types.ts'

/** Up to this many short options stand beside one another; more are a list to choose from. */
const mostBeside = 3
const mostLetters = 28

/** Whether all options of a control are in sight. */
export const isBeside = ({ options }: Control): boolean =>
  options.length <= mostBeside && options.map(({ label }) => label).join('').length <= mostLetters

/** Up to this many groups from which to choose responses stand among the other controls. */
const mostUnfolded = 2

/** The controls that are folded away under one line: many groups take much room, and are chosen from seldom. */
export function foldedOf(controls: readonly Control[]): readonly Control[] {
  const groups = controls.filter(({ id }) => id.startsWith('in-'))
  return groups.length > mostUnfolded ? groups : []
}
