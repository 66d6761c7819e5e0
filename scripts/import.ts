import { Command } from 'commander'
import { StudyError } from '../src/study/problems.ts'
import { importTable, stages } from './import/importTable.ts'
import { formatReport } from './import/report.ts'
import { run } from './program.ts'
import { progress } from './progress.ts'

const formats = ['table']

const program = new Command('npm run import --')
  .description('Turns a coded data set that another tool wrote into a study folder.')
  .argument('[format]', `what the data set is: ${formats.join(', ')}`)
  .allowUnknownOption()
  .allowExcessArguments()
  .action((format?: string) =>
    run(async () => {
      const found = format === undefined ? 'no format' : `the format ${JSON.stringify(format)}`
      const message = `found ${found}, expected ${formats.join(', ')}. See npm run import -- --help`
      throw new StudyError([{ file: 'npm run import', message }])
    }),
  )

program
  .command('table')
  .description('A wide table (CSV or TSV): a row a response, a column a code.')
  .argument('<file>', 'the table, UTF-8 or, where the mapping says so, Windows-1252')
  .requiredOption('--mapping <file>', 'YAML file that says which column is what')
  .requiredOption('--out <folder>', 'study folder to make, such as data/my-study')
  .option('--force', 'also write into a folder that no import made; replaces its study.yaml, codebook.yaml and source/')
  .addHelpText(
    'after',
    `
The folder gets study.yaml, codebook.yaml, source/responses.csv, source/codings.csv and import-report.md.
Other files that stand in it already stay. Where anything is wrong, nothing is changed.

Example:
  npm run import -- table answers.csv --mapping answers.mapping.yaml --out data/my-study
  STUDY=my-study npm run aggregate

docs/import-table.md explains the mapping file.`,
  )
  .action((file: string, options: { mapping: string; out: string; force?: boolean }) =>
    run(async () => {
      const told = progress(stages)
      try {
        const report = await importTable({ file, ...options, stage: told.stage })
        told.done()
        console.log(formatReport(report))
        console.log(`Wrote ${options.out}. Next: STUDY=${options.out} npm run aggregate`)
      } finally {
        told.done()
      }
      return 0
    }),
  )

await program.parseAsync()
