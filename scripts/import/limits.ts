/**
 * What an import reads at most, so that no file, however made, takes more memory than docs/import.md says. Sizes are in
 * bytes. Wide tables are read row by row and have no limit of their own but that of a row.
 */
export const limits = {
  /** A database as it lies on disk. Archives have no limit of their own: only what is wanted of them is unpacked. */
  database: 200_000_000,
  /** Entries of an archive, those that are not unpacked too. */
  entries: 50_000,
  /** One unpacked part of an archive, or one text file. */
  part: 100_000_000,
  /** All that is unpacked of one archive. */
  unpacked: 200_000_000,
  /** How many times its packed size a part of more than a million bytes may have; text packs to a tenth or so. */
  ratio: 200,
  /** Elements inside each other in XML. */
  depth: 200,
  /** Codes that are read; a study has fewer, see mostCodes. */
  codes: 10_000,
  /** Codings, and rows of any table of a database. */
  codings: 1_000_000,
  /** Documents, or rows of a table that is read as a whole. */
  texts: 200_000,
  /** All texts of a project together, in UTF-16 units. */
  allText: 20_000_000,
  columns: 5_000,
  /** Comparisons of parts of cases with codings. */
  steps: 500_000_000,
  /** Characters in which quotes are looked for. */
  searched: 20_000_000_000,
}
export type Limits = typeof limits
