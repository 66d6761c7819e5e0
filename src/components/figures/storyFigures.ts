import { fieldChart } from '../../charts/fieldChart.ts'
import type { Findings } from '../../content.ts'
import type { StoryStep } from '../../study/pages.ts'
import { formatCount } from '../format.ts'
import { baseNote, type Figure } from './figure.ts'

/** The picture of a step of the story, drawn from published figures alone where the data are made up. */
export function storyFigure(findings: Findings, id: string, { title, picture }: StoryStep): Figure {
  const name = `story-${id}`
  return responses(findings, name, title)
}

/** As many marks as responses. */
function responses(findings: Findings, id: string, title: string): Figure {
  const { study } = findings
  const basis = study.article ? 'reported' : study.data.basis
  return {
    id,
    title,
    subtitle: `A dot for each of ${formatCount(study.n)} ${study.unit.many}`,
    note: baseNote(findings, basis),
    basis,
    columns: [{ key: 'responses', label: 'Responses', numeric: true }],
    rows: [[study.n]],
    draw: (drawing) => fieldChart({ total: study.n, unit: study.unit, basis }, drawing),
  }
}
