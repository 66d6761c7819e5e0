import type { Piece } from './catalogue.ts'

/**
 * The parts of a message as a browser puts them into the page.
 *
 * @param places by the name of each element and each slot of the message, what makes it of what stands inside
 * @throws where one is missing
 */
export const nodesOf = (
  pieces: readonly Piece[],
  places: Readonly<Record<string, (...inner: (Node | string)[]) => Node | string>>,
): (Node | string)[] =>
  pieces.map((piece) => {
    if (typeof piece === 'string') return piece
    const [name, inner] = 'slot' in piece ? [piece.slot, []] : [piece.tag, nodesOf(piece.pieces, places)]
    const make = places[name]
    if (!make) throw new Error(`a message has a place for "${name}" that nothing fills`)
    return make(...inner)
  })
