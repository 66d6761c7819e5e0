import type { APIRoute, GetStaticPaths } from 'astro'
import { findings } from '../../../content.ts'
import type { VoicePiece } from '../../../explore/voicePieces.ts'
import { explorerOf } from '../../../layouts/explorer.ts'

export const getStaticPaths = (async () =>
  [...explorerOf(await findings()).pieces].map(([piece, content]) => ({
    params: { piece },
    props: { content },
  }))) satisfies GetStaticPaths

/** Some of the exemplars, for the explorer to choose from: never more than a page can hold. */
export const GET: APIRoute = ({ props }) => Response.json(props['content'] as VoicePiece)
