import { join, relative, resolve } from 'node:path'
import { Argument, type Command, Option } from 'commander'
import { StudyError } from '../../src/study/problems.ts'
import { type Format, formats } from '../import/detectFormat.ts'
import { type ImportOptions, importFiles, stages } from '../import/importFiles.ts'
import { units } from '../import/makeResponses.ts'
import { formatReport } from '../import/report.ts'
import { root, run } from '../program.ts'
import { progress } from '../progress.ts'

const names = Object.keys(formats)
const list = Object.entries(formats)
  .map(([name, what]) => `  ${name.padEnd(20)} ${what}`)
  .join('\n')

const more = `
Formats:
${list}

The folder gets study.yaml, codebook.yaml, source/responses.csv, source/codings.csv and import-report.md.
Other files that stand in it already stay. Where anything is wrong, nothing is changed.

Examples:
  npm run import -- project.qdpx --out data/my-study
  npm run import -- table answers.xlsx --mapping answers.mapping.yaml --out data/my-study
  STUDY=my-study npm run aggregate

docs/import.md says what comes along from each tool, docs/import-table.md explains the mapping file of a table.`

/** Makes of a command the one that turns a coded data set of another tool into a study folder. */
export const importCommand = (command: Command): Command =>
  command
    .description('Turns a coded data set that another tool wrote into a study folder.')
    .addArgument(new Argument('<files...>', 'the files; the first word can name the format, which is else found out'))
    .requiredOption('--out <folder>', 'study folder to make, such as data/my-study')
    .option('--mapping <file>', 'YAML file: which column is what, and what the files do not say of the study')
    .addOption(new Option('--unit <unit>', 'what a response is (document)').choices([...units]))
    .option('--dimensions <code>', 'a code that is a dimension, with all below it; can be repeated', collect, [])
    .option('--roll-up', 'count a response for every code above one that it has, not for headings alone')
    .addOption(new Option('--publish <word>', 'whether texts may be published (no)').choices(['yes', 'no']))
    .option(
      '--force',
      'also write into a folder that no import made; replaces its study.yaml, codebook.yaml and source/',
    )
    .addHelpText('after', more)
    .action((words: string[], options: Omit<ImportOptions, 'files' | 'format'>) =>
      run(async () => {
        const told = progress(stages)
        try {
          const report = await importFiles({ ...options, ...filesOf(words), stage: told.stage })
          told.done()
          console.log(formatReport(report))
          const study = nameOf(options.out)
          console.log(
            `Wrote ${options.out}. Next: npm run study -- check ${study}, then npm run study -- serve ${study}`,
          )
        } finally {
          told.done()
        }
        return 0
      }),
    )

/** How other commands are told of a study: by its name where it lies under data/. */
function nameOf(out: string): string {
  const name = relative(join(root, 'data'), resolve(out))
  return name !== '' && !/[\\/]|^\.\.$/.test(name) ? name : out
}

function collect(word: string, before: string[]): string[] {
  return [...before, word]
}

/** The first word names a format where it is one and no file is called so. */
function filesOf([first = '', ...files]: string[]): { files: string[]; format?: Format } {
  if (names.includes(first)) return { format: first as Format, files }
  const looksLikeName = files.length > 0 && /^[a-z-]+$/.test(first)
  if (!looksLikeName) return { files: [first, ...files] }
  const message = `found the format ${JSON.stringify(first)}, expected ${names.join(', ')}, or files alone. See npm run import -- --help`
  throw new StudyError([{ file: 'npm run import', message }])
}
