import type { Command } from 'commander'
import { languageOf } from '../../src/study/language.ts'
import { StudyError } from '../../src/study/problems.ts'
import { readStudy } from '../../src/study/readFolder.ts'
import { readSource } from '../aggregate/read.ts'
import { hasSource } from '../aggregate/source.ts'
import { run } from '../program.ts'
import { withStudy } from './withStudy.ts'

/** What `--json` prints: for continuous integration, a shape that stays. */
type Report = {
  study: string
  ok: boolean
  /** The first of each kind; `total` counts all. */
  problems: readonly { file: string; line?: number | undefined; at?: string | undefined; message: string }[]
  total: number
  notices: readonly string[]
  /** Whether the answers themselves were there to be checked. */
  source: boolean
}

/** Makes of a command the one that says all that is wrong with a study folder, and changes nothing. */
export const checkCommand = (command: Command): Command =>
  withStudy(command)
    .description('Says all that is wrong with a study folder, every row of its source included; changes nothing.')
    .option('--json', 'print the problems as JSON')
    .addHelpText('after', '\nExit code 0 where nothing is wrong, 1 where something is.')
    .action((study: () => string, { json }: { json?: boolean }) =>
      run(async () => {
        const report = await check(study())
        if (json) console.log(JSON.stringify(report, null, 2))
        else tell(report)
        return report.ok ? 0 : 1
      }),
    )

async function check(study: string): Promise<Report> {
  const source = hasSource(study)
  try {
    const notices = source ? (await readSource(study, () => {})).notices : []
    if (!source) {
      readStudy(study)
      languageOf(study)
    }
    return { study, ok: true, problems: [], total: 0, notices, source }
  } catch (error) {
    if (!(error instanceof StudyError)) throw error
    return { study, ok: false, problems: error.problems, total: error.total, notices: [], source }
  }
}

function tell({ ok, problems, total, notices, source }: Report): void {
  if (!ok) throw new StudyError(problems, total)
  for (const notice of notices) console.error(notice)
  if (!source) console.error('NOT CHECKED: the source is not here; only the YAML files and pages/ were.')
  console.log('Nothing is wrong with the study.')
}
