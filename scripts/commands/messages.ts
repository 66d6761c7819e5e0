import type { Command } from 'commander'
import { messagesFile } from '../../src/study/language.ts'
import { addMessages } from '../messages/addMessages.ts'
import { run } from '../program.ts'
import { withStudy } from './withStudy.ts'

/** Makes of a command the one that says what of the interface is still to be translated into the language of a study. */
export const messagesCommand = (command: Command): Command =>
  withStudy(command)
    .description(`Adds to ${messagesFile} of a study what of the interface nobody has translated into its language.`)
    .addHelpText('after', '\nWhat stands in the file stays. docs/languages.md says how to translate.')
    .action((study: () => string) =>
      run(async () => {
        const { language, waiting, of } = addMessages(study())
        console.log(
          waiting === 0
            ? `Nothing is missing: all ${of} messages are there for the language "${language}".`
            : `${waiting} of ${of} messages wait in ${messagesFile} for their translation into the language "${language}".`,
        )
        return 0
      }),
    )
