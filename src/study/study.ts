import { z } from 'zod'
import { say } from '../messages/format.ts'
import { id, levelId, reservedColumns } from './ids.ts'
import { text } from './text.ts'

/** Where a number comes from: stated in the publication, counted in the study's own data, or in data made up for show. */
export const basis = z.enum(['reported', 'computed', 'illustrative'])
export type Basis = z.infer<typeof basis>

const person = z.strictObject({
  given: text(100).optional().describe('Given names or initials'),
  family: text(100).describe('Family name, or the name of a body'),
})

/** A word for one and for many. */
const words = z.strictObject({ one: text(40).describe('In the singular'), many: text(40).describe('In the plural') })

/** A published work, in the words of CSL-JSON where they are the same. */
export const work = z.strictObject({
  id: id.describe('Name of the work within the study'),
  title: text(400).describe('Title, as published'),
  authors: z.array(person).min(1).describe('In the order of the publication'),
  journal: text(200).describe('Name of the journal'),
  year: z.int().min(1800).max(2200).describe('Year of the issue'),
  volume: text(20).optional().describe('Volume, in quotes'),
  issue: text(20).optional().describe('Issue, in quotes'),
  pages: text(40).optional().describe('First and last page'),
  published: z.iso.date().optional().describe('Date of first publication'),
  doi: z
    .string()
    .regex(/^10\.\d{4,9}\/\S+$/, 'expected a DOI such as "10.1097/HMR.0000000000000412", without an address before it')
    .optional()
    .describe('DOI, without an address before it'),
  pubmed: z.string().regex(/^\d+$/, 'expected a PubMed id: digits only').optional().describe('PubMed id, in quotes'),
  says: text().optional().describe("What the work adds, in this site's words"),
})
export type Work = z.infer<typeof work>

const group = z.strictObject({
  id: id
    .refine((value) => !(reservedColumns as readonly string[]).includes(value), {
      message: `expected a name other than ${reservedColumns.join(', ')}, which are columns of responses.csv already`,
    })
    .describe('Column of responses.csv'),
  label: text(100).describe('What readers see'),
  levels: z
    .array(
      z.strictObject({
        id: levelId.describe('Value in responses.csv'),
        label: text(100).describe('What readers see'),
        question: text()
          .optional()
          .describe(
            'Wording of a question, where the study asked several and each level is one; then every level has one',
          ),
      }),
    )
    .min(1)
    .describe('In the order in which they are shown'),
  small: z
    .enum(['merge', 'hide'])
    .optional()
    .describe('Levels with too few responses: merged into one (the default), or counted with those that state none'),
})
export type Group = z.infer<typeof group>

/** The language of a study that states none. */
export const standardLanguage = 'en-US'

/** A BCP 47 tag in its standard form. */
export const language = z
  .string()
  .refine((tag) => {
    try {
      return Intl.getCanonicalLocales(tag).length === 1
    } catch {
      return false
    }
  }, 'expected a language tag of BCP 47, such as "es", "pt-BR" or "ar"')
  .transform((tag) => Intl.getCanonicalLocales(tag)[0] ?? tag)

/** study.yaml: everything about the study that is neither a code nor a number of its findings. */
export const study = z.strictObject({
  id: id.describe('Name of the study, for its files'),
  title: text(400).describe('Title of the study, as published'),
  name: text(80).describe('A short name for headings'),
  language: language
    .default(standardLanguage)
    .describe('Language of the study and of the site, a BCP 47 tag; see languages.md'),
  finding: text(300).optional().describe('The main finding in one sentence, for the home page'),
  question: text(600).describe("The open question, in this site's words"),
  answer: text(200).optional().describe('What a share of the responses says in words, such as "mentioned it"'),
  n: z.int().positive().describe('Responses that the publication reports'),
  unit: words.describe('What one response stands for'),
  method: text().optional().describe('The method in a sentence or two'),
  kinds: z
    .strictObject({
      dimension: words.describe('For codes of the framework'),
      theme: words.describe('For codes that emerged'),
    })
    .default({
      dimension: { one: say('kind.dimension.one'), many: say('kind.dimension.many') },
      theme: { one: say('kind.theme.one'), many: say('kind.theme.many') },
    })
    .describe("The study's own words for its two kinds of code"),
  article: work.optional().describe('The publication that reported figures come from'),
  related: z.array(work).default([]).describe('Other works of which the site may speak'),
  indexTerms: z.array(text(100)).default([]).describe('Subject headings of the publication; no page shows them'),
  data: z
    .strictObject({
      basis: z.enum(['computed', 'illustrative']).describe("computed: the study's own data; illustrative: made up"),
      about: text().describe('Where the data come from, in a sentence or two'),
      license: text(100).describe('License of the released data, as an SPDX id or a name'),
    })
    .describe('What the data are'),
  groups: z.array(group).default([]).describe('Characteristics of the respondents, which the explorer compares'),
  groupsNote: text().optional().describe('What a reader must know before comparing groups'),
  disclosure: z
    .strictObject({
      minimum: z.int().min(1).max(1000).default(11).describe('Counts from 1 to one less than this are withheld'),
      zero: z.enum(['show', 'suppress']).default('show').describe('Whether a count of zero is published'),
      attributes: z.array(id).default([]).describe('Groups whose level an exemplar may show'),
      cleared: z
        .array(
          z.strictObject({
            response: z
              .string()
              .min(1, 'expected the id of a response, in quotes where it is a number')
              .describe('Id of the response in responses.csv, exactly'),
            reason: text(300).describe(
              'Why its text may be published although it looks as if it held personal data; stays in this file',
            ),
          }),
        )
        .default([])
        .describe('Texts that look as if they held personal data, and that somebody has read'),
    })
    .prefault({})
    .describe('What is withheld to protect people; see disclosure.md'),
  notPublic: z.array(text()).default([]).describe('What is not known about the study, one sentence each'),
})
export type Study = z.infer<typeof study>
