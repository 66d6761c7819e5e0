import { Argument, type Command } from 'commander'
import { studyPath } from '../../src/study/studyPath.ts'
import { root } from '../program.ts'

/**
 * Gives a command its study: the first word after it, or else STUDY, or else the study that the program ships with. The
 * action is handed a function that looks for the folder, which throws a StudyError where there is none.
 */
export function withStudy(command: Command): Command {
  const study = new Argument('[study]', 'study, by the name of its folder under data/ or by path')
    .default(() => studyPath(process.env['STUDY'], root), 'STUDY, or therapeutic-connections')
    .argParser((name: string) => () => studyPath(name, root))
  return command.addArgument(study)
}
