import { z } from 'zod'
import { say } from '../messages/columns.ts'
import { say as sayContents } from '../messages/release.ts'
import { kind } from './codebook.ts'
import { exemplarIdPattern, id, levelId } from './ids.ts'
import { basis } from './study.ts'

/**
 * The release: the only thing that the site reads of the data, served unchanged under /api/v1/. Shapes that others rely
 * on: fields may be added, none renamed.
 */

const share = z.number().min(0).max(1)
const count = z.int().min(0)
const suppressed = z.enum(['primary', 'secondary']).optional().describe(say('suppressedWhy'))
const zero = z.enum(['show', 'suppress']).describe(say('zero'))
const head = {
  generatedBy: z.string().describe(say('generatedBy')),
  study: id.describe(say('study')),
}
const sourceBasis = basis.exclude(['reported'])

const reportedShare = z
  .object({
    share,
    place: z.string().describe(say('reported.place')),
    base: count.describe(say('reported.base')),
    low: share.describe(say('reported.low')),
    high: share,
    mentions: z.tuple([count, count]).describe(say('reported.mentions')),
  })
  .nullable()

const reportedRange = z
  .object({ low: share, high: share, place: z.string(), words: z.string().optional() })
  .nullable()
  .describe(say('reportedRange'))

export const frequency = z.object({
  id,
  kind,
  label: z.string(),
  mentions: count.nullable().describe(say('frequency.mentions')),
  base: count.describe(say('frequency.base')),
  share: share.nullable().describe(say('frequency.share')),
  low: share.nullable().describe(say('frequency.low')),
  high: share.nullable().describe(say('frequency.high')),
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
  both: count.nullable().describe(say('pair.both')),
  expected: z.number().nullable().describe(say('pair.expected')),
  lift: z.number().nullable().describe(say('pair.lift')),
  phi: z.number().nullable().describe(say('pair.phi')),
  basis: sourceBasis,
  suppressed,
})
export type Pair = z.infer<typeof pair>

export const pattern = z.object({
  codes: z.array(id).describe(say('pattern.codes')),
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
  patterns: z.array(pattern).describe(say('patterns')),
})

export const cell = z.object({
  dimension: id,
  theme: id,
  count: count.nullable().describe(say('pair.both')),
  basis: sourceBasis,
  exemplars: z.array(z.string()).describe(say('cell.exemplars')),
  suppressed,
})
export type Cell = z.infer<typeof cell>

export const groupRow = z.object({
  levels: z.array(levelId).describe(say('row.levels')),
  base: count.nullable().describe(say('row.base')),
  baseSuppressed: suppressed,
  mentions: z.record(id, count.nullable()).describe(say('row.mentions')),
  suppressed: z.record(id, z.enum(['primary', 'secondary'])).describe(say('row.suppressed')),
})
export type GroupRow = z.infer<typeof groupRow>

export const groups = z.object({
  ...head,
  basis: sourceBasis,
  minimum: count.describe(say('minimum')),
  groups: z.array(
    z.object({
      id,
      label: z.string(),
      levels: z.array(
        z.object({
          id: levelId,
          label: z.string(),
          merged: z.array(levelId).optional().describe(say('level.merged')),
        }),
      ),
    }),
  ),
  tables: z
    .array(
      z.object({
        by: z.array(id).max(2).describe(say('table.by')),
        rows: z.array(groupRow),
      }),
    )
    .describe(say('tables')),
})

export const matrix = z.object({ ...head, base: count, cells: z.array(cell) })

export const span = z.object({
  code: id,
  start: count.describe(say('span.start')),
  end: z.int().min(1).describe(say('span.end')),
})
export type Span = z.infer<typeof span>

export const exemplar = z.object({
  id: z.string().regex(exemplarIdPattern).describe(say('exemplar.id')),
  text: z.string(),
  codes: z.array(id).describe(say('exemplar.codes')),
  spans: z.array(span).optional().describe(say('exemplar.spans')),
  attributes: z.record(id, levelId).describe(say('exemplar.attributes')),
  basis: sourceBasis,
})
export type Exemplar = z.infer<typeof exemplar>

export const exemplars = z.object({ ...head, exemplars: z.array(exemplar) })

const estimate = z
  .object({ value: z.number(), low: z.number().nullable(), high: z.number().nullable() })
  .nullable()
  .describe(say('estimate'))

export const agreementRow = z.object({
  id,
  n: count.describe(say('agreement.n')),
  percent: estimate.describe(say('agreement.percent')),
  kappa: estimate.describe(say('agreement.kappa')),
  alpha: estimate.describe(say('agreement.alpha')),
  basis: sourceBasis,
  suppressed,
})

export const agreement = z.object({
  ...head,
  coders: count,
  resamples: count,
  codes: z.array(agreementRow).describe(say('agreement.codes')),
  suppressed,
})

export const reproductionClaim = z.object({
  code: id.nullable(),
  statistic: z.enum(['share', 'share-range', 'share-above', 'base']),
  reported: z.union([z.number(), z.tuple([z.number(), z.number()])]),
  computed: z.number().nullable(),
  equal: z.boolean().nullable().describe(say('claim.equal')),
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
  notices: z.array(z.string()).describe(say('notices')),
  disclosure: z.object({
    minimum: count.describe(say('minimum')),
    zero,
    suppressed: count.describe(say('counts.suppressed')),
    audited: z.literal(true).describe(say('counts.audited')),
    counts: count.describe(say('counts.all')),
    primary: count.describe(say('counts.primary')),
    secondary: count.describe(say('counts.secondary')),
  }),
})

/** Counts that are withheld for one reason, in one place of a file. */
export const withheld = z.object({
  file: z.string().describe(say('withheld.file')),
  by: z.array(id).optional().describe(say('withheld.by')),
  levels: z.array(levelId).optional().describe(say('withheld.levels')),
  reason: z.enum(['primary', 'secondary']).describe(say('withheld.reason')),
  base: z.literal(true).optional().describe(say('withheld.base')),
  codes: z.array(id).optional().describe(say('withheld.codes')),
  pairs: z
    .array(z.tuple([id, id]))
    .optional()
    .describe(say('withheld.pairs')),
})

export const disclosure = z.object({
  ...head,
  basis: sourceBasis,
  minimum: count.describe(say('minimum')),
  zero,
  audit: z.object({
    method: z.string(),
    width: count.describe(say('audit.width')),
    counts: count.describe(say('counts.all')),
    primary: count,
    secondary: count,
    leaks: z.literal(0).describe(say('audit.closer')),
  }),
  levels: z
    .array(
      z.object({
        group: id,
        merged: z.array(levelId).describe(say('levels.merged')),
        hidden: z.array(levelId).describe(say('levels.hidden')),
        leftOut: z.boolean().describe(say('levels.leftOut')),
      }),
    )
    .describe(say('levels.groups')),
  patternsLeftOut: z.boolean().describe(say('audit.patterns')),
  withheld: z.array(withheld).describe(say('withheld.all')),
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
  frequencies: sayContents('contents.frequencies'),
  groups: sayContents('contents.groups'),
  cooccurrence: sayContents('contents.cooccurrence'),
  matrix: sayContents('contents.matrix'),
  exemplars: sayContents('contents.exemplars'),
  agreement: sayContents('contents.agreement'),
  reproduction: sayContents('contents.reproduction'),
  disclosure: sayContents('contents.disclosure'),
  manifest: sayContents('contents.manifest'),
}
