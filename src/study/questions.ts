import type { Group, Study } from './study.ts'

/** A question of a study that asked several. */
export type Question = Group['levels'][number] & { question: string }

/**
 * The questions of a study that asked several: the group whose levels they are, and their wordings. Null where there was one.
 * Every response is the answer to one of them.
 */
export function questionsOf({ groups }: Pick<Study, 'groups'>): { group: Group; questions: Question[] } | null {
  const group = groups.find(({ levels }) => levels.some(({ question }) => question !== undefined))
  if (!group) return null
  return { group, questions: group.levels.filter((level): level is Question => level.question !== undefined) }
}
