import { resolve } from 'node:path'
import type { Command } from 'commander'
import { buildSite } from '../build/buildSite.ts'
import { run } from '../program.ts'
import { withStudy } from './withStudy.ts'

/** Makes of a command the one that builds a site into a folder. */
export const buildCommand = (command: Command): Command =>
  withStudy(command)
    .description('Aggregates the study where its source is, and builds its site.')
    .option('--out <folder>', 'folder for the site', 'dist')
    .addHelpText(
      'after',
      '\nSITE_URL and BASE_PATH say which address the site will have.\n' +
        'Pages of a study (MDX) run as code while the site is built: build only a study whose pages you trust.',
    )
    .action((study: () => string, { out }: { out: string }) =>
      run(async () => {
        await buildSite(study(), resolve(out))
        return 0
      }),
    )
