import { z } from 'zod'
import { audience, picture } from './pages.ts'
import { text } from './text.ts'

const misreading = z.strictObject({
  says: text(160).describe('What people take from the finding'),
  but: text(320).describe('What can be said instead, as far as the study is public'),
})

const role = z.strictObject({ name: text(40), card: text(340).describe('What the player of the role is told') })

/** What to do with one group of learners. */
const version = z.strictObject({
  audience,
  minutes: z.int().min(5).max(240).describe('Time needed for all of it'),
  outcomes: z.array(text(140)).min(1).max(4).describe('Each ends the sentence “Afterwards you can …”'),
  warmUp: text(400),
  discussion: z.array(text(200)).min(1).max(4),
  rolePlay: z.strictObject({
    title: text(60),
    scene: text(260),
    roles: z.array(role).length(2, 'expected two roles'),
    afterwards: text(240).describe('What to talk about when it has been played'),
  }),
  misreading: misreading.optional().describe('What this group in particular is likely to take from the finding'),
})

/** Front matter of a teaching guide: `pages/teaching/<code>.mdx`. Its prose says how to run a class. */
export const teachingGuide = z.strictObject({
  summary: text(300).describe('For search results, link previews and the lead'),
  picture: picture.optional().describe('Drawn from what is published alone; without it, the figure of the code'),
  misreadings: z.array(misreading).min(1).max(3),
  limits: z.array(text(240)).min(1).max(3),
  versions: z.array(version).min(1).max(3).describe('The first is that of the handout without a name'),
})
export type TeachingGuide = z.infer<typeof teachingGuide>
export type TeachingVersion = TeachingGuide['versions'][number]

/** Ids below /teach/ that are pages of their own. */
export const reservedGuides = ['coding'] as const
