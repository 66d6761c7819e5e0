import { formatCount } from '../components/format.ts'
import { say } from '../messages/views.ts'

/** More codes, or more lanes of codes and levels, than these make a picture that nobody reads; the table has them all. */
const mostCodes = 60
const mostLanes = 100

/** How many codes are drawn where each has so many lanes. */
export const drawnCodes = (codes: number, lanes = 1): number =>
  Math.min(codes, mostCodes, Math.max(1, Math.floor(mostLanes / lanes)))

/** What is said of codes that are not drawn; '' where all are. */
export const notDrawn = (codes: number, drawn: number): string =>
  drawn < codes ? say('drawn', { drawn: formatCount(drawn), all: formatCount(codes) }) : ''
