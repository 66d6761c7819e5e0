import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Command } from 'commander'
import { stringify } from 'csv-stringify/sync'
import { quote, StudyError } from '../src/study/problems.ts'
import { readStudy } from '../src/study/readFolder.ts'
import { root, run } from './program.ts'
import { replaceFolder } from './replaceFolder.ts'
import { readStatements } from './synthesize/statements.ts'
import { synthesize } from './synthesize/synthesize.ts'

const seed = 24_072_023

const { out } = new Command('npm run synthesize --')
  .description('Makes the illustrative source of the study that the program ships with, always the same.')
  .option('--out <folder>', 'folder for responses.csv and codings.csv')
  .parse()
  .opts<{ out?: string }>()

const made = ['responses.csv', 'codings.csv']

await run(async () => {
  const path = join(root, 'data', 'therapeutic-connections')
  const { study } = readStudy(path)
  const target = out ?? join(path, 'source')
  if (!out && study.data.basis !== 'illustrative') {
    const message = `says "computed": the source is the study's own, and would be lost. Use --out with another folder.`
    throw new StudyError([{ file: 'study.yaml', at: 'data.basis', message }])
  }
  keepOthers(target)
  const { responses, codings } = synthesize(study.n, readStatements(path), seed)
  await replaceFolder(target, (aside) => {
    mkdirSync(aside, { recursive: true })
    const table = responses.map(({ response, levels, text: answer, publish }) => ({
      response,
      ...levels,
      text: answer,
      publish,
    }))
    writeFileSync(join(aside, 'responses.csv'), stringify(table, { header: true }))
    writeFileSync(join(aside, 'codings.csv'), stringify(codings, { header: true }))
  })
  console.log(`Wrote ${responses.length} illustrative responses and ${codings.length} codings.`)
  return 0
})

/** @throws StudyError where the folder, which is replaced as a whole, holds what this program didn't make. */
function keepOthers(target: string): void {
  const others = existsSync(target) ? readdirSync(target).filter((name) => !made.includes(name)) : []
  if (others.length === 0) return
  const message = `holds ${quote(others[0] as string)}, which would be lost; choose an empty or a new folder`
  throw new StudyError([{ file: target, message }])
}
