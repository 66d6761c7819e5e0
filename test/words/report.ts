import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseHTML } from 'linkedom'
import { gradePages, gradeTable } from './gradePages.ts'

/** Prints the reading grade of every page of a built site: node test/words/report.ts dist */
const [folder = 'dist'] = process.argv.slice(2)
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.html'))
const pages = files.map((file) => ({
  file,
  document: parseHTML(readFileSync(join(folder, file), 'utf8')).document as unknown as Document,
}))
console.log(gradeTable(gradePages(pages)))
