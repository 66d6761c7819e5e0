import { describe, expect, test } from 'vitest'
import { faults, one, released } from '../study/makeStudy.ts'

const header = 'response,code,coder,start,end'
const codings = (...rows: string[]) => ({ 'source/codings.csv': [header, ...rows, ''].join('\n') })
const responses = (...texts: string[]) => ({
  'source/responses.csv': [
    'response,text,publish',
    ...texts.map((text, index) => `r${index + 1},"${text.replaceAll('"', '""')}",yes`),
    '',
  ].join('\n'),
})
const study = { groups: [], n: 1 }

/** The places in the one text of a study, and the words that they mark. */
async function spansOf(text: string, ...rows: string[]) {
  const { release } = await released({ study, files: { ...responses(text), ...codings(...rows) } })
  const exemplar = release.exemplars.exemplars[0]
  const points = Array.from(exemplar?.text ?? '')
  return (exemplar?.spans ?? []).map(
    ({ code, start, end }) => `${code} ${start}-${end} ${points.slice(start, end).join('')}`,
  )
}

describe('where codes stand in a text', () => {
  test('is in the release, in the order of the text, the same place by two coders once', async () => {
    // They asked me.   They: 0–4, asked: 5–10, asked me: 5–13.
    const rows = ['r1,talk,a,5,13', 'r1,talk,b,5,13', 'r1,safety,a,5,10', 'r1,talk,b,0,4', 'r1,shared-mind,a,,']
    expect(await spansOf('They asked me.', ...rows)).toEqual([
      'talk 0-4 They',
      'safety 5-10 asked',
      'talk 5-13 asked me',
    ])
  })

  test('is absent where no coder said, with the columns and without', async () => {
    const files = [
      { ...responses('They asked me.'), ...codings('r1,talk,a,,', 'r1,,b,,') },
      { ...responses('They asked me.'), 'source/codings.csv': 'response,code,coder\nr1,talk,a\n' },
    ]
    for (const some of files) {
      const { release } = await released({ study, files: some })
      expect(release.exemplars.exemplars[0]).not.toHaveProperty('spans')
      expect(release.exemplars.exemplars[0]?.codes).toEqual(['talk'])
    }
  })

  test('is counted in code points, be they emoji, marks or parts of both', async () => {
    // 👩‍👩‍👧 is woman, joiner, woman, joiner, girl: 0–5; a space; e and an acute: 6–8; a space; 𝒳 beyond 16 bits: 9–10.
    expect(
      await spansOf('👩‍👩‍👧 e\u0301 𝒳!', 'r1,talk,a,0,5', 'r1,safety,a,6,8', 'r1,talk,a,9,10', 'r1,safety,a,4,5'),
    ).toEqual(['talk 0-5 👩‍👩‍👧', 'safety 4-5 👧', 'safety 6-8 e\u0301', 'talk 9-10 𝒳'])
  })

  test('holds where white space is cut off the ends of the text', async () => {
    // Three characters before "One": they are taken off; what is marked beyond the ends is cut off with them.
    expect(await spansOf(' \n\u00a0One two  ', 'r1,talk,a,3,6', 'r1,safety,a,0,6', 'r1,talk,a,7,12')).toEqual([
      'talk 0-3 One',
      'safety 0-3 One',
      'talk 4-7 two',
    ])
  })

  test('holds with line ends of two characters, and in a file that mixes them', async () => {
    // a \r \n b: b is the fourth character.
    expect(await spansOf('a\r\nb', 'r1,talk,a,3,4')).toEqual(['talk 3-4 b'])
    const mixed = `${header}\r\nr1,talk,a,3,4\nr1,safety,a,0,1\r`
    const { release } = await released({ study, files: { ...responses('a\r\nb'), 'source/codings.csv': mixed } })
    expect(release.exemplars.exemplars[0]?.text).toBe('a\r\nb')
    expect(release.exemplars.exemplars[0]?.spans).toEqual([
      { code: 'safety', start: 0, end: 1 },
      { code: 'talk', start: 3, end: 4 },
    ])
  })

  test('does not count the byte order mark of a file, and cuts one off the beginning of a text', async () => {
    const marked = `\ufeff${header}\nr1,talk,a,1,2\nr1,safety,a,3,5\n`
    const files = {
      'source/responses.csv': '\ufefftext,response,publish\n"\ufeffx \ufeffy",r1,yes\n',
      'source/codings.csv': marked,
    }
    const { release } = await released({ study, files })
    // The mark and x are 0 and 1, the space 2, the second mark 3, y 4; one less without the first mark.
    expect(release.exemplars.exemplars[0]).toMatchObject({
      text: 'x \ufeffy',
      spans: [
        { code: 'talk', start: 0, end: 1 },
        { code: 'safety', start: 2, end: 4 },
      ],
    })
  })

  test('changes no count: two places are one mention and one reading', async () => {
    const texts = responses('They asked me.', 'And me.')
    const plain = { ...texts, ...codings('r1,talk,a,,', 'r1,talk,b,,', 'r2,safety,a,,', 'r2,,b,,') }
    const placed = {
      ...texts,
      ...codings('r1,talk,a,0,4', 'r1,talk,a,5,10', 'r1,talk,b,5,13', 'r2,safety,a,4,6', 'r2,safety,a,0,3', 'r2,,b,,'),
    }
    const [before, after] = [await released({ study, files: plain }), await released({ study, files: placed })]
    for (const file of ['frequencies.json', 'cooccurrence.json', 'matrix.json', 'agreement.json']) {
      expect(after.files.get(file), file).toBe(before.files.get(file))
    }
    expect(after.release.manifest.notices).toEqual(before.release.manifest.notices)
    // r1: both say talk; r2: both read it and neither says talk.
    expect(after.release.agreement.codes[0]).toMatchObject({ id: 'talk', n: 2, percent: { value: 1 } })
  })

  test('the same place twice by one coder: once, with a notice', async () => {
    const files = { ...responses('They asked me.'), ...codings('r1,talk,a,0,4', 'r1,talk,a,0,4', 'r1,talk,a,5,8') }
    const { release } = await released({ study, files })
    expect(release.manifest.notices).toEqual([
      'source/codings.csv: 1 coding again by the same coder; each was counted once.',
    ])
    expect(release.exemplars.exemplars[0]?.spans).toHaveLength(2)
  })

  test('is not told of a code whose count is withheld, nor of a text that is not published', async () => {
    const files = {
      'source/responses.csv': 'response,text,publish\nr1,They asked me.,yes\nr2,Secret words.,no\nr3,,no\n',
      ...codings('r1,talk,a,0,4', 'r2,talk,a,0,6', 'r3,talk,a,,', 'r1,safety,a,5,10', 'r2,shared-mind,a,7,12'),
    }
    const { release, files: written } = await released({ study: { ...study, disclosure: { minimum: 3 } }, files })
    expect(release.exemplars.exemplars).toMatchObject([
      { codes: ['talk'], spans: [{ code: 'talk', start: 0, end: 4 }] },
    ])
    expect(written.get('exemplars.json')).not.toContain('safety')
  })
})

describe('a place that cannot be', () => {
  const refused = async (row: string, text = 'They asked me.') =>
    faults({ study, files: { ...responses(text), ...codings('r1,talk,a,0,4', row) } })
  const line = (at: string, message: string) => one(`source/codings.csv line 3, column ${at}: ${message}`)

  test.each([
    ['r1,talk,a,5,', 'end', 'is empty, but start is not; give both or neither'],
    ['r1,talk,a,,5', 'start', 'is empty, but end is not; give both or neither'],
    [
      'r1,,b,0,4',
      'code',
      'is empty, but the row has a start and an end; name the code that was applied there, or empty them',
    ],
    ['r1,talk,a,1.5,4', 'start', 'found "1.5", expected a whole number: characters before it, from 0'],
    ['r1,talk,a,-1,4', 'start', 'found "-1", expected a whole number: characters before it, from 0'],
    ['r1,talk,a,0,1e1', 'end', 'found "1e1", expected a whole number: characters before it, from 0'],
    ['r1,talk,a,0, 4', 'end', 'found " 4", expected a whole number: characters before it, from 0'],
    ['r1,talk,a,0,9999999999', 'end', 'found "9999999999", expected a whole number: characters before it, from 0'],
    [
      'r1,talk,a,5,5',
      'end',
      'found 5 with a start of 5; expected more than the start, for the end is the first character not meant',
    ],
    [
      'r1,talk,a,8,5',
      'end',
      'found 5 with a start of 8; expected more than the start, for the end is the first character not meant',
    ],
    [
      'r1,talk,a,5,15',
      'end',
      'found 15, but the text has 14 characters (Unicode code points); count anew in the text as it stands in source/responses.csv',
    ],
    ['r1,talk,a,4,5', 'start', '4 to 5 marks nothing but white space; expected words of the text'],
  ])('%s', async (row, at, message) => {
    expect(await refused(row)).toEqual(line(at, message))
  })

  test('counted in 16-bit units: the end lies beyond the text', async () => {
    // Four characters, eight units.
    expect((await refused('r1,safety,a,0,8', '😀😀😀😀')).told).toEqual([
      'source/codings.csv line 3, column end: found 8, but the text has 4 characters (Unicode code points); count anew in the text as it stands in source/responses.csv',
    ])
  })

  test('of a response that is not there is told once', async () => {
    expect((await refused('r9,talk,a,0,4')).told).toEqual([
      'source/codings.csv line 3, column response: "r9" is not in source/responses.csv; add the response or remove the coding',
    ])
  })

  test('one column without the other', async () => {
    const files = { ...responses('They asked me.'), 'source/codings.csv': 'response,code,coder,start\nr1,talk,a,0\n' }
    expect(await faults({ study, files })).toEqual(
      one('source/codings.csv line 1: the column "end" is missing; expected start and end, or none of them'),
    )
  })
})
