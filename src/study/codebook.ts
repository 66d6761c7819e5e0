import { z } from 'zod'
import { exemplarIdPattern, id } from './ids.ts'
import { text } from './text.ts'

/** Words of 60 bits each hold the mask of codes of a pattern, so that a word fits a signed 64-bit integer anywhere. */
export const bitsPerWord = 60
/** The most codes that a codebook may have: five words of the mask. */
export const mostCodes = 5 * bitsPerWord

export const kind = z.enum(['dimension', 'theme'])
export type Kind = z.infer<typeof kind>

/** A place where a code stands in a published work. */
const standing = z.strictObject({
  work: id.describe('Id of the article or of a related work in study.yaml'),
  place: text(120).describe('Place in the work, such as "abstract, results"'),
  says: text(600).describe("What the work says of the code there, in this site's words"),
})

export const code = z.strictObject({
  id: id
    .refine((value) => value !== 'study', 'expected another id: in prose, "study.n" means the study')
    .refine((value) => !exemplarIdPattern.test(value), 'expected another id: the pages of exemplars have such names')
    .describe('Value in codings.csv, and part of addresses'),
  kind: kind.describe('dimension: of the framework; theme: emerged from the answers'),
  label: text(120).describe('What readers see'),
  gloss: text(600).optional().describe('What the code means'),
  glossBy: z.enum(['site', 'study']).default('site').describe("Whose words the gloss is: this site's or the study's"),
  parent: id.nullable().default(null).describe('Id of the code above it'),
  standing: z.array(standing).default([]).describe('Where publications speak of the code'),
})
export type Code = z.infer<typeof code>

/** codebook.yaml: every code that a coder could apply, in the order in which a reader should meet them. */
export const codebook = z.strictObject({
  codes: z.array(code).min(1, 'expected at least one code').describe('In the order in which readers meet them'),
})
export type Codebook = z.infer<typeof codebook>
