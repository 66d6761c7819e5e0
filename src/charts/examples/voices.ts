import type { VoiceRow } from '../voicesChart.ts'

// `reported` are the shares that the study publishes and a majority that it states in words; the last row is made up.

const reported = { basis: 'reported' } as const

export const reportedVoices: VoiceRow[] = [
  { label: 'Shared Deliberation', words: '6 in 10 patients', share: 0.6, color: 0, ...reported },
  { label: 'Shared Mind', words: '1 in 7 patients', share: 0.14, color: 1, ...reported },
  { label: 'Bond', words: '1 in 50 patients', share: 0.02, color: 2, ...reported },
]

export const majority: VoiceRow = {
  label: 'Seen and heard',
  words: 'a majority of patients',
  share: null,
  range: { low: 0.5, high: 1 },
  color: 7,
  ...reported,
}

export const mixedVoices: VoiceRow[] = [
  ...reportedVoices,
  majority,
  {
    label: 'Caring Commitment',
    words: '2–14%',
    share: null,
    range: { low: 0.02, high: 0.14 },
    color: 3,
    ...reported,
  },
  { label: 'Psychological safety', words: '31%', share: 0.31, color: 6, basis: 'illustrative' },
]
