/**
 * Inter-coder agreement: what one imports to say how far coders agreed, and how sure that is.
 */
export { bootstrapInterval, bootstrapIntervals } from './bootstrap.ts'
export { cohenKappa } from './cohenKappa.ts'
export { krippendorffAlpha } from './krippendorffAlpha.ts'
export { percentAgreement } from './percentAgreement.ts'
export type { Unit } from './unit.ts'
