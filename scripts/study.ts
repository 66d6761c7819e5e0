import { Command, CommanderError } from 'commander'
import { aggregateCommand } from './commands/aggregate.ts'
import { auditCommand } from './commands/audit.ts'
import { buildCommand } from './commands/build.ts'
import { checkCommand } from './commands/check.ts'
import { importCommand } from './commands/import.ts'
import { initCommand } from './commands/init.ts'
import { messagesCommand } from './commands/messages.ts'
import { serveCommand } from './commands/serve.ts'

const program = new Command('npm run study --')
  .description('From a coded qualitative survey to its published site.')
  .showHelpAfterError('See npm run study -- --help')
  // Inherited by the commands below.
  .exitOverride()
  .addHelpText(
    'after',
    `
Exit codes: 0 done, 1 something is wrong with the study or the files (each problem is named), 2 the command was not
understood. Nothing ever asks a question; what goes wrong leaves the files as they were.

docs/your-study.md is the way from an export to a published site.`,
  )

initCommand(program.command('init'))
importCommand(program.command('import'))
checkCommand(program.command('check'))
messagesCommand(program.command('messages'))
aggregateCommand(program.command('aggregate'))
auditCommand(program.command('audit'))
buildCommand(program.command('build'))
serveCommand(program.command('serve'))

try {
  await program.parseAsync()
} catch (error) {
  if (!(error instanceof CommanderError)) throw error
  process.exitCode = error.exitCode === 0 ? 0 : 2
}
