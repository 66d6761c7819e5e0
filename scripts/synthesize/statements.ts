import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { id } from '../../src/study/ids.ts'
import { didYouMean, Problems, quote, StudyError } from '../../src/study/problems.ts'
import { text } from '../../src/study/text.ts'
import { readYaml } from '../../src/study/yaml.ts'
import { mentions } from './design.ts'
import type { Place, Statement } from './synthesize.ts'

const file = 'illustrative-texts.yaml'
const words = text().describe('Words of the text, as they stand there')
const statement = z.strictObject({
  codes: z.array(id),
  text: text(),
  spans: z.record(id, z.union([words, z.array(words).min(1)])).default({}),
})
type Written = z.infer<typeof statement>
const statements = z.strictObject({ texts: z.array(statement) })

/**
 * The texts written by hand, with the places of the words that show each code.
 *
 * @param path the study folder
 * @throws StudyError where the file is missing, a text is about a code of which the design says nothing, or words that
 * show a code don't stand in their text exactly once
 */
export function readStatements(path: string): Statement[] {
  const problems = new Problems()
  if (!existsSync(join(path, file))) {
    throw new StudyError([{ file, message: 'is missing; expected texts written by hand and the codes of each' }])
  }
  const read = readYaml(readFileSync(join(path, file), 'utf8'), statements, { file, problems })
  const known = Object.keys(mentions)
  read?.texts.forEach(({ codes, spans, text: whole }, index) => {
    const add = (at: string, message: string) => problems.add({ file, at: `texts[${index}].${at}`, message })
    for (const code of codes.filter((one) => !known.includes(one))) {
      add('codes', `"${code}" has no total in scripts/synthesize/design.ts.${didYouMean(code, known)}`)
    }
    for (const code of Object.keys(spans).filter((one) => !codes.includes(one))) {
      add('spans', `"${code}" is no code of this text.${didYouMean(code, codes)} The text: ${quote(whole)}`)
    }
    for (const part of Object.values(spans).flat()) {
      const times = whole.split(part).length - 1
      if (times !== 1) add('spans', `${quote(part)} stands ${times} times in the text, expected once: ${quote(whole)}`)
    }
  })
  problems.throwIfAny()
  return (read?.texts ?? []).map(({ codes, text: whole, spans }) => ({
    codes,
    text: whole,
    places: places(whole, spans),
  }))
}

/** Where words stand in a text, in code points. */
function places(whole: string, spans: Written['spans']): Record<string, Place[]> {
  const place = (part: string): Place => {
    const start = Array.from(whole.slice(0, whole.indexOf(part))).length
    return { start, end: start + Array.from(part).length }
  }
  return Object.fromEntries(Object.entries(spans).map(([code, parts]) => [code, [parts].flat().map(place)]))
}
