import type { Count } from '../../src/disclosure/sheet.ts'

/** A count as it is published: itself, or null with the reason. */
export type Told = { count: number; suppressed?: never } | { count: null; suppressed: 'primary' | 'secondary' }

export function told({ label, low }: Count): Told {
  return label === 'shown' || label === 'untold' ? { count: low } : { count: null, suppressed: label }
}
