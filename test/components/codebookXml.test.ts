import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseHTML } from 'linkedom'
import { describe, expect, test } from 'vitest'
import { validateXML } from 'xmllint-wasm'
import { root } from '../../scripts/program.ts'
import { codebookXml, guidOf } from '../../src/components/codebookXml.ts'
import type { Code } from '../../src/study/codebook.ts'
import type { Study } from '../../src/study/study.ts'

const code = (id: string, more: Partial<Code> = {}): Code => ({
  id,
  kind: 'theme',
  label: id.toUpperCase(),
  glossBy: 'site',
  parent: null,
  standing: [],
  ...more,
})

const codes = [
  code('care', { kind: 'dimension', gloss: 'To care & act <b>', glossBy: 'study' }),
  code('calls', { gloss: 'To call.' }),
  code('calls-back', { parent: 'calls', label: '"Calls" & <script>' }),
  code('calls-back-soon', { parent: 'calls-back' }),
]
const kinds = { dimension: { one: 'dimension', many: 'dimensions' }, theme: { one: 'idea', many: 'ideas' } }
const xml = codebookXml({ study: { id: 'waits', kinds } as Study, codes, program: { version: '1.2.3', changelog: '' } })
const { document } = parseHTML(xml.replace(/^<\?xml.*\?>/, ''))
const named = (name: string) => [...document.querySelectorAll('Code')].find((one) => one.getAttribute('name') === name)

/** UUID version 5 by the letter of RFC 9562: SHA-1 over the namespace's bytes and the name. */
function uuid5(name: string, namespace: string): string {
  const bytes = createHash('sha1')
    .update(Buffer.from(namespace.replaceAll('-', ''), 'hex'))
    .update(name)
    .digest()
  bytes[6] = ((bytes[6] as number) & 0x0f) | 0x50
  bytes[8] = ((bytes[8] as number) & 0x3f) | 0x80
  return bytes.toString('hex', 0, 16).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}

describe('a codebook for programs of qualitative analysis', () => {
  test('has ids that stay: of the study and the code alone', () => {
    const namespace = '6f1d5b0e-3c0a-4c55-9d53-5b1f6f0c2a7e'
    expect(guidOf('waits', 'code', 'care')).toBe(uuid5('code care', uuid5('waits', namespace)))
    expect(guidOf('waits', 'set', 'care')).not.toBe(guidOf('waits', 'code', 'care'))
    expect(guidOf('other', 'code', 'care')).not.toBe(guidOf('waits', 'code', 'care'))
    expect(named('CARE')?.getAttribute('guid')).toBe(guidOf('waits', 'code', 'care'))
  })

  test('has each code within its parent, by its label as it is written', () => {
    const inner = named('"Calls" & <script>')
    expect(inner?.parentElement?.getAttribute('name')).toBe('CALLS')
    expect(named('CALLS-BACK-SOON')?.parentElement).toBe(inner)
    expect(document.querySelectorAll('Code')).toHaveLength(4)
  })

  test('says of each meaning whose words it is', () => {
    const describes = (name: string) => named(name)?.querySelector(':scope > Description')?.textContent
    expect(describes('CARE')).toBe("To care & act <b> (In the words of the study's codebook.)")
    expect(describes('CALLS')).toMatch(/^To call\. \(In the words of the site;.* is not public\.\)$/)
    expect(describes('CALLS-BACK-SOON')).toBe('The codebook gives no definition.')
  })

  test('has the colors of the site and a set for each kind', () => {
    expect(named('CARE')?.getAttribute('color')).toBe('#0c435d')
    expect(named('CALLS')?.getAttribute('color')).toBe('#1a7855')
    const sets = [...document.querySelectorAll('Set')].map((set) => [
      set.getAttribute('name'),
      [...set.querySelectorAll('MemberCode')].map((member) => member.getAttribute('guid')),
    ])
    expect(sets).toEqual([
      ['Dimensions', [guidOf('waits', 'code', 'care')]],
      ['Ideas', ['calls', 'calls-back', 'calls-back-soon'].map((id) => guidOf('waits', 'code', id))],
    ])
  })
})

const schema = join(root, '..', 'shared', 'refi-qda', 'Codebook.xsd')
if (!existsSync(schema))
  console.log(`SKIPPED: the codebook was not checked by REFI-QDA, because ${schema} is not here.`)

describe.skipIf(!existsSync(schema))('the schema of REFI-QDA', () => {
  const faults = async (contents: string) => {
    const { errors } = await validateXML({
      xml: [{ fileName: 'codebook.qdc', contents }],
      schema: [readFileSync(schema, 'utf8')],
    })
    return errors.map(({ message }) => message)
  }

  test('accepts the codebook', async () => {
    expect(await faults(xml)).toEqual([])
  })

  test.each([
    ['an id that is none', xml.replace(/guid="[^"]+"/, 'guid="care"')],
    ['a color by name', xml.replace('color="#0c435d"', 'color="navy"')],
    [
      'a description after the code within',
      xml.replace(/(<Description>[^<]*<\/Description>)(\s*<Code [\s\S]*?<\/Code>\s*<\/Code>)/, '$2$1'),
    ],
  ])('refuses %s', async (_, broken) => {
    expect(broken).not.toBe(xml)
    expect(await faults(broken)).not.toEqual([])
  })
})
