export type { Basis } from '../study/study.ts'

/** What every chart is given besides its rows. `width` is in pixels; `id` is unique on the page and begins every id drawn. */
export type Drawing = { document: Document; width: number; id: string; title: string; description: string }

/** From this width on labels stand beside their marks; below it above them. */
const wideFrom = 520

/** Whether a drawing has room for labels beside the marks. */
export const isWide = ({ width }: Pick<Drawing, 'width'>): boolean => width >= wideFrom

/** Whether any row shows made-up data, so that the picture has to say so. */
export const anyIllustrative = (rows: readonly { basis: string }[]): boolean =>
  rows.some(({ basis }) => basis === 'illustrative')
