import { say } from '../messages/explore.ts'
import type { Facts } from './types.ts'

/** So many responses: "565 patients", "1 made-up patient". */
export const responses = (count: number, { study, basis }: Facts): string =>
  say(basis === 'illustrative' ? 'who.madeUp' : 'who.counted', { count, ...study.unit })
