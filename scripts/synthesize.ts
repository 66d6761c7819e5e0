import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Command } from 'commander'
import { stringify } from 'csv-stringify/sync'
import { z } from 'zod'
import { id } from '../src/study/ids.ts'
import { Problems } from '../src/study/problems.ts'
import { readStudy } from '../src/study/readFolder.ts'
import { text } from '../src/study/text.ts'
import { readYaml } from '../src/study/yaml.ts'
import { root, run } from './program.ts'
import { replaceFolder } from './replaceFolder.ts'
import { synthesize } from './synthesize/synthesize.ts'

const seed = 24_072_023

const { out } = new Command('npm run synthesize --')
  .description('Makes the illustrative source of the study that the program ships with, always the same.')
  .option('--out <folder>', 'folder for responses.csv and codings.csv')
  .parse()
  .opts<{ out?: string }>()

const file = 'illustrative-texts.yaml'
const statements = z.strictObject({ texts: z.array(z.strictObject({ codes: z.array(id), text: text() })) })

await run(async () => {
  const path = join(root, 'data', 'therapeutic-connections')
  const { study } = readStudy(path)
  const problems = new Problems()
  const read = readYaml(readFileSync(join(path, file), 'utf8'), statements, { file, problems })
  problems.throwIfAny()
  const { responses, codings } = synthesize(study.n, read?.texts ?? [], seed)
  await replaceFolder(out ?? join(path, 'source'), (aside) => {
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
