import { say } from '../messages/components.ts'

/** How much a sheet of paper says: set as usual, set small, or more than goes on one page. */
export type SheetSize = 'roomy' | 'dense' | 'long'

/** Letters that go on one page of Letter in each size, besides headings; a picture takes the room of so many. */
const most = { roomy: 2400, dense: 3900 } as const
const picture = { roomy: 900, dense: 1000 } as const

/** The size of letters with which texts fit on one page, A4 or Letter, and `long` where they fit with none. */
export function sheetSize(texts: readonly (string | undefined)[], pictured: boolean): SheetSize {
  const letters = texts.reduce((sum, text) => sum + (text?.length ?? 0), 0)
  const fits = (size: keyof typeof most) => letters <= most[size] - (pictured ? picture[size] : 0)
  return fits('roomy') ? 'roomy' : fits('dense') ? 'dense' : 'long'
}

/** What a sheet says of itself above it. */
export const sheetPromise = (size: SheetSize): string => say(size === 'long' ? 'sheet.long' : 'sheet.one')
