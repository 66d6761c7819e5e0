import { z } from 'zod'

/** The parts of a release that tell counts, read so that releases of other programs are read as well. */

const count = z.number().min(0).nullable()
const number = z.number().nullable().optional()
const reason = z.string().optional()

const frequencies = z.object({
  base: z.number().optional(),
  codes: z.array(
    z.object({
      id: z.string(),
      mentions: count,
      base: z.number().optional(),
      share: number,
      low: number,
      high: number,
      basis: z.string().optional(),
      suppressed: reason,
      reported: z
        .object({ base: z.number().optional(), mentions: z.tuple([z.number(), z.number()]).optional() })
        .nullable()
        .optional(),
      reportedRange: z.object({ low: z.number(), high: z.number() }).nullable().optional(),
    }),
  ),
})

const groups = z.object({
  minimum: z.number().optional(),
  groups: z.array(z.object({ id: z.string(), levels: z.array(z.object({ id: z.string() })) })),
  tables: z.array(
    z.object({
      by: z.array(z.string()).max(2),
      rows: z.array(
        z.object({
          levels: z.array(z.string()),
          base: count,
          baseSuppressed: reason,
          mentions: z.record(z.string(), count),
          suppressed: z.record(z.string(), z.string()).optional(),
        }),
      ),
    }),
  ),
})

const cooccurrence = z.object({
  base: z.number().optional(),
  pairs: z.array(
    z.object({
      a: z.string(),
      b: z.string(),
      both: count,
      expected: number,
      lift: number,
      phi: number,
      suppressed: reason,
    }),
  ),
  patterns: z.array(z.object({ codes: z.array(z.string()), count: z.number() })).optional(),
})

const matrix = z.object({
  base: z.number().optional(),
  cells: z.array(
    z.object({
      dimension: z.string(),
      theme: z.string(),
      count,
      exemplars: z.array(z.string()).optional(),
      suppressed: reason,
    }),
  ),
})

const exemplars = z.object({
  exemplars: z.array(
    z.object({
      id: z.string().optional(),
      codes: z.array(z.string()),
      attributes: z.record(z.string(), z.string()).optional(),
    }),
  ),
})

const reproduction = z.object({
  claims: z.array(z.object({ code: z.string().nullable(), statistic: z.string(), computed: number })),
})

const settings = z.object({ minimum: z.number().optional(), zero: z.string().optional() })
const source = z.object({ file: z.string(), rows: number })
const manifest = z.object({ disclosure: settings.optional(), sources: z.array(source).optional() })
const disclosure = settings.extend({ patternsLeftOut: z.boolean().optional() })

/** Every file of which the audit reads something, all of them optional. */
export const lenientFiles = {
  frequencies,
  groups,
  cooccurrence,
  matrix,
  exemplars,
  reproduction,
  manifest,
  disclosure,
} as const

type Files = typeof lenientFiles
/** What was published. */
export type Published = { [Name in keyof Files]?: z.infer<Files[Name]> | undefined }

/** How many responses there are, wherever a release says so. */
export function responsesOf({ frequencies, groups, cooccurrence, matrix }: Published): number | undefined {
  const all = groups?.tables.find(({ by }) => by.length === 0)?.rows[0]?.base ?? undefined
  return frequencies?.base ?? frequencies?.codes[0]?.base ?? all ?? cooccurrence?.base ?? matrix?.base
}
