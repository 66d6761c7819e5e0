import { Command } from 'commander'
import { importCommand } from './commands/import.ts'

await importCommand(new Command('npm run import --')).parseAsync()
