import type { Overrides } from '../study/makeStudy.ts'

const level = (id: string) => ({ id, label: id })

/** What coders saw in each response together, a row a response. */
export const rows: readonly (readonly string[])[] = [
  ['talk', 'safety'], // r01
  ['talk', 'safety'],
  ['talk', 'safety'],
  ['talk', 'safety'], // r04
  ['talk'],
  ['talk'],
  ['talk'], // r07
  ['talk', 'safety', 'time'], // r08
  ['talk', 'safety', 'time'],
  ['talk', 'mind'], // r10
  ['safety'],
  ['safety', 'time'],
  ['time'], // r13
  ['time'],
  ['mind'], // r15
  [],
  [],
  [],
  [],
  [], // r20
]

const name = (index: number) => `r${String(index + 1).padStart(2, '0')}`

/**
 * Both coders read every response. They agree but for two things: only a saw talk in r07 and r08, only b saw it in r09
 * and r10; and only a saw time at all.
 */
function sees(coder: 'a' | 'b', response: string, code: string): boolean {
  if (code === 'talk' && (response === 'r07' || response === 'r08')) return coder === 'a'
  if (code === 'talk' && (response === 'r09' || response === 'r10')) return coder === 'b'
  return code !== 'time' || coder === 'a'
}

function codings(): string[] {
  return rows.flatMap((codes, index) =>
    (['a', 'b'] as const).flatMap((coder) => {
      const seen = codes.filter((code) => sees(coder, name(index), code))
      return (seen.length > 0 ? seen : ['']).map((code) => `${name(index)},${code},${coder}`)
    }),
  )
}

const texts: Readonly<Record<string, string>> = {
  r01: 'They asked me.',
  r08: 'We had an hour and a door that shuts.',
  r10: 'We both wanted the same.',
  r15: 'On the same page.',
  r16: 'Good parking.',
}

const code = (id: string, kind: string) => ({ id, kind, label: id.toUpperCase() })
const place = 'abstract'

/** Twenty responses, five codes, minimum 3: every number of its release can be worked out by hand. */
export const tiny: Overrides = {
  study: {
    n: 20,
    disclosure: { minimum: 3 },
    groups: [{ id: 'age', label: 'Age', levels: [level('young'), level('old')] }],
  },
  codes: [
    code('talk', 'dimension'),
    code('mind', 'dimension'),
    code('safety', 'theme'),
    code('time', 'theme'),
    code('nobody', 'theme'),
  ],
  claims: [
    { code: null, statistic: 'base', value: 20, place },
    { code: null, statistic: 'base', value: 21, place },
    { code: 'talk', statistic: 'share', value: 0.5, place },
    { code: 'talk', statistic: 'share-above', value: 0.4, words: 'many', place },
    // Any narrower claim about so rare a code would tell its count, and no release would be made.
    { code: 'mind', statistic: 'share-range', value: [0, 0.14], place },
    { code: 'safety', statistic: 'share', value: 0.45, place },
    { code: 'safety', statistic: 'share-range', value: [0.1, 0.3], place },
    { code: 'time', statistic: 'share-range', value: [0.1, 0.25], place },
    { code: 'time', statistic: 'share-above', value: 0.25, words: 'more than a quarter', place },
  ],
  files: {
    'source/responses.csv': [
      'response,age,text,publish',
      ...rows.map((_, index) => {
        const text = texts[name(index)]
        return `${name(index)},${['young', 'old', ''][index % 3]},${text ?? ''},${text ? 'yes' : 'no'}`
      }),
      '',
    ].join('\n'),
    'source/codings.csv': ['response,code,coder', ...codings(), ''].join('\n'),
  },
}
