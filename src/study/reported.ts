import { z } from 'zod'
import { id } from './ids.ts'
import { text } from './text.ts'

const share = z.number().min(0, 'expected a share from 0 to 1').max(1, 'expected a share from 0 to 1')
const aCode = id.describe('Id of a code')
const place = text(120).describe('Place in the publication')

/**
 * A claim of the publication:
 * `share`: a share of all responses, rounded to `precision`;
 * `share-range`: the share lies between two published ones, both included;
 * `share-above`: the publication says in words that the share is more than this (0.5: "a majority");
 * `base`: the number of responses.
 */
export const claim = z.discriminatedUnion('statistic', [
  z.strictObject({
    code: aCode,
    statistic: z.literal('share'),
    value: share.describe('Share of all responses'),
    precision: z.number().positive().max(0.1).default(0.01).describe('Rounding of the published share'),
    place,
  }),
  z.strictObject({
    code: aCode,
    statistic: z.literal('share-range'),
    value: z
      .tuple([share, share])
      .refine(([low, high]) => low <= high, 'expected the lower share first, then the higher')
      .describe('The share lies between these two, or is one of them'),
    place,
  }),
  z
    .strictObject({
      code: aCode,
      statistic: z.literal('share-above'),
      value: share.describe('The share is more than this'),
      words: text(60).describe('The words of the publication'),
      place,
    })
    .describe('more than the value, which the publication says in words'),
  z.strictObject({
    code: z.null().describe('The claim is about the whole study'),
    statistic: z.literal('base'),
    value: z.int().positive().describe('Responses'),
    place,
  }),
])
export type Claim = z.infer<typeof claim>

/** reported.yaml: what the publication states, and where. */
export const reported = z.strictObject({
  claims: z.array(claim).default([]).describe('A claim for each published number'),
})
export type Reported = z.infer<typeof reported>

/**
 * The smallest and the largest number of responses whose share rounds to a published one; the smallest is above the
 * largest where there is none.
 *
 * Method: the granularity of shares of few responses, as in the GRIM test (Brown & Heathers 2017, Social Psychological
 * and Personality Science 8(4), 363-369).
 *
 * @param claim share from 0 to 1, and what it was rounded to, half up
 * @param base responses that the publication reports
 */
export function countsOf({ value, precision }: { value: number; precision: number }, base: number): [number, number] {
  const slack = 1e-9
  const smallest = Math.ceil((value - precision / 2) * base - slack)
  const largest = Math.ceil((value + precision / 2) * base - slack) - 1
  return [Math.max(0, smallest), Math.min(base, largest)]
}
