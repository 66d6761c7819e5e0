import { Command } from 'commander'
import { aggregateCommand } from './commands/aggregate.ts'

await aggregateCommand(new Command('npm run aggregate --')).parseAsync()
