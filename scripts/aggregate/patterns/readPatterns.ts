import { basename } from 'node:path'
import { readMessages } from '../../../src/study/language.ts'
import { Problems, quote } from '../../../src/study/problems.ts'
import { readFolder, type StudyFolder } from '../../../src/study/readFolder.ts'
import { standardLanguage } from '../../../src/study/study.ts'
import { withDatabase } from '../database.ts'
import { plural } from '../plural.ts'
import { checkQuestions } from '../questions.ts'
import { type Pattern, type Reduced, readSource } from '../read.ts'
import { hasSource } from '../source.ts'
import { keyOf, readPatternTable } from './readPatternTable.ts'
import { readReadingTable } from './readReadingTable.ts'

/** Tables of counts that were made elsewhere. */
export type CountFiles = { patterns: string; readings?: string | undefined }

/**
 * Reads a study whose responses were counted elsewhere. Its source, if it has any, holds no more than the responses whose
 * texts are to be published.
 *
 * @param path the study folder
 * @param stage called with a word for people at the start of each stage
 * @throws StudyError that lists what is wrong
 */
export async function readPatterns(path: string, files: CountFiles, stage: (name: string) => void): Promise<Reduced> {
  const problems = new Problems()
  stage('Reading the study folder')
  const folder = readFolder(path, problems)
  readMessages(path, folder.study?.language ?? standardLanguage, problems)
  problems.throwIfAny()
  const whole = folder as StudyFolder
  stage('Reading the pattern table')
  const [patterns, readings] = await withDatabase(async (database) => [
    await readPatternTable(database, files.patterns, whole, problems),
    files.readings === undefined ? [] : await readReadingTable(database, files.readings, whole.codebook, problems),
  ])
  checkQuestions(whole.study, patterns, basename(files.patterns), problems)
  const responses = patterns.reduce((sum, pattern) => sum + pattern.responses, 0)
  const twice = readings.reduce((sum, reading) => sum + reading.responses, 0)
  if (problems.total === 0 && twice > responses) {
    const message = `counts ${plural(twice, 'response')} that several coders read, but ${basename(files.patterns)} has ${responses} in all`
    problems.add({ file: basename(files.readings as string), message })
  }
  problems.throwIfAny()
  const texts = hasSource(path) ? await readSource(path, () => {}) : null
  if (texts) fitTexts(texts, patterns, files, problems)
  problems.throwIfAny()
  return {
    folder: whole,
    patterns,
    readings,
    texts: texts?.texts ?? [],
    rows: { responses, codings: 0 },
    // Neither the number of their rows nor the counts' own checksum is told: both could confirm a guess at what is withheld.
    sources: (texts?.sources ?? []).map((source) => ({ ...source, rows: null })),
    notices: [
      'The responses were counted elsewhere; the program read a table of patterns.',
      ...(whole.study.n === responses
        ? []
        : [`study.yaml: n is ${whole.study.n}, but the pattern table has ${plural(responses, 'response')}.`]),
      ...(texts ? [] : ['No texts were given: there are no exemplars.']),
      ...(files.readings === undefined ? ['No readings were given: there is no agreement between coders.'] : []),
      // What the source's size is does not matter here: it holds but some of the responses.
      ...(texts?.notices ?? []).filter((notice) => !notice.startsWith('study.yaml: n is ')),
    ],
  }
}

/** A text whose levels and codes no counted response has would tell something else than the counts. */
function fitTexts({ texts, sources }: Reduced, patterns: readonly Pattern[], files: CountFiles, problems: Problems) {
  const counted = new Map(patterns.map((pattern) => [keyOf(pattern), pattern.responses]))
  for (const [key, alike] of Map.groupBy(texts, keyOf)) {
    const most = counted.get(key) ?? 0
    for (const { response } of alike.slice(most)) {
      const message = `${quote(response)} has levels and codes of which ${basename(files.patterns)} counts ${plural(most, 'response')}; make both from the same answers`
      problems.add({ file: sources?.[0]?.file ?? 'source/', at: 'column response', message })
    }
  }
}
