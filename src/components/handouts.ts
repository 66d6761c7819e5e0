import type { Guide } from '../content.ts'
import type { TeachingVersion } from '../study/teaching.ts'
import { handoutAddress } from './address.ts'
import { codeOf } from './figures/guideFigure.ts'

/** A sheet of a guide for one group of learners. */
export type Handout = { version: TeachingVersion; audience: string | undefined; href: string }

/** The handouts of a guide, one a group; that of the first group has no name of its own in its address. */
export const handouts = (guide: Guide): Handout[] =>
  guide.data.versions.map((version, index) => {
    const audience = index === 0 ? undefined : version.audience.id
    return { version, audience, href: handoutAddress(codeOf(guide), audience) }
  })
