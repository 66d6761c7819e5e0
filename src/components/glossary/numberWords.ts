import { say } from '../../messages/glossary.ts'
import { forms, type Word } from './word.ts'

/** What the words of numbers mean. */
export const numberWords: readonly Word[] = [
  { id: 'alpha', term: say('alpha'), meaning: say('alpha.meaning'), uses: forms(say('alpha.uses')) },
  {
    id: 'base',
    term: say('base'),
    meaning: ({ many }) => say('base.meaning', { many }),
    uses: forms(say('base.uses')),
  },
  { id: 'basis', term: say('basis'), meaning: say('basis.meaning'), uses: forms(say('basis.uses')) },
  { id: 'bootstrap', term: say('bootstrap'), meaning: say('bootstrap.meaning'), uses: forms(say('bootstrap.uses')) },
  {
    id: 'difference',
    term: say('difference'),
    meaning: say('difference.meaning'),
    uses: forms(say('difference.uses')),
    when: ({ group }) => group !== null,
  },
  {
    id: 'expected',
    term: say('expected'),
    meaning: ({ many }) => say('expected.meaning', { many }),
    uses: forms(say('expected.uses')),
    plain: true,
  },
  { id: 'interval', term: say('interval'), meaning: say('interval.meaning'), uses: forms(say('interval.uses')) },
  { id: 'kappa', term: say('kappa'), meaning: say('kappa.meaning'), uses: forms(say('kappa.uses')) },
  { id: 'lift', term: say('lift'), meaning: say('lift.meaning'), uses: forms(say('lift.uses')) },
  {
    id: 'mention',
    term: say('mention'),
    meaning: ({ one }) => say('mention.meaning', { one }),
    uses: forms(say('mention.uses')),
  },
  { id: 'numerator', term: say('numerator'), meaning: say('numerator.meaning'), uses: forms(say('numerator.uses')) },
  {
    id: 'pattern',
    term: say('pattern'),
    meaning: say('pattern.meaning'),
    uses: forms(say('pattern.uses')),
    plain: true,
  },
  {
    id: 'percentage-point',
    term: say('percentage-point'),
    meaning: say('percentage-point.meaning'),
    uses: forms(say('percentage-point.uses')),
    when: ({ group }) => group !== null,
  },
  { id: 'phi', term: say('phi'), meaning: say('phi.meaning'), uses: forms(say('phi.uses')) },
  { id: 'receipt', term: say('receipt'), meaning: say('receipt.meaning'), uses: forms(say('receipt.uses')) },
  { id: 'share', term: say('share'), meaning: say('share.meaning'), uses: forms(say('share.uses')) },
  { id: 'wilson', term: say('wilson'), meaning: say('wilson.meaning'), uses: forms(say('wilson.uses')) },
]
