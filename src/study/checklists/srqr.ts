import { say } from '../../messages/checklists.ts'
import { type Checklist, itemsOf } from './checklist.ts'

/** Standards for Reporting Qualitative Research. */
export const srqr: Checklist = {
  id: 'srqr',
  name: 'SRQR',
  of: say('srqr.of'),
  source: { words: say('srqr.source'), doi: '10.1097/ACM.0000000000000388' },
  items: itemsOf([
    'S1',
    'S2',
    'S3',
    'S4',
    'S5',
    'S6',
    'S7',
    'S8',
    'S9',
    'S10',
    'S11',
    'S12',
    'S13',
    'S14',
    'S15',
    'S16',
    'S17',
    'S18',
    'S19',
    'S20',
    'S21',
  ]),
}
