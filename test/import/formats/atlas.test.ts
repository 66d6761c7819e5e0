import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { importFiles } from '../../../scripts/import/importFiles.ts'
import { root } from '../../../scripts/program.ts'
import { temporary } from '../importing.ts'
import { noted, studyIn } from './importing.ts'

const file = join(root, '..', 'shared', 'real-data', 'atlasti-8.4.qdpx')
if (!existsSync(file)) console.log(`SKIPPED: no project of ATLAS.ti was imported, because ${file} is not here.`)

/** Worked out by hand from its project.qde: 16 codings, two of which stand twice (on the page and in its text). */
describe.skipIf(!existsSync(file))('a project that ATLAS.ti 8.4 exported without its texts', () => {
  test('brings what is there, and says what is not', async () => {
    const out = join(temporary(), 'breakfast')
    const report = await importFiles({ files: [file], out })
    expect(report.found).toMatch(/^REFI-QDA project, written by ATLAS\.ti 8\.4\.0/)
    expect(report.summary).toEqual([
      '12 documents in the base; 6 with a code, 6 with none',
      '14 codes, 5 of them never applied',
      '0 texts may be published',
    ])
    expect(noted(report.read, 'Codings')?.count).toBe(14)
    expect(noted(report.mapped, 'Codings to codings')?.count).toBe(13)
    expect(noted(report.changed, 'Names of codes with "::"')).toMatchObject({ count: 2 })
    const left = (what: string) => noted(report.leftOut, what)?.count
    expect(left('Places in a text that the file does not hold')).toBe(9)
    expect(left('Memos and notes')).toBe(2)
    expect(left('Selections without a code')).toBe(2)
    // Six texts, two PDFs with a text of them, two films with transcripts.
    expect(left('Texts that are missing from the archive')).toBe(10)
    const study = studyIn(out)
    expect(study.responses.every((row) => row.at(-2) === '')).toBe(true)
    expect(study.codings.filter(([id]) => id === 'Mabel').map(([, code]) => code)).toEqual([
      'bacon and eggs',
      'cornflakes',
      'happiness',
    ])
    expect(study.codes.filter(({ parent }) => parent === 'Coke').map(({ label }) => label)).toEqual([
      'diet Coke',
      'full-fat Coke',
    ])
  })
})
