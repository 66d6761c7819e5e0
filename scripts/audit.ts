import { Command } from 'commander'
import { auditCommand } from './commands/audit.ts'

await auditCommand(new Command('npm run audit --')).parseAsync()
