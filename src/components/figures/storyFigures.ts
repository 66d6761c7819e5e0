import { fieldChart } from '../../charts/fieldChart.ts'
import { inWords } from '../../charts/format.ts'
import { sequenceChart } from '../../charts/sequenceChart.ts'
import { type VoiceRow, voicesChart } from '../../charts/voicesChart.ts'
import type { Findings } from '../../content.ts'
import { say } from '../../messages/components.ts'
import type { Picture, StoryStep } from '../../study/pages.ts'
import { StudyError } from '../../study/problems.ts'
import type { Basis } from '../../study/study.ts'
import { formatCount, formatReportedRange, formatShare } from '../format.ts'
import { baseNote } from './baseNote.ts'
import { shareColumn } from './columns.ts'
import { evidenceFigure } from './evidenceFigure.ts'
import type { Figure } from './figure.ts'
import { publishedInWords, spoken } from './shareInWords.ts'

type PictureOf<Form extends Picture['form']> = Extract<Picture, { form: Form }>
type About = Pick<Figure, 'id' | 'title'>

/** The picture of a step of the story. @throws StudyError as pictureFigure does */
export const storyFigure = (findings: Findings, id: string, { title, picture }: StoryStep): Figure =>
  pictureFigure(findings, { id: `story-${id}`, title }, picture, `pages/story/${id}.mdx`)

/**
 * A picture that a page of the study asks for, drawn from published figures, or from the study's own data; never from
 * made-up ones.
 *
 * @param file the page that asks, for messages
 * @throws StudyError where a picture would need a number that is neither
 */
export function pictureFigure(findings: Findings, about: About, picture: Picture, file: string): Figure {
  switch (picture.form) {
    case 'responses':
      return responses(findings, about)
    case 'shares':
      return shares(findings, about, picture, file)
    case 'sequence':
      return sequence(findings, about, picture)
    case 'implications': {
      const figure = evidenceFigure(findings)
      if (figure) return { ...figure, ...about }
      const message = 'draws the implications, and the study has none in pages/implications; choose another picture'
      throw new StudyError([{ file, at: 'picture', message }])
    }
  }
}

/** As many marks as responses. */
function responses(findings: Findings, about: About): Figure {
  const { study } = findings
  const basis = study.article ? 'reported' : study.data.basis
  return {
    ...about,
    subtitle: say('figures.story.responses.subtitle', { n: formatCount(study.n), many: study.unit.many }),
    note: baseNote(findings, basis),
    basis,
    columns: [{ key: 'responses', label: say('figures.story.responses'), numeric: true }],
    rows: [[study.n]],
    draw: (drawing) => fieldChart({ total: study.n, unit: study.unit, basis }, drawing),
  }
}

function voice({ frequency, placeOf, study }: Findings, code: string, file: string): VoiceRow {
  const { label, reported, reportedRange, share, basis } = frequency(code)
  const row = { label, color: placeOf(code) }
  const { many } = study.unit
  if (basis === 'computed' && share !== null) {
    return { ...row, words: spoken(inWords(share), formatShare(share), many), share, basis }
  }
  if (reported) {
    const words = publishedInWords(reported.share, many)
    return { ...row, words, share: reported.share, basis: 'reported' }
  }
  if (reportedRange) {
    const words = spoken(null, formatReportedRange(reportedRange), many)
    return { ...row, words, share: null, range: reportedRange, basis: 'reported' }
  }
  const message = `"${code}" has neither a published share nor one counted in the study’s own data, and such a picture shows no others; choose another code`
  throw new StudyError([{ file, at: 'picture', message }])
}

/** Shares as voices out of ten. */
function shares(findings: Findings, about: About, { codes }: PictureOf<'shares'>, file: string): Figure {
  const rows = codes.map((code) => voice(findings, code, file))
  const basis: Basis = rows.every((row) => row.basis === 'reported') ? 'reported' : 'computed'
  const { many } = findings.study.unit
  const faint = rows.some(({ share }) => share === null) ? [say('figures.story.faint')] : []
  return {
    ...about,
    subtitle: say('figures.story.shares.subtitle', { many }),
    note: [say('figures.story.shares.note', { many }), ...faint, baseNote(findings, basis)].join(' '),
    basis,
    columns: [
      { key: 'code', label: say('column.code') },
      shareColumn,
      { key: 'words', label: say('figures.story.words') },
    ],
    rows: rows.map(({ label, share, words }) => [label, share, words]),
    draw: (drawing) => voicesChart(rows, drawing),
  }
}

/** What comes before what, in the words of the study's pages. */
function sequence({ study, placeOf }: Findings, about: About, { steps, stands }: PictureOf<'sequence'>): Figure {
  const basis: Basis = study.article ? 'reported' : study.data.basis
  const drawn = steps.map(({ label, words, code }) => ({
    label,
    words,
    color: code === undefined ? undefined : placeOf(code),
    basis,
  }))
  return {
    ...about,
    subtitle: say('figures.story.sequence.subtitle'),
    note: study.article ? say('figures.story.order', { stands }) : say('figures.story.orderOnly'),
    basis,
    columns: [{ key: 'step', label: say('figures.story.step') }],
    rows: drawn.map(({ label }) => [label]),
    draw: (drawing) => sequenceChart(drawn, drawing),
  }
}
