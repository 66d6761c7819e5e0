import { coreq } from './coreq.ts'
import { srqr } from './srqr.ts'

/** The reporting standards whose items reporting.yaml may answer. */
export const checklists = [srqr, coreq] as const
