import { Command } from 'commander'
import { buildCommand } from './commands/build.ts'

await buildCommand(new Command('npm run build --')).parseAsync()
