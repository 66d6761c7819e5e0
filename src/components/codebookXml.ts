import { v5 } from 'uuid'
import { create } from 'xmlbuilder2'
import { codeColor, palette } from '../charts/palette.ts'
import type { Findings } from '../content.ts'
import { say } from '../messages/components.ts'
import type { Code, Kind } from '../study/codebook.ts'
import { capitalize } from './format.ts'

/** The namespace of all ids that this program gives out; drawn once at random, and never changed. */
const namespace = '6f1d5b0e-3c0a-4c55-9d53-5b1f6f0c2a7e'

type Parts = Pick<Findings, 'study' | 'codes' | 'program'>

/** The id of a code, or of a set of codes, in every codebook of a study: the same from build to build (UUID version 5). */
export const guidOf = (study: string, of: 'code' | 'set', id: string): string => v5(`${of} ${id}`, v5(study, namespace))

/** What a code means, and whose words that is: a reader elsewhere sees no page that would say so. */
function describe({ gloss, glossBy }: Code): string {
  if (!gloss) return say('codebook.none')
  return say(glossBy === 'study' ? 'codebook.study' : 'codebook.site', { gloss })
}

/**
 * The codebook in the exchange format REFI-QDA 1.0, for NVivo, MAXQDA, ATLAS.ti and others: codes within their parents, in
 * the site's colors, and a set for each kind.
 */
export function codebookXml({ study, codes, program }: Parts): string {
  const node = (code: Code): object => ({
    '@guid': guidOf(study.id, 'code', code.id),
    '@name': code.label,
    '@isCodable': 'true',
    '@color': palette[codeColor(codes.indexOf(code))].light,
    Description: describe(code),
    Code: codes.filter(({ parent }) => parent === code.id).map(node),
  })
  const set = (kind: Kind) => {
    const members = codes.filter((code) => code.kind === kind)
    if (members.length === 0) return []
    return {
      '@guid': guidOf(study.id, 'set', kind),
      '@name': capitalize(study.kinds[kind].many),
      MemberCode: members.map(({ id }) => ({ '@guid': guidOf(study.id, 'code', id) })),
    }
  }
  const book = {
    '@xmlns': 'urn:QDA-XML:codebook:1.0',
    '@origin': `Seen & Heard ${program.version}`,
    Codes: { Code: codes.filter(({ parent }) => parent === null).map(node) },
    Sets: { Set: [set('dimension'), set('theme')].flat() },
  }
  return `${create({ version: '1.0', encoding: 'UTF-8' }, { CodeBook: book }).end({ prettyPrint: true })}\n`
}
