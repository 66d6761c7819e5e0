import type { Sheet } from '../../src/disclosure/sheet.ts'
import type { Cell, Release } from '../../src/study/release.ts'
import type { Context } from './release.ts'
import { told } from './told.ts'

const exemplarsACell = 3

/** matrix.json: every dimension by every theme, with the exemplars that hold both and the fewest codes besides. */
export function matrix(context: Context, sheet: Sheet, { exemplars }: Release['exemplars']): Release['matrix'] {
  const { basis, folder } = context
  const codes = folder.codebook.codes.map(({ id, kind }, index) => ({ id, kind, index }))
  const ofKind = (kind: string) => codes.filter((code) => code.kind === kind)
  const pairs = new Map(sheet.pairs.flatMap(({ a, b, count }) => [a, b].map((one) => [`${one} ${a + b - one}`, count])))
  const cells = ofKind('dimension').flatMap((dimension) =>
    ofKind('theme').flatMap((theme): Cell[] => {
      const pair = pairs.get(`${dimension.index} ${theme.index}`)
      if (!pair) return []
      const { count, suppressed } = told(pair)
      const holding = exemplars
        .filter((exemplar) => exemplar.codes.includes(dimension.id) && exemplar.codes.includes(theme.id))
        .sort((a, b) => a.codes.length - b.codes.length || (a.id < b.id ? -1 : 1))
        .slice(0, exemplarsACell)
        .map((exemplar) => exemplar.id)
      const reason = suppressed ? { suppressed } : {}
      return [{ dimension: dimension.id, theme: theme.id, count, basis, exemplars: holding, ...reason }]
    }),
  )
  return { ...context.head, base: sheet.responses, cells }
}
