import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { validateXML } from 'xmllint-wasm'
import { root } from '../../../scripts/program.ts'
import { qdcOf, qdeOf } from './qdpxOf.ts'
import { visits } from './sample.ts'

const folder = join(root, '..', 'shared', 'refi-qda')
if (!existsSync(folder))
  console.log(`SKIPPED: what the tests import was not checked by REFI-QDA, because ${folder} is not here.`)

/** The importers are tested on files that the standard allows, and not on something that only these tests would write. */
describe.skipIf(!existsSync(folder))('the schema of REFI-QDA', () => {
  const faults = async (contents: string, schema: string) => {
    const { errors } = await validateXML({
      xml: [{ fileName: 'sample.xml', contents }],
      schema: [readFileSync(join(folder, schema), 'utf8')],
    })
    return errors.map(({ message }) => message)
  }
  const codebook = String(qdcOf(visits).data)

  test('accepts the sample codebook', async () => {
    expect(await faults(codebook, 'Codebook.xsd')).toEqual([])
  })

  test.each([{}, { crlf: 'one', origin: 'ATLAS.ti 23' }, { crlf: 'two', bom: true }] as const)(
    'accepts the sample project, %j',
    async (dialect) => {
      expect(await faults(qdeOf(visits, dialect), 'Project.xsd')).toEqual([])
    },
  )

  test('refuses what it does not allow', async () => {
    expect(await faults(codebook.replace('isCodable="true"', ''), 'Codebook.xsd')).not.toEqual([])
    expect(await faults(qdeOf(visits).replace(/<Sources>[\s\S]*<\/Sources>/, '<Sets/>'), 'Project.xsd')).not.toEqual([])
  })
})
