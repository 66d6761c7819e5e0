import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { Command } from 'commander'
import { StudyError } from '../src/study/problems.ts'
import { studyPath } from '../src/study/studyPath.ts'
import { compareAddresses, listText, readList } from './addresses/compareAddresses.ts'
import { publishedAddresses } from './addresses/publishedAddresses.ts'
import { root, run } from './program.ts'

const { check, site } = new Command('npm run addresses --')
  .description(
    'Adds the addresses of a built site to addresses.txt of its study, and says which promised ones are gone.',
  )
  .option('--site <folder>', 'the built site', 'dist')
  .option('--check', 'only compares')
  .addHelpText(
    'after',
    '\nSTUDY=<name or path> chooses the study. Nothing is ever taken off the list: docs/addresses.md says why.',
  )
  .parse()
  .opts<{ check?: boolean; site: string }>()

await run(async () => {
  const folder = resolve(site)
  if (!existsSync(join(folder, 'index.html'))) {
    throw new StudyError([
      { file: folder, message: 'holds no site. Run "npm run build" first, or name one with --site.' },
    ])
  }
  const file = join(studyPath(process.env['STUDY'], root), 'addresses.txt')
  const listed = existsSync(file) ? readList(readFileSync(file, 'utf8')) : []
  const { gone, unlisted } = compareAddresses(listed, publishedAddresses(folder))
  if (!check) writeFileSync(file, listText([...listed, ...unlisted]))
  console.log(
    `${listed.length} addresses are promised. ${unlisted.length} more are ${check ? 'not listed' : 'listed now'}.`,
  )
  for (const address of gone) console.error(`GONE: ${address}`)
  if (gone.length > 0) console.error('Bring these back, or add them to redirects.yaml; see docs/addresses.md.')
  return gone.length > 0 || (check && unlisted.length > 0) ? 1 : 0
})
