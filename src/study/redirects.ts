import { z } from 'zod'

const page = /^\/([a-z0-9]+(-[a-z0-9]+)*\/)+$/

/** redirects.yaml: addresses that the site once had, and where what stood there is now. */
export const redirects = z
  .strictObject({
    moved: z.array(
      z.strictObject({
        from: z.string().regex(page, 'expected the address of a page such as "/themes/old-name/"'),
        to: z
          .string()
          .regex(/^\/([a-z0-9-]+\/)*(#[a-z0-9_-]+)?$/, 'expected an address on this site such as "/themes/new-name/"'),
      }),
    ),
  })
  .superRefine(({ moved }, context) => {
    const from = moved.map((one) => one.from)
    moved.forEach((one, index) => {
      const path = ['moved', index]
      if (from.indexOf(one.from) < index)
        context.addIssue({ code: 'custom', path, message: `"${one.from}" stands twice` })
      if (from.includes(one.to.replace(/#.*/, ''))) {
        const message = `"${one.to}" has moved itself; lead straight to where it is now`
        context.addIssue({ code: 'custom', path, message })
      }
    })
  })
export type Redirects = z.infer<typeof redirects>
