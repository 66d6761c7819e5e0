/** A small project, as the writers of test files take it. Places are code points of the text, the end not included. */
export type Sample = {
  name: string
  texts: { name: string; text: string; variables?: Record<string, string> }[]
  codes: { name: string; description?: string; parent?: string }[]
  codings: { text: string; code: string; coder: string; start: number; end: number }[]
}

/** The piece of a text between two code points. */
export const piece = (text: string, start: number, end: number): string => [...text].slice(start, end).join('')

export const textOf = ({ texts }: Sample, name: string): string => texts.find((one) => one.name === name)?.text ?? ''

/** A file of a test: its name and what stands in it. */
export type TestFile = { name: string; data: string | Uint8Array }

/**
 * Two answers with what goes wrong when offsets are counted in anything but code points. Worked out by hand:
 *
 * "Zoë 😀 felt safe.\nNobody hurried me." — Z0 o1 ë2 ␣3 😀4 ␣5 f6 e7 l8 t9 ␣10 s11 a12 f13 e14 .15 ␤16 N17 o18 b19 o20 d21 y22
 * ␣23 h24 u25 r26 r27 i28 e29 d30: "felt safe" is 6–15, "hurried" 24–31.
 *
 * "Cafe\u0301 👨‍👩‍👧 fine & <good>" — C0 a1 f2 e3 ́4 ␣5 👨6 ZWJ7 👩8 ZWJ9 👧10 ␣11 f12 i13 n14 e15 ␣16 &17 ␣18 <19 g20 o21 o22 d23 >24:
 * "Café" is 0–5, the family 6–11, "<good>" 19–25.
 */
export const visits: Sample = {
  name: 'Clinic visits',
  texts: [
    { name: 'first', text: 'Zoë 😀 felt safe.\nNobody hurried me.', variables: { Ward: 'Old ward' } },
    { name: 'second', text: 'Cafe\u0301 👨‍👩‍👧 fine & <good>', variables: { Ward: 'New ward' } },
    { name: 'third', text: 'Nothing to say', variables: { Ward: 'Old ward' } },
  ],
  codes: [
    { name: 'Safety', description: 'Nothing bad could happen.' },
    { name: 'Feeling safe', parent: 'Safety' },
    { name: 'Time', description: 'No hurry & no "rush".' },
    { name: 'Never used' },
  ],
  codings: [
    { text: 'first', code: 'Feeling safe', coder: 'Ada', start: 6, end: 15 },
    { text: 'first', code: 'Feeling safe', coder: 'Ben', start: 4, end: 15 },
    { text: 'first', code: 'Time', coder: 'Ada', start: 24, end: 31 },
    { text: 'second', code: 'Safety', coder: 'Ben', start: 6, end: 11 },
    { text: 'second', code: 'Time', coder: 'Ben', start: 0, end: 5 },
    { text: 'second', code: 'Safety', coder: 'Ada', start: 19, end: 25 },
  ],
}
