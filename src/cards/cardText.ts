import { say } from '../messages/cards.ts'
import type { Basis } from '../study/study.ts'
import { basisTexts, type Card } from './card.ts'
import type { Fonts, Voice } from './fonts.ts'
import { drawable } from './typeset.ts'

/** The name of the site. */
export const siteName = 'Seen & Heard'

/** The words of a card that its fonts can say; what they can't is left out rather than drawn with holes. */
export type CardText = {
  title: string
  kicker: string
  /** The study's name, where the title doesn't say it. */
  study: string | null
  sentence: string | null
  source: string | null
  restsOn: Card['restsOn']
  facts: Card['facts']
}

/** What a card says with the fonts at hand: where they can't say its title, the study's name, or the site's, stands instead. */
export function cardText(card: Card, fonts: Fonts): CardText {
  const { title, text, strong } = fonts
  const said = (words: string | null, voice: Voice) => (words === null ? null : drawable(words, voice))
  const own = said(card.title, title)
  const study = said(card.study, text)
  return {
    title: own ?? said(card.study, title) ?? siteName,
    kicker: said(card.kicker, text) ?? '',
    study: card.title === card.study || own === null ? null : study,
    sentence: said(card.sentence, text),
    source: said(card.source, strong),
    restsOn: card.restsOn.flatMap(({ label, color }) => {
      const words = said(label, strong)
      return words === null ? [] : [{ label: words, color }]
    }),
    facts: card.facts.flatMap(({ value, label }) => {
      const [number, words] = [said(value, title), said(label, text)]
      return number === null || words === null ? [] : [{ value: number, label: words }]
    }),
  }
}

/** The words of the basis, one piece for each: what is made up is named by how it is drawn where something else is not. */
export const basisLines = ({ bases, figure }: Pick<Card, 'bases' | 'figure'>): { basis: Basis; words: string }[] =>
  bases.map((basis) => ({
    basis,
    words: basis === 'illustrative' && bases.length > 1 && figure ? say('basis.hatched') : basisTexts[basis],
  }))

/** What a card says, for those who don't see it. */
export function altOf(card: Card, fonts: Fonts): string {
  const { title, sentence, kicker } = cardText(card, fonts)
  const ended = (words: string) => (/[.!?…]$/.test(words) ? words : `${words}.`)
  const basis = basisLines(card).map(({ words }) => ended(words))
  return [
    kicker ? say('alt', { kicker, title: ended(title) }) : ended(title),
    ...(sentence ? [ended(sentence)] : []),
    ...basis,
  ].join(' ')
}
