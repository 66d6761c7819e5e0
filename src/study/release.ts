import { z } from 'zod'
import { say } from '../messages/release.ts'
import { kind } from './codebook.ts'
import { exemplarIdPattern, id, levelId } from './ids.ts'
import { basis } from './study.ts'

/**
 * The release: the only thing that the site reads of the data, served unchanged under /api/v1/. Shapes that others rely
 * on: fields may be added, none renamed.
 */

const share = z.number().min(0).max(1)
const count = z.int().min(0)
const suppressed = z
  .enum(['primary', 'secondary'])
  .optional()
  .describe(
    'Why a value is null. primary: the count is below the minimum. secondary: it may be any, and would reveal another.',
  )
const zero = z.enum(['show', 'suppress']).describe('Whether counts of zero are published')
const head = {
  generatedBy: z.string().describe('Program, version and command that made this file'),
  study: id.describe('Id of the study'),
}
const sourceBasis = basis.exclude(['reported'])

const reportedShare = z
  .object({
    share,
    place: z.string().describe('Place in the publication'),
    base: count.describe('Responses that the publication reports'),
    low: share.describe('Wilson 95% interval, worked out from the published share and base'),
    high: share,
    mentions: z
      .tuple([count, count])
      .describe('Smallest and largest count that round to the published share; the count itself is not published'),
  })
  .nullable()

const reportedRange = z
  .object({ low: share, high: share, place: z.string(), words: z.string().optional() })
  .nullable()
  .describe('Bounds within which the publication says that the share lies')

export const frequency = z.object({
  id,
  kind,
  label: z.string(),
  mentions: count.nullable().describe('Responses to which the code was applied at least once'),
  base: count.describe('Responses over which the share is taken'),
  share: share.nullable().describe('mentions / base, rounded to four decimals'),
  low: share.nullable().describe('Lower end of the Wilson 95% interval'),
  high: share.nullable().describe('Upper end of the Wilson 95% interval'),
  basis: sourceBasis,
  suppressed,
  reported: reportedShare,
  reportedRange,
})
export type Frequency = z.infer<typeof frequency>

export const frequencies = z.object({
  ...head,
  unit: z.object({ one: z.string(), many: z.string() }),
  base: count,
  codes: z.array(frequency),
})

export const pair = z.object({
  a: id,
  b: id,
  both: count.nullable().describe('Responses to which both codes were applied'),
  expected: z
    .number()
    .nullable()
    .describe('Responses that would hold both if the codes had nothing to do with each other'),
  lift: z.number().nullable().describe('both / expected'),
  phi: z.number().nullable().describe('Fourfold (phi) coefficient, from -1 to 1'),
  basis: sourceBasis,
  suppressed,
})
export type Pair = z.infer<typeof pair>

export const pattern = z.object({
  codes: z.array(id).describe('All the codes of these responses, none where no code was applied'),
  count,
  share,
  low: share,
  high: share,
  basis: sourceBasis,
})

export const cooccurrence = z.object({
  ...head,
  base: count,
  pairs: z.array(pair),
  patterns: z.array(pattern).describe('The most common whole patterns, save small ones and those that reveal others'),
})

export const cell = z.object({
  dimension: id,
  theme: id,
  count: count.nullable().describe('Responses to which both codes were applied'),
  basis: sourceBasis,
  exemplars: z.array(z.string()).describe('Ids of up to three exemplars that hold both codes'),
  suppressed,
})
export type Cell = z.infer<typeof cell>

export const groupRow = z.object({
  levels: z.array(levelId).describe('A level of each group that the table is by'),
  base: count.nullable().describe('Responses of these levels; null where withheld, and with it every count of the row'),
  baseSuppressed: suppressed,
  mentions: z.record(id, count.nullable()).describe('Responses of these levels to which each code was applied'),
  suppressed: z.record(id, z.enum(['primary', 'secondary'])).describe('Why the count of a code is null'),
})
export type GroupRow = z.infer<typeof groupRow>

export const groups = z.object({
  ...head,
  basis: sourceBasis,
  minimum: count.describe('Counts from 1 to one less than this are withheld'),
  groups: z.array(
    z.object({
      id,
      label: z.string(),
      levels: z.array(
        z.object({
          id: levelId,
          label: z.string(),
          merged: z.array(levelId).optional().describe('Levels of the study that are too small to stand alone'),
        }),
      ),
    }),
  ),
  tables: z
    .array(
      z.object({
        by: z.array(id).max(2).describe('Groups of the table in the order of the study; none: all responses'),
        rows: z.array(groupRow),
      }),
    )
    .describe('A table for no group, for each group and for each two groups'),
})

export const matrix = z.object({ ...head, base: count, cells: z.array(cell) })

export const span = z.object({
  code: id,
  start: count.describe('Unicode code points of the text before it'),
  end: z
    .int()
    .min(1)
    .describe('Unicode code points of the text up to its end; the code point at this number is not in it'),
})
export type Span = z.infer<typeof span>

export const exemplar = z.object({
  id: z.string().regex(exemplarIdPattern).describe('Derived from the text; the id of the response is not published'),
  text: z.string(),
  codes: z
    .array(id)
    .describe('Codes that may be named; the text may have others, so that a code is not here tells nothing'),
  spans: z
    .array(span)
    .optional()
    .describe('Where these codes stand in the text, in its order (code:start:end in CSV); absent where no coder said'),
  attributes: z
    .record(id, levelId)
    .describe('Levels that the study allows to be shown and that at least the minimum of responses share together'),
  basis: sourceBasis,
})
export type Exemplar = z.infer<typeof exemplar>

export const exemplars = z.object({ ...head, exemplars: z.array(exemplar) })

const estimate = z
  .object({ value: z.number(), low: z.number().nullable(), high: z.number().nullable() })
  .nullable()
  .describe('With a percentile bootstrap 95% interval; null where it is not defined')

export const agreementRow = z.object({
  id,
  n: count.describe('Responses coded by at least two coders'),
  percent: estimate.describe('Share of coder pairs that agree, from 0 to 1'),
  kappa: estimate.describe("Cohen's kappa; with more than two coders the mean over pairs (Light's kappa)"),
  alpha: estimate.describe("Krippendorff's alpha, nominal"),
  basis: sourceBasis,
  suppressed,
})

export const agreement = z.object({
  ...head,
  coders: count,
  resamples: count,
  codes: z.array(agreementRow).describe('Empty where too few responses were coded by two coders'),
  suppressed,
})

export const reproductionClaim = z.object({
  code: id.nullable(),
  statistic: z.enum(['share', 'share-range', 'share-above', 'base']),
  reported: z.union([z.number(), z.tuple([z.number(), z.number()])]),
  computed: z.number().nullable(),
  equal: z.boolean().nullable().describe('Equal within the rounding of the publication; null where suppressed'),
  place: z.string(),
  basis: sourceBasis,
  suppressed,
})
export type ReproductionClaim = z.infer<typeof reproductionClaim>

export const reproduction = z.object({ ...head, claims: z.array(reproductionClaim) })

const file = { file: z.string(), bytes: count, sha256: z.string().regex(/^[0-9a-f]{64}$/) }

export const manifest = z.object({
  ...head,
  basis: sourceBasis,
  engine: z.object({ name: z.string(), version: z.string() }),
  sources: z.array(z.object({ ...file, bytes: count.nullable(), rows: count.nullable() })),
  files: z.array(z.object(file)),
  notices: z.array(z.string()).describe('What the reading changed or counted once'),
  disclosure: z.object({
    minimum: count.describe('Counts from 1 to one less than this are withheld'),
    zero,
    suppressed: count.describe('Values withheld in all files'),
    audited: z.literal(true).describe('The release was attacked as an outsider would, and nothing could be worked out'),
    counts: count.describe('Counts of the release, each once, whichever files it stands in'),
    primary: count.describe('Of these, withheld because they are small'),
    secondary: count.describe('Of these, withheld because they would reveal others'),
  }),
})

/** Counts that are withheld for one reason, in one place of a file. */
export const withheld = z.object({
  file: z.string().describe('File of the release in which these counts stand first'),
  by: z.array(id).optional().describe('Groups of the table'),
  levels: z.array(levelId).optional().describe('A level of each of these groups'),
  reason: z.enum(['primary', 'secondary']).describe('primary: small counts; secondary: any, which would reveal others'),
  base: z.literal(true).optional().describe('The base of these levels is withheld'),
  codes: z.array(id).optional().describe('Codes whose counts are withheld'),
  pairs: z
    .array(z.tuple([id, id]))
    .optional()
    .describe('Pairs of codes whose counts are withheld'),
})

export const disclosure = z.object({
  ...head,
  basis: sourceBasis,
  minimum: count.describe('Counts from 1 to one less than this are withheld'),
  zero,
  audit: z.object({
    method: z.string(),
    width: count.describe('How far apart the smallest and the largest possible value of a withheld count are at least'),
    counts: count.describe('Counts of the release, each once, whichever files it stands in'),
    primary: count,
    secondary: count,
    leaks: z.literal(0).describe('Withheld counts that can be worked out more closely'),
  }),
  levels: z
    .array(
      z.object({
        group: id,
        merged: z.array(levelId).describe('Levels that are counted together as other levels'),
        hidden: z.array(levelId).describe('Levels that are counted with responses that state none'),
        leftOut: z.boolean().describe('Nothing is told by this group, because fewer than two levels would be left'),
      }),
    )
    .describe('Groups with levels that are too small to stand alone'),
  patternsLeftOut: z.boolean().describe('Whether patterns were left out that would have revealed a withheld count'),
  withheld: z.array(withheld).describe('What is withheld and why, never the value'),
})

/** Every file of a release with its schema, in the order in which they are explained. */
export const releaseFiles = {
  frequencies,
  groups,
  cooccurrence,
  matrix,
  exemplars,
  agreement,
  reproduction,
  disclosure,
  manifest,
} as const
export type ReleaseName = keyof typeof releaseFiles
export type Release = { [Name in ReleaseName]: z.infer<(typeof releaseFiles)[Name]> }

/** What each file holds, in a sentence, for indexes and data dictionaries. */
export const releaseContents: Record<ReleaseName, string> = {
  frequencies: say('contents.frequencies'),
  groups: say('contents.groups'),
  cooccurrence: say('contents.cooccurrence'),
  matrix: say('contents.matrix'),
  exemplars: say('contents.exemplars'),
  agreement: say('contents.agreement'),
  reproduction: say('contents.reproduction'),
  disclosure: say('contents.disclosure'),
  manifest: say('contents.manifest'),
}
