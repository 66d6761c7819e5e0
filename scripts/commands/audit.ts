import { type Command, InvalidArgumentError } from 'commander'
import { audit, isSafe } from '../../src/disclosure/audit.ts'
import { loadSolver } from '../../src/disclosure/program.ts'
import { StudyError } from '../../src/study/problems.ts'
import { formatAudit } from '../audit/formatAudit.ts'
import { readPublished } from '../audit/readPublished.ts'
import { run } from '../program.ts'

const unreadable = 2

function wholeNumber(text: string): number {
  if (!/^[1-9]\d{0,3}$/.test(text)) throw new InvalidArgumentError('Expected a whole number, such as 11.')
  return Number(text)
}

/** Makes of a command the one that attacks a release. */
export const auditCommand = (command: Command): Command =>
  command
    .description('Attacks a release as an outsider would, who tries to work out what is withheld.')
    .argument('<folder>', 'folder with the JSON files of a release, or a study folder with release/ in it')
    .option(
      '--minimum <count>',
      'smallest count that may be published (default: what the release says, or 11)',
      wholeNumber,
    )
    .addHelpText(
      'after',
      `
Ends with 0 where nothing can be worked out, with 1 where something can, and with 2 where the files can't be read.

Example:
  npm run audit -- data/therapeutic-connections

docs/disclosure.md says what the attack tries and what it does not.`,
    )
    .action((folder: string, { minimum }: { minimum?: number }) => run(() => attackFolder(folder, minimum)))

async function attackFolder(folder: string, minimum: number | undefined): Promise<number> {
  try {
    const found = audit(await loadSolver(), readPublished(folder), minimum)
    console.log(formatAudit(found))
    return isSafe(found) ? 0 : 1
  } catch (error) {
    if (!(error instanceof StudyError)) throw error
    console.error(error.message)
    return unreadable
  }
}
