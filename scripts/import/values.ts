import { z } from 'zod'
import { tidyLabel } from './tidy.ts'

const isPlain = (value: unknown) => ['string', 'number', 'boolean'].includes(typeof value)

/** A cell's value as a person writes it in YAML: `1` and `true` are texts in a table. */
export const scalar = z.unknown().transform((value, context): string => {
  if (isPlain(value)) return String(value)
  context.addIssue({ code: 'custom', message: 'expected a value as it stands in the table' })
  return z.NEVER
})

/** The name of a column, compared without regard to white space. */
export const column = scalar.transform(tidyLabel).refine((name) => name !== '', 'expected the name of a column')

/**
 * A value of one of two shapes, with the faults of the one that was meant: the mapping's where it is a mapping or a list,
 * the plain one's otherwise.
 */
export function either<Plain extends z.ZodType, Deep extends z.ZodType>(plain: Plain, deep: Deep, expected: string) {
  return z.unknown().transform((value, context): z.infer<Plain> | z.infer<Deep> => {
    const schema = value !== null && typeof value === 'object' ? deep : plain
    const result = schema.safeParse(value)
    if (result.success) return result.data as z.infer<Plain> | z.infer<Deep>
    for (const issue of result.error.issues) {
      const { path } = issue
      if (path.length > 0 || issue.code === 'unrecognized_keys')
        context.issues.push({ ...issue, input: value } as never)
      else context.addIssue({ code: 'custom', message: `expected ${expected}` })
    }
    return z.NEVER
  })
}
