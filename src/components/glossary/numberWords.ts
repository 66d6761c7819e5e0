import type { Word } from './word.ts'

/** What the words of numbers mean. */
export const numberWords: readonly Word[] = [
  {
    id: 'alpha',
    term: 'Krippendorff’s alpha',
    meaning:
      'A measure of agreement between coders. It is 1 where they always agree, and 0 where they agree no more than chance would have it.',
    uses: ['Krippendorff’s alpha', "Krippendorff's alpha", 'alpha'],
  },
  {
    id: 'base',
    term: 'Base',
    meaning: ({ many }) => `All the ${many} that a share is taken over.`,
    uses: ['base', 'bases'],
  },
  {
    id: 'basis',
    term: 'Basis',
    meaning:
      'Where a number comes from: reported in the publication, computed from the study’s own data, or illustrative. Illustrative numbers are made up to show how findings are read.',
    uses: ['basis', 'illustrative'],
  },
  {
    id: 'bootstrap',
    term: 'Bootstrap',
    meaning:
      'A way to find an interval: draw new samples from the data many times, and see how far the results spread.',
    uses: ['bootstrap'],
  },
  {
    id: 'difference',
    term: 'Difference interval',
    meaning:
      'A range around the difference of two shares, by Newcombe’s method of 1998. Where it holds 0, the two groups may well not differ at all.',
    uses: ['difference interval', 'Newcombe interval', 'Newcombe’s method', 'Newcombe'],
    when: ({ group }) => group !== null,
  },
  {
    id: 'expected',
    term: 'Expected',
    meaning: ({ many }) => `How many ${many} would have both of two codes by chance alone.`,
    uses: ['expected'],
    plain: true,
  },
  {
    id: 'interval',
    term: 'Interval (95%)',
    meaning:
      'A range around a share. If the survey were done again and again, 95 in 100 ranges made this way would hold the true share.',
    uses: ['interval', 'intervals'],
  },
  {
    id: 'kappa',
    term: 'Cohen’s kappa',
    meaning: 'A measure of agreement between two coders. It reads like Krippendorff’s alpha.',
    uses: ['Cohen’s kappa', "Cohen's kappa", 'kappa'],
  },
  {
    id: 'lift',
    term: 'Lift',
    meaning: 'How many times as often two codes come together as chance alone would bring them together.',
    uses: ['lift'],
  },
  {
    id: 'mention',
    term: 'Mention',
    meaning: ({ one }) => `One ${one} given a code, however often the idea comes up.`,
    uses: ['a mention', 'mentions'],
  },
  {
    id: 'numerator',
    term: 'Numerator',
    meaning: 'The count that is divided by the base to make a share: the mentions.',
    uses: ['numerator'],
  },
  {
    id: 'pattern',
    term: 'Pattern',
    meaning: 'A set of codes that come together in an answer, with the number of such answers.',
    uses: ['pattern', 'patterns'],
    plain: true,
  },
  {
    id: 'percentage-point',
    term: 'Percentage point',
    meaning: 'The unit of a difference between two percentages: from 40% to 50% are 10 percentage points.',
    uses: ['percentage points', 'percentage point'],
    when: ({ group }) => group !== null,
  },
  {
    id: 'phi',
    term: 'Phi',
    meaning:
      'How closely two codes go together: 0 where they have nothing to do with each other, 1 where they always come together.',
    uses: ['phi'],
  },
  {
    id: 'receipt',
    term: 'Receipt',
    meaning: 'The note behind an underlined number. It says where the number comes from and how it was worked out.',
    uses: ['receipt', 'receipts'],
  },
  { id: 'share', term: 'Share', meaning: 'Mentions divided by the base.', uses: ['share', 'shares'] },
  {
    id: 'wilson',
    term: 'Wilson’s method',
    meaning:
      'A formula from 1927 for the interval of a share. It also works for small counts and for shares near 0% or 100%.',
    uses: ['Wilson’s method', "Wilson's method", 'Wilson score interval', 'Wilson'],
  },
]
