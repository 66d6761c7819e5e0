import { palette } from '../charts/palette.ts'

/** The size of a card in pixels, as link previews want it. */
export const cardSize = { width: 1200, height: 630 } as const

/** Where things stand on a card, in pixels: the text between left and right, the band of the basis at the bottom. */
export const place = { left: 72, right: 1144, inner: 1072, top: 104, bottom: 548, bandTop: 560 } as const

/** The colors of words. */
export const words = { ink: palette.ink.light, muted: palette.muted.light } as const
