import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { AstroIntegration } from 'astro'
import { createIndex } from 'pagefind'
import { type SearchRecord, searchRecords } from './records.ts'

/** Pagefind's own interfaces, which it writes unasked; ours is in search.ts. */
const readyMade = [
  'pagefind-ui.js',
  'pagefind-ui.css',
  'pagefind-modular-ui.js',
  'pagefind-modular-ui.css',
  'pagefind-component-ui.js',
  'pagefind-component-ui.css',
  'pagefind-highlight.js',
]

/** Fails on what Pagefind only reports. */
function expectNone(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`Pagefind could not index the site: ${errors.join('; ')}`)
}

/**
 * Indexes the built pages and, as records of their own, the exemplars, which the site hands over in a file made for this
 * and removed afterwards.
 *
 * @param language of the pages, as a BCP 47 tag: Pagefind finds the stems of its words
 */
export function pagefindIndex(language: string): AstroIntegration {
  return {
    name: 'pagefind-index',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const out = fileURLToPath(dir)
        const { index, errors } = await createIndex({ forceLanguage: new Intl.Locale(language).language })
        expectNone(errors)
        if (!index) throw new Error('Pagefind gave no index')
        const pages = await index.addDirectory({ path: out })
        expectNone(pages.errors)
        const recordsFile = join(out, searchRecords)
        const records = JSON.parse(readFileSync(recordsFile, 'utf8')) as SearchRecord[]
        for (const record of records) expectNone((await index.addCustomRecord(record)).errors)
        expectNone((await index.writeFiles({ outputPath: join(out, 'pagefind') })).errors)
        for (const file of readyMade) rmSync(join(out, 'pagefind', file), { force: true })
        await index.deleteIndex()
        rmSync(recordsFile)
        logger.info(`${pages.page_count} pages and ${records.length} exemplars indexed`)
      },
    },
  }
}
