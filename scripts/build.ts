import { resolve } from 'node:path'
import { Command } from 'commander'
import { studyPath } from '../src/study/studyPath.ts'
import { buildSite } from './build/buildSite.ts'
import { root, run } from './program.ts'

const { out } = new Command('npm run build --')
  .description('Aggregates the study where its source is, and builds its site.')
  .option('--out <folder>', 'folder for the site', 'dist')
  .addHelpText(
    'after',
    '\nSTUDY=<name or path> chooses the study, SITE_URL and BASE_PATH the address that it will have.\n' +
      'Pages of a study (MDX) run as code while the site is built: build only a study whose pages you trust.',
  )
  .parse()
  .opts<{ out: string }>()

await run(async () => {
  await buildSite(studyPath(process.env['STUDY'], root), resolve(out))
  return 0
})
