import { describe, expect, test } from 'vitest'
import { qualcoderOf } from './databasesOf.ts'
import { refusedImport } from './importing.ts'
import { qdeOf, qdpxOf } from './qdpxOf.ts'
import { visits } from './sample.ts'
import { type ZipPart, zipOf } from './zipOf.ts'

const archive = (...parts: ZipPart[]) => [{ name: 'project.qdpx', data: zipOf(parts) }]
const qde = (data: string): ZipPart => ({ name: 'project.qde', data })
const xml = (body: string, before = '') =>
  `<?xml version="1.0"?>${before}<Project xmlns="urn:QDA-XML:project:1.0" name="x">${body}</Project>`
const withText = (path: string) =>
  xml(
    `<CodeBook><Codes><Code guid="c" name="C"/></Codes></CodeBook><Sources><TextSource guid="t" name="One" plainTextPath="${path}"/></Sources>`,
  )

describe('an archive is refused', () => {
  test.each(['../../etc/passwd', '/etc/passwd', 'Sources/../../x.txt', 'C:/x.txt', '..\\..\\x.txt'])(
    'with a part called %s',
    async (name) => {
      const message = await refusedImport(archive(qde(qdeOf(visits)), { name, data: 'x' }))
      expect(message).toMatch(/^project\.qdpx: is a damaged or hostile archive \(".*(relative path|absolute path)/)
    },
  )

  test('with a link', async () => {
    const message = await refusedImport(
      archive(qde(qdeOf(visits)), { name: 'Sources/a.txt', data: '/etc/passwd', mode: 0o120777 }),
    )
    expect(message).toContain('project.qdpx, "Sources/a.txt": is a link to another place; links are never followed.')
  })

  test('that unpacks to many times its size', async () => {
    const bomb = xml(`<Description>${'a'.repeat(3_000_000)}</Description>`)
    expect(await refusedImport(archive(qde(bomb)))).toContain(
      'project.qdpx, "project.qde": unpacks to more than 200 times its size.',
    )
  })

  test('whose directory understates what it unpacks to', async () => {
    const bomb = xml(`<Description>${'a'.repeat(3_000_000)}</Description>`)
    const message = await refusedImport(archive({ ...qde(bomb), claimed: 500 }))
    expect(message).toMatch(/project\.qdpx.*(too many bytes|unpacks to more)/)
  })

  test('with a part larger than is read', async () => {
    const limits = { part: 1_000 }
    expect(await refusedImport([qdpxOf(visits)], { limits })).toContain(
      'project.qdpx, "Project.qde": unpacks to more than 1000 bytes',
    )
  })

  test('with parts that are too large together', async () => {
    const limits = { unpacked: Buffer.byteLength(qdeOf(visits)) + 10 }
    expect(await refusedImport([qdpxOf(visits)], { limits })).toMatch(
      /\.txt": and the parts before it unpack to more than \d+ bytes/,
    )
  })

  test('with too many parts', async () => {
    expect(await refusedImport([qdpxOf(visits)], { limits: { entries: 3 } })).toContain(
      'holds 4 parts, expected at most 3',
    )
  })

  test('with the same part twice', async () => {
    expect(await refusedImport(archive(qde(qdeOf(visits)), qde('<x/>')))).toContain(
      '"project.qde": stands twice in the archive',
    )
  })

  test('that is encrypted', async () => {
    expect(await refusedImport(archive({ ...qde(qdeOf(visits)), encrypted: true }))).toContain(
      'is encrypted; expected an archive without a password. Export it again.',
    )
  })

  test.each([10, 200, 1_000, 1_500])('cut off %i bytes before its end', async (bytes) => {
    const whole = qdpxOf(visits).data as Buffer
    const message = await refusedImport([{ name: 'project.qdpx', data: whole.subarray(0, -bytes) }])
    expect(message).toContain('project.qdpx: is a damaged or hostile archive')
  })

  test('of nothing known', async () => {
    expect(await refusedImport(archive({ name: 'a.txt', data: 'x' }))).toContain(
      'holds neither project.qde (REFI-QDA), data.qda (QualCoder) nor a workbook',
    )
  })
})

describe('XML is refused', () => {
  const lol = `<!DOCTYPE Project [<!ENTITY a "ha">${[...'bcdefghij'].map((name, index) => `<!ENTITY ${name} "${`&${'abcdefghi'[index]};`.repeat(10)}">`).join('')}]>`

  test.each([
    ['that expands entities', lol, '&j;'],
    ['with an external entity', '<!DOCTYPE Project [<!ENTITY x SYSTEM "file:///etc/passwd">]>', '&x;'],
    ['with an external document type', '<!DOCTYPE Project SYSTEM "http://example.org/x.dtd">', ''],
    ['with a document type alone', '<!DOCTYPE Project>', ''],
  ])('%s', async (_, before, body) => {
    const message = await refusedImport(archive(qde(xml(`<Description>${body}</Description>`, before))))
    expect(message).toContain('project.qdpx, project.qde: has a document type')
    const bare = await refusedImport([{ name: 'project.qde', data: xml(body, before) }])
    expect(bare).toContain('project.qde: has a document type')
  })

  test('with an entity of its own', async () => {
    expect(await refusedImport(archive(qde(xml('<Description>&x;</Description>'))))).toContain('is not well-formed XML')
  })

  test('nested too deep', async () => {
    const deep = xml(`${'<Code name="a">'.repeat(300)}${'</Code>'.repeat(300)}`)
    expect(await refusedImport(archive(qde(deep)))).toContain('has elements nested more than 200 deep')
  })

  test.each(['', 'x', '<a>', '<Project>', '<Project></project>', '\u0000<Project/>'])('that is %j', async (data) => {
    expect(await refusedImport(archive(qde(data)))).toMatch(
      /project\.qde: (is not well-formed XML|begins with)|begins with/,
    )
  })

  test.each([
    'absolute:///etc/passwd',
    'file:///etc/passwd',
    'internal://../../etc/passwd',
    '../x.txt',
    '/etc/passwd',
    'C:\\x.txt',
    'http://example.org/x.txt',
  ])('whose text lies at %s', async (path) => {
    const message = await refusedImport(archive(qde(withText(path))))
    expect(message).toContain('project.qdpx: the text of "One" is said to lie at')
    expect(message).toContain('outside of the archive; only texts inside (internal://…) are read')
  })
})

describe('a project is refused', () => {
  const codes = (body: string) =>
    xml(`<CodeBook><Codes>${body}</Codes></CodeBook><Sources><TextSource guid="t" name="One"/></Sources>`)

  test('with a million codes, long before all are read', async () => {
    const many = Array.from({ length: 1_000_000 }, (_, index) => `<Code guid="${index}" name="c${index}"/>`).join('')
    expect(await refusedImport([{ name: 'project.qde', data: codes(many) }])).toContain(
      'project.qde: holds more than 10000 codes',
    )
  })

  test('with more codes than a study can have', async () => {
    const many = Array.from({ length: 301 }, (_, index) => `<Code guid="${index}" name="c${index}"/>`).join('')
    expect(await refusedImport(archive(qde(codes(many))))).toContain(
      'project.qdpx, codes: found 301 codes; a study can have 300.',
    )
  })

  test('with none', async () => {
    expect(await refusedImport(archive(qde(codes(''))))).toContain(
      'project.qdpx, codes: are missing; expected at least one code',
    )
  })

  test('with two codes of one id', async () => {
    const twice = '<Code guid="a" name="A"/><Code guid="a" name="B"/>'
    expect(await refusedImport(archive(qde(codes(twice))))).toContain('has the same id as another')
  })

  test('with a circle in the code tree', async () => {
    const circle = qualcoderOf({
      ...visits,
      codes: [
        { name: 'Safety', parent: 'Time' },
        { name: 'Time', parent: 'Feeling safe' },
        { name: 'Feeling safe', parent: 'Safety' },
      ],
    })
    expect(await refusedImport([circle])).toMatch(
      /data\.qda, codes: the parents of ".*" go in a circle; no code can be above itself/,
    )
    const self = qualcoderOf({
      ...visits,
      codes: [{ name: 'Safety', parent: 'Safety' }, { name: 'Time' }, { name: 'Feeling safe' }],
    })
    expect(await refusedImport([self])).toContain('the parents of "Safety" go in a circle')
  })

  test('with more codings, sources or text than are read', async () => {
    expect(await refusedImport([qdpxOf(visits)], { limits: { codings: 5 } })).toContain('holds more than 5 codings')
    expect(await refusedImport([qdpxOf(visits)], { limits: { texts: 2 } })).toContain('holds more than 2 sources')
    expect(await refusedImport([qdpxOf(visits)], { limits: { allText: 20 } })).toContain('expected at most 20 together')
  })
})
