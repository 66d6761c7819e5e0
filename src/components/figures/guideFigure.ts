import type { Findings, Guide } from '../../content.ts'
import type { Figure } from './figure.ts'
import { codeFigure } from './frequencyFigures.ts'
import { pictureFigure } from './storyFigures.ts'

/** The code that a guide is about, by its name. */
export const codeOf = ({ id }: Pick<Guide, 'id'>) => id.split('/').at(-1) as string

/** What a guide teaches, in a sentence: the headline of the code's page, its meaning, or its name. */
export function guideFinding({ code, codePage }: Findings, guide: Guide): string {
  const { id, gloss, label } = code(codeOf(guide))
  return codePage(id)?.data.headline ?? gloss ?? label
}

/** The picture of a guide: the one that it asks for, or the figure of its code; null where there is nothing to draw. */
export function guideFigure(findings: Findings, guide: Guide): Figure | null {
  const id = codeOf(guide)
  const { picture } = guide.data
  if (picture) {
    const about = { id: `teach-${id}`, title: guideFinding(findings, guide) }
    return pictureFigure(findings, about, picture, `pages/teaching/${id}.mdx`)
  }
  const row = findings.frequency(id)
  return row.share === 0 || (row.share === null && !row.reported) ? null : codeFigure(findings, row)
}
