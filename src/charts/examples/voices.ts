import { say } from '../../messages/gallery.ts'
import { inWords, percent, rangeAsPublished } from '../format.ts'
import type { VoiceRow } from '../voicesChart.ts'

// `reported` are the shares that the study publishes and a majority that it states in words; the last row is made up.

const reported = { basis: 'reported' } as const

/** "6 in 10 patients" */
const patients = (share: number) => say('example.share', { share: inWords(share) ?? percent(share) })

export const reportedVoices: VoiceRow[] = [
  { label: say('example.deliberation'), words: patients(0.6), share: 0.6, color: 0, ...reported },
  { label: say('example.mind'), words: patients(0.14), share: 0.14, color: 1, ...reported },
  { label: say('example.bond'), words: patients(0.02), share: 0.02, color: 2, ...reported },
]

export const majority: VoiceRow = {
  label: say('example.heard'),
  words: say('example.majorityOfPatients'),
  share: null,
  range: { low: 0.5, high: 1 },
  color: 7,
  ...reported,
}

export const mixedVoices: VoiceRow[] = [
  ...reportedVoices,
  majority,
  {
    label: say('example.caring'),
    words: rangeAsPublished(0.02, 0.14),
    share: null,
    range: { low: 0.02, high: 0.14 },
    color: 3,
    ...reported,
  },
  { label: say('example.safety'), words: percent(0.31), share: 0.31, color: 6, basis: 'illustrative' },
]
