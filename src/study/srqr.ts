/**
 * The items of the Standards for Reporting Qualitative Research, by number and topic in this project's words.
 * O'Brien, Harris, Beckman, Reed, Cook. Academic Medicine 2014; 89(9): 1245–1251.
 */
export const srqr: readonly { item: string; topic: string }[] = [
  { item: 'S1', topic: 'Title' },
  { item: 'S2', topic: 'Abstract' },
  { item: 'S3', topic: 'Problem and its significance' },
  { item: 'S4', topic: 'Purpose or research question' },
  { item: 'S5', topic: 'Qualitative approach and paradigm' },
  { item: 'S6', topic: 'Who the researchers are, and reflexivity' },
  { item: 'S7', topic: 'Context' },
  { item: 'S8', topic: 'Sampling' },
  { item: 'S9', topic: 'Ethics' },
  { item: 'S10', topic: 'How data were collected' },
  { item: 'S11', topic: 'Instruments' },
  { item: 'S12', topic: 'Units of study' },
  { item: 'S13', topic: 'Data processing' },
  { item: 'S14', topic: 'Data analysis' },
  { item: 'S15', topic: 'Trustworthiness' },
  { item: 'S16', topic: 'Synthesis and interpretation' },
  { item: 'S17', topic: 'Links to the data' },
  { item: 'S18', topic: 'Prior work, implications, transferability' },
  { item: 'S19', topic: 'Limitations' },
  { item: 'S20', topic: 'Conflicts of interest' },
  { item: 'S21', topic: 'Funding' },
]
