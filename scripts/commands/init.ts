import { isAbsolute, join, relative, resolve } from 'node:path'
import type { Command } from 'commander'
import { initStudy } from '../init/initStudy.ts'
import { root, run } from '../program.ts'

/** Makes of a command the one that makes a new study folder. */
export const initCommand = (command: Command): Command =>
  command
    .description('Makes a study folder that builds at once, with notes in its files that teach.')
    .argument('<name>', 'id of the study, such as waiting-room; or a path that ends in it')
    .action((name: string) =>
      run(async () => {
        const target = isAbsolute(name) || /[\\/]/.test(name) ? resolve(name) : join(root, 'data', name)
        const files = await initStudy(target)
        const shown = relative(process.cwd(), target)
        console.log(`Wrote ${shown}:\n${files.map((file) => `  ${file}`).join('\n')}`)
        const study = /[\\/]/.test(name) ? shown : name
        console.log(`Its answers are made up, and say so. See it: npm run study -- serve ${study}`)
        return 0
      }),
    )
