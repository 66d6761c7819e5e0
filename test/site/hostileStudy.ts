import { hostile, hostileLong, hostileOfLength, longWord } from './hostileTexts.ts'
import type { StudyContent } from './writeStudy.ts'

/** Ids that are names of something else: of properties of every object, of places on a page, of files. */
const dimensions = ['constructor', 'value-of', 'main', 'codes', 'index']
const themes = ['to-string', 'words', 'related', 'page-2']
const ids = [...dimensions, ...themes]

const labels = [
  hostileOfLength(120),
  'L'.repeat(120),
  '<script>window.hacked=1</script>',
  '"><img src=x onerror=window.hacked=1>',
  'javascript:alert(1)',
  '=1+1',
  'مرحبا שלום \u202eturned',
  '\u0024{1} {{7*7}} ]]> &amp; </script>',
  '👩‍👩‍👧 and a plain label as long as labels may be, so that every list, table, crumb and drawing has to find room for it',
]

const work = (id: string) => ({
  id,
  title: hostileLong(400),
  authors: [{ given: hostile(100), family: hostile(100) }, { family: '</script><script>window.hacked=1</script>' }],
  journal: hostile(200),
  year: 2024,
  volume: '=1+1',
  issue: '"><b>',
  pages: '<img src=x>',
  doi: '10.1234/"><script>window.hacked=1</script>',
  says: hostileLong(),
})

const codes = ids.map((id, index) => ({
  id,
  kind: dimensions.includes(id) ? 'dimension' : 'theme',
  label: labels[index],
  gloss: hostileLong(),
  glossBy: index % 2 === 0 ? 'site' : 'study',
  ...(id === 'value-of' ? { parent: 'constructor' } : {}),
  standing: [{ work: index % 2 === 0 ? 'the-paper' : 'site', place: hostile(120), says: hostileLong() }],
}))

const level = (index: number) => (index % 2 === 0 ? '18-44' : 'older')

/** Answers that try the same as the labels, one of them as long as an exemplar may be. */
const texts = [
  ...Array.from({ length: 57 }, (_, index) => `${hostileLong()} answer ${index}`),
  `${hostile(300)} ${'many words '.repeat(1000)}`.slice(0, 10_000).trim(),
  '<script>window.hacked=1</script>',
  `${longWord}${longWord}`,
]

const responses = texts.map((text, index) => ({
  response: `<r${index}> "${index}"`,
  constructor: level(index),
  text,
  publish: 'yes',
}))

/**
 * Places that begin and end anywhere, within tags and joined characters too, and lie over each other; of every eleventh
 * response the whole text. Every fifth code has none.
 */
function placeOf(text: string, response: number, code: number): { start?: number; end?: number } {
  const { length } = Array.from(text)
  if (code % 5 === 4) return {}
  if (response % 11 === 0) return { start: 0, end: length }
  const start = (response * 3 + code * 17) % Math.max(1, length - 30)
  return { start, end: Math.min(length, start + 30 + code * 12) }
}

/** Every response has some codes; the first twenty are coded by two. */
const codings = responses.flatMap(({ response, text }, index) =>
  ids
    .filter((_, code) => (index * 7 + code * 3) % 4 === 0)
    .flatMap((code) => [
      { response, code, coder: '<b>a</b>', ...placeOf(text, index, ids.indexOf(code)) },
      ...(index < 20 && index % 5 > 0
        ? [{ response, code, coder: '=b', ...placeOf(text, index + 1, ids.indexOf(code)) }]
        : []),
    ]),
)

const place = () => hostile(120)

const implication = (order: number) => ({
  title: hostileOfLength(160),
  label: `${hostile(70)} ${order}`,
  summary: hostile(300),
  order,
  audience: { id: 'constructor', label: hostile(60) },
  place: place(),
  restsOn: [
    { code: 'constructor', because: hostileLong(400) },
    { code: 'to-string', because: hostileLong(400) },
  ],
  limits: [hostileLong(400), longWord],
})

/** A teaching guide with every text as long as it may be. */
const guide = (picture?: object) => ({
  summary: hostile(300),
  ...(picture ? { picture } : {}),
  misreadings: [1, 2, 3].map(() => ({ says: hostile(160), but: hostile(320) })),
  limits: [hostile(240), longWord],
  versions: ['constructor', 'words', 'index'].map((audience) => ({
    audience: { id: audience, label: hostile(60) },
    minutes: 45,
    outcomes: [hostile(140), hostile(140), hostile(140), hostile(140)],
    warmUp: hostile(400),
    discussion: [hostile(200), hostile(200), hostile(200), hostileOfLength(200)],
    rolePlay: {
      title: hostile(60),
      scene: hostileOfLength(260),
      roles: [
        { name: hostile(40), card: hostileOfLength(340) },
        { name: hostile(40), card: hostileOfLength(340) },
      ],
      afterwards: hostileOfLength(240),
    },
    misreading: { says: hostile(160), but: hostile(320) },
  })),
})

/** A study whose every field tries to be more than text; its prose, which is trusted, is plain. */
export const hostileStudy: StudyContent = {
  study: {
    id: 'constructor',
    title: hostileLong(400),
    name: hostile(80),
    finding: hostile(300),
    question: hostileLong(),
    answer: hostile(200),
    n: responses.length,
    unit: { one: '"><img src=x onerror=window.hacked=1>', many: '<script>window.hacked=1</script>' },
    method: hostileLong(),
    kinds: {
      dimension: { one: '<b>dimension</b> {{7*7}}', many: '</script><script>' },
      theme: { one: '=theme "quoted" \'so\'', many: 'themes \u202eturned' },
    },
    article: work('the-paper'),
    related: [work('site'), work('pages')],
    indexTerms: [hostile(100)],
    data: { basis: 'computed', about: hostileLong(), license: hostile(100) },
    groups: [
      {
        id: 'constructor',
        label: hostile(100),
        levels: [
          { id: '18-44', label: hostile(100), question: hostileLong() },
          { id: 'older', label: hostile(100), question: hostileLong() },
        ],
      },
    ],
    groupsNote: hostileLong(),
    disclosure: { minimum: 2 },
    notPublic: [hostileLong(), longWord],
  },
  codebook: { codes },
  reported: {
    claims: [
      { code: null, statistic: 'base', value: responses.length, place: place() },
      { code: 'constructor', statistic: 'share', value: 0.25, place: place() },
      { code: 'value-of', statistic: 'share-range', value: [0.1, 0.4], place: place() },
      { code: 'to-string', statistic: 'share-above', value: 0.5, words: '<b>most</b> "of" them', place: place() },
    ],
  },
  reporting: {
    items: [
      { item: 'S1', answer: hostileLong(400), where: '/method/#numbers', public: true },
      { item: 'S2', answer: hostile(400), public: false },
      { item: 'C1', answer: hostile(400), public: true, applies: false },
    ],
  },
  redirects: {
    moved: [
      { from: '/dimensions/to-string/', to: '/themes/to-string/#how-often' },
      { from: '/old/', to: '/' },
    ],
  },
  responses,
  codings,
  pages: {
    'home.mdx': { matter: { title: hostile(160), summary: hostile(300) }, prose: '## In short\n\nPlain prose.' },
    'method.mdx': {
      matter: { title: hostile(160), summary: hostile(300) },
      prose: 'Asked of <Num of="study.n"/>; <Code id="constructor"/> came to <Num of="constructor.reported"/>.',
    },
    'dimensions.mdx': { matter: { title: hostile(160), summary: hostile(300) }, prose: '' },
    'dimensions/constructor.mdx': {
      matter: { headline: hostile(160), summary: hostile(300) },
      prose: 'Counted: <Num of="constructor.counted"/>, in mentions <Num of="constructor.mentions"/>.',
    },
    'themes/to-string.mdx': { matter: { headline: hostile(160), summary: hostile(300) }, prose: 'Plain prose.' },
    'teaching/to-string.mdx': { matter: guide(), prose: 'Plain prose.' },
    'teaching/constructor.mdx': { matter: guide({ form: 'shares', codes: ['constructor'] }), prose: '' },
    'implications/constructor.mdx': {
      matter: { ...implication(1), checklist: [hostileOfLength(240), longWord, hostile(240), hostile(240)] },
      prose: 'Plain prose.',
    },
    'implications/to-string.mdx': { matter: implication(2), prose: '' },
  },
}
