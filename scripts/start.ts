import { Command } from 'commander'
import { serveCommand } from './commands/serve.ts'

await serveCommand(new Command('npm start --')).parseAsync()
