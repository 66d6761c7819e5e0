import { formatCount } from '../components/format.ts'
import { say } from '../messages/explore.ts'
import type { Exemplar } from '../study/release.ts'
import type { Choice, Facts, State } from './types.ts'
import { mostVoices, pieceOf, shows, type VoicePiece } from './voicePieces.ts'

type Chosen = Pick<State, 'codes' | 'traits'>

/**
 * The piece in which to look for exemplars: the smallest of those that have something of what is chosen in common.
 *
 * @param counts how many exemplars there are by the name of their piece
 */
export function pieceFor({ codes, traits }: Chosen, counts: Readonly<Record<string, number>>): string {
  const names = [...codes.map(pieceOf.code), ...traits.map(pieceOf.level)]
  return names.reduce(
    (least, name) => ((counts[name] ?? 0) < (counts[least] ?? 0) ? name : least),
    names[0] ?? pieceOf.all,
  )
}

/** The exemplars of a piece that hold all that is chosen. */
export const voicesOf = (piece: VoicePiece, { codes, traits }: Chosen, facts: Facts): Exemplar[] =>
  piece.exemplars.filter(
    (one) =>
      codes.every((code) => one.codes.includes(code)) && traits.every((trait) => shows(one, trait, facts.groups)),
  )

/** Of what is chosen, in words: "Bond and Shared Mind, 18–44". */
export function chosenWords({ codes, traits }: Chosen, facts: Facts): string {
  const named = codes.map((id) => facts.codes.find((code) => code.id === id)?.label ?? id)
  const label = ({ group, level }: Choice) =>
    facts.groups.find(({ id }) => id === group)?.levels.find(({ id }) => id === level)?.label ?? level
  return [...named, ...traits.map(label)].join(' + ')
}

/** How many exemplars were found, of how many, and where the others are. */
export function voicesSentence(found: number, { of, exemplars: { length } }: VoicePiece, chosen: string): string {
  const isCut = of > length
  const most = formatCount(mostVoices)
  const sentences =
    chosen === ''
      ? [say('voices.all', { count: of }), isCut ? say('voices.cut', { most }) : '']
      : [
          say('voices.found', { found, of: length, chosen }),
          isCut ? say('voices.cutOf', { most, of: formatCount(of) }) : '',
        ]
  return sentences.filter(Boolean).join(' ')
}
