import { z } from 'zod'
import { id } from './ids.ts'
import { text } from './text.ts'

/** Front matter of a page about a code: `pages/dimensions/<id>.mdx`, `pages/themes/<id>.mdx`. */
export const codePage = z.strictObject({
  headline: text(160).describe('The finding in a sentence, without a typed number'),
  summary: text(300).describe('For search results and link previews'),
})

export const audience = z.strictObject({ id, label: text(60) })

/** Front matter of `pages/implications/<id>.mdx`. */
export const implicationPage = z.strictObject({
  title: text(160).describe('The recommendation in a sentence'),
  label: text(80).describe('A short name for lists and breadcrumbs'),
  summary: text(300),
  order: z.int().min(1),
  audience,
  place: text(120).describe('Place in the publication'),
  restsOn: z
    .array(
      z.strictObject({
        code: id,
        because: text(400),
        by: z
          .enum(['study', 'site'])
          .default('study')
          .describe("site where the link is this site's reading, which the publication does not spell out"),
      }),
    )
    .min(1)
    .describe('The chain of findings, in order'),
  limits: z.array(text(400)).min(1),
  checklist: z
    .array(text(240))
    .min(3)
    .max(6)
    .optional()
    .describe('Steps to start with, in the order in which to take them: suggestions of the site, not of the study'),
})

/** The most words of a step of the story: what a phone shows beside a picture. */
export const mostStepWords = 60

/** A picture that a page of the study asks for by its form. */
export const picture = z.discriminatedUnion('form', [
  z.strictObject({ form: z.literal('responses') }).describe('A mark for each response'),
  z.strictObject({ form: z.literal('shares'), codes: z.array(id).min(1).max(4) }).describe('Published shares'),
  z
    .strictObject({
      form: z.literal('sequence'),
      steps: z
        .array(z.strictObject({ label: text(60), words: text(80).optional(), code: id.optional() }))
        .min(2)
        .max(4),
      stands: text(60).default('conclusion').describe('As what the order stands in the article, such as “result”'),
    })
    .describe('What comes before what'),
  z.strictObject({ form: z.literal('implications') }).describe('Findings and what they ask of practice'),
])

export type Picture = z.infer<typeof picture>

/** Front matter of a step of the story that the home page tells: `pages/story/<id>.mdx`, at most sixty words of prose. */
export const storyStep = z.strictObject({
  title: text(80),
  order: z.int().min(1),
  picture: picture.describe('Drawn from what is published alone'),
  door: z.strictObject({
    to: z.string().regex(/^\/[a-z0-9/-]*(#[a-z0-9_-]+)?$/, 'expected an address on this site such as "/themes/bond/"'),
    label: text(60),
  }),
})
export type StoryStep = z.infer<typeof storyStep>

/** The pages that stand alone: `pages/home.mdx` and so on. */
export const singlePages = ['home', 'dimensions', 'themes', 'method'] as const

/** Front matter of a page that stands alone. */
export const singlePage = z.strictObject({ title: text(160), summary: text(300) })

/** reporting.yaml: where the site answers each item of a reporting checklist, that it is not public, or does not apply. */
export const reporting = z.strictObject({
  items: z.array(
    z.strictObject({
      item: z
        .string()
        .regex(
          /^(S([1-9]|1[0-9]|2[01])|C([1-9]|[12][0-9]|3[0-2]))$/,
          'expected an item of SRQR, S1 to S21, or of COREQ, C1 to C32',
        ),
      answer: text(400),
      where: z
        .string()
        .regex(/^(\/[a-z0-9/-]*)?(#[a-z0-9_-]+)?$/, 'expected an address on this site such as "/method/#sample"')
        .optional(),
      public: z.boolean().describe('false where the answer is not public'),
      applies: z.boolean().default(true).describe('false where the item is about something that the study did not do'),
    }),
  ),
})
export type Reporting = z.infer<typeof reporting>
