import type { Attempt, Pool } from '../../src/practice/types.ts'

/** Five texts and four codes, small enough to work everything out by hand. */
export const pool: Pool = {
  basis: 'illustrative',
  kinds: { dimension: 'dimensions', theme: 'themes' },
  codes: [
    { id: 'bond', label: 'Bond', kind: 'dimension', gloss: 'A tie.' },
    { id: 'trust', label: 'Trust', kind: 'dimension' },
    { id: 'time', label: 'Time', kind: 'theme' },
    { id: 'never', label: 'Never given', kind: 'theme' },
  ],
  texts: [
    { id: 'x0000000001', text: 'One.', codes: ['bond'], spans: [['bond', 0, 3]] },
    { id: 'x0000000002', text: 'Two.', codes: ['bond', 'trust'] },
    { id: 'x0000000003', text: 'Three.', codes: ['time'] },
    { id: 'x0000000004', text: 'Four.', codes: [] },
    { id: 'x0000000005', text: 'Five.', codes: ['trust'] },
  ],
}

/** An attempt by the last digits of texts: { 1: ['bond'] }. */
export const attempt = (answers: Readonly<Record<number, readonly string[]>>, name = ''): Attempt => ({
  seed: 'set-1',
  name,
  answers: new Map(Object.entries(answers).map(([digit, codes]) => [`x000000000${digit}`, codes])),
})
