import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { stringify } from 'csv-stringify/sync'

type Row = Record<string, string>

/** How made-up words in every hidden text begin, which so begins nothing in a site; a search index cuts the ends off. */
export const hiddenWords = ['quillf', 'plumlan', 'wexcom', 'örtenbl']

const hiddenText = (index: number) =>
  `Answer ${index} is kept: Dr Wexcombe of room ${index} wrote to quillfeather${index}@example.org, “rang” 01632 960001,\n` +
  `and never told my neighbor Plumlantern & her sister Örtenblåd <why> it took ${index + 2} visits to be heard.`

/** The rows of a study's responses. */
export const responsesOf = (study: string): Row[] =>
  parse(readFileSync(join(study, 'source', 'responses.csv')), { columns: true, bom: true })

/**
 * Gives every response that is not published and has no text a made-up one, full of personal data. The studies at hand
 * publish every text that they have, so none of theirs could come out.
 */
export function hideTexts(study: string): void {
  const rows = responsesOf(study).map((row, index) =>
    row['publish'] === 'no' && row['text'] === '' ? { ...row, text: hiddenText(index) } : row,
  )
  writeFileSync(join(study, 'source', 'responses.csv'), stringify(rows, { header: true }))
}
