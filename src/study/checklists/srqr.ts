import { type Checklist, numbered } from './checklist.ts'

/** Standards for Reporting Qualitative Research. */
export const srqr: Checklist = {
  id: 'srqr',
  name: 'SRQR',
  of: 'Standards for Reporting Qualitative Research',
  source: { words: 'O’Brien and others, Academic Medicine 2014', doi: '10.1097/ACM.0000000000000388' },
  items: numbered('S', [
    'Title',
    'Abstract',
    'Problem and its significance',
    'Purpose or research question',
    'Qualitative approach and paradigm',
    'Who the researchers are, and reflexivity',
    'Context',
    'Sampling',
    'Ethics',
    'How data were collected',
    'Instruments',
    'Units of study',
    'Data processing',
    'Data analysis',
    'Trustworthiness',
    'Synthesis and interpretation',
    'Links to the data',
    'Prior work, implications, transferability',
    'Limitations',
    'Conflicts of interest',
    'Funding',
  ]),
}
