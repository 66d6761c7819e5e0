import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Command } from 'commander'
import { root } from './program.ts'
import { studyFolderReference } from './reference/studyFolder.ts'

new Command('npm run reference --')
  .description('Writes docs/study-folder.md, the reference of the study folder, from the schemas that check it.')
  .parse()

writeFileSync(join(root, 'docs', 'study-folder.md'), studyFolderReference())
