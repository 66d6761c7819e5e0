import type { Findings } from '../content.ts'

/**
 * How far the explorer of a study reaches, for the sentence that leads there.
 *
 * @returns whether groups can be compared and exemplars read, as messages choose by it
 */
export const reachOf = ({ release }: Pick<Findings, 'release'>): { groups: 'yes' | 'no'; exemplars: 'yes' | 'no' } => ({
  groups: release.groups.groups.some(({ levels }) => levels.length > 1) ? 'yes' : 'no',
  exemplars: release.exemplars.exemplars.length > 0 ? 'yes' : 'no',
})

/** Whether the publication states figures of which the site can speak. */
export const statesFigures = ({ study, reported }: Pick<Findings, 'study' | 'reported'>): boolean =>
  study.article !== undefined && (reported?.claims.length ?? 0) > 0
