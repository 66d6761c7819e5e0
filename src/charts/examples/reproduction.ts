import { say } from '../../messages/gallery.ts'
import type { ReproductionRow } from '../reproductionChart.ts'
import { withheldWords } from './withheld.ts'

// What the study reports, with the Wilson 95% interval of the published share over 1,766 responses; what stands beside it is
// made up, and once made up to differ.

const illustrative = { basis: 'illustrative' } as const
const others = { low: 0.02, high: 0.14 }

export const reproduction: ReproductionRow[] = [
  {
    label: say('example.deliberation'),
    reported: { share: 0.6, low: 0.577, high: 0.6226 },
    computed: 0.6002,
    equal: true,
    color: 0,
    ...illustrative,
  },
  {
    label: say('example.mind'),
    reported: { share: 0.14, low: 0.1246, high: 0.157 },
    computed: 0.212,
    equal: false,
    color: 1,
    ...illustrative,
  },
  {
    label: say('example.bond'),
    reported: { share: 0.02, low: 0.0144, high: 0.0276 },
    computed: null,
    equal: null,
    withheld: withheldWords,
    color: 2,
    ...illustrative,
  },
  { label: say('example.caring'), reported: others, computed: 0.1099, equal: true, color: 3, ...illustrative },
  {
    label: say('example.heard'),
    reported: { low: 0.5, high: 1, words: say('example.majority') },
    computed: 0.4198,
    equal: false,
    color: 7,
    ...illustrative,
  },
]
