import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { interfaceFor } from '../../src/messages/languages.ts'
import { languageOf } from '../../src/study/language.ts'
import { StudyError } from '../../src/study/problems.ts'
import { aggregate, writeRelease } from '../aggregate/run.ts'
import { hasSource } from '../aggregate/source.ts'
import { root } from '../program.ts'
import { replaceFolder } from '../replaceFolder.ts'
import { writeOfflineCopy } from './offline/offlineCopy.ts'
import { printBriefs, startPress } from './printBriefs.ts'
import { runAstro } from './runAstro.ts'

/**
 * Makes the site of a study: its release from the source where that is here, then all pages, the search index, the practice
 * briefs as PDF where a Chromium is here, and the copy for use without a network. The site is built aside and moved into
 * its place when it is whole.
 *
 * @param study path of the study folder
 * @param out folder for the site
 * @param site address that the site will have, if not that of the environment
 * @throws StudyError where the study or its release is at fault
 */
export async function buildSite(study: string, out: string, site: { url?: string; base?: string } = {}): Promise<void> {
  if (hasSource(study)) {
    await writeRelease(study, await aggregate(study))
  } else if (existsSync(join(study, 'release', 'manifest.json'))) {
    console.error('The source of this study is not here; building from its release.')
  } else {
    const message = 'has neither a source nor a release; expected source/responses.csv and source/codings.csv'
    throw new StudyError([{ file: study, message }])
  }
  const { language, own } = languageOf(study)
  const cache = join(root, '.cache', createHash('sha256').update(study).digest('hex').slice(0, 12))
  const press = existsSync(join(study, 'pages', 'implications')) ? await startPress() : null
  const address = addressOf(site)
  try {
    await replaceFolder(out, async (aside) => {
      await runAstro(['build', '--silent'], {
        STUDY: study,
        OUT_DIR: aside,
        CACHE_DIR: cache,
        // The pages lead to the files, which are printed from the pages.
        BRIEF_PDF: press ? 'yes' : 'no',
        ...(site.url ? { SITE_URL: site.url } : {}),
        ...(site.base ? { BASE_PATH: site.base } : {}),
      })
      if (press) await printBriefs(press, aside, address.base)
      await writeOfflineCopy(aside, address, interfaceFor(language, own))
    })
  } finally {
    await press?.close()
  }
}

/** The address that the site will have, as astro.config.ts reads it. */
function addressOf({ url, base }: { url?: string; base?: string }): { url: string; base: string } {
  const path = base || process.env['BASE_PATH'] || '/'
  return {
    url: url || process.env['SITE_URL'] || 'http://localhost:4321',
    base: `/${path.replace(/^\/|\/$/g, '')}/`.replace('//', '/'),
  }
}
