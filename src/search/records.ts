/** A text of the release as a search hit of its own. */
export type SearchRecord = {
  url: string
  content: string
  language: string
  meta: Record<string, string>
  filters: Record<string, string[]>
}

/** Where the build leaves the records for the indexer. */
export const searchRecords = 'search-records.json'
