import { fieldChart } from '../../charts/fieldChart.ts'
import { inWords } from '../../charts/format.ts'
import { sequenceChart } from '../../charts/sequenceChart.ts'
import { type VoiceRow, voicesChart } from '../../charts/voicesChart.ts'
import type { Findings } from '../../content.ts'
import type { Picture, StoryStep } from '../../study/pages.ts'
import { StudyError } from '../../study/problems.ts'
import type { Basis } from '../../study/study.ts'
import { formatCount, formatReported, formatReportedRange, formatShare } from '../format.ts'
import { evidenceFigure } from './evidenceFigure.ts'
import { baseNote, type Figure } from './figure.ts'

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
    subtitle: `A mark for each of ${formatCount(study.n)} ${study.unit.many}`,
    note: baseNote(findings, basis),
    basis,
    columns: [{ key: 'responses', label: 'Responses', numeric: true }],
    rows: [[study.n]],
    draw: (drawing) => fieldChart({ total: study.n, unit: study.unit, basis }, drawing),
  }
}

function voice({ frequency, placeOf, study }: Findings, code: string, file: string): VoiceRow {
  const { label, reported, reportedRange, share, basis } = frequency(code)
  const row = { label, color: placeOf(code) }
  const spoken = (value: number, text: string) => {
    const words = inWords(value)
    return words ? `${words} ${study.unit.many}` : `${text} of ${study.unit.many}`
  }
  if (basis === 'computed' && share !== null) {
    return { ...row, words: spoken(share, formatShare(share)), share, basis }
  }
  if (reported) {
    const words = spoken(reported.share, formatReported(reported.share))
    return { ...row, words, share: reported.share, basis: 'reported' }
  }
  if (reportedRange) {
    const words = `${formatReportedRange(reportedRange)} of ${study.unit.many}`
    return { ...row, words, share: null, range: reportedRange, basis: 'reported' }
  }
  const message = `"${code}" has neither a published share nor one counted in the study’s own data, and such a picture shows no others; choose another code`
  throw new StudyError([{ file, at: 'picture', message }])
}

/** Shares as voices out of ten. */
function shares(findings: Findings, about: About, { codes }: PictureOf<'shares'>, file: string): Figure {
  const rows = codes.map((code) => voice(findings, code, file))
  const basis: Basis = rows.every((row) => row.basis === 'reported') ? 'reported' : 'computed'
  const most = rows.some(({ share }) => share === null) ? ' Faint: possible, but not published.' : ''
  return {
    ...about,
    subtitle: `Of every ten ${findings.study.unit.many}, so many; filled by share`,
    note: `Ten bubbles are all ${findings.study.unit.many}.${most} ${baseNote(findings, basis)}`,
    basis,
    columns: [
      { key: 'code', label: 'Code' },
      { key: 'share', label: 'Share', numeric: true, share: true },
      { key: 'words', label: 'In words' },
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
    subtitle: 'What comes before what',
    note: study.article
      ? `The order is the article’s ${stands}; the picture is this site’s.`
      : 'An order, and no measure.',
    basis,
    columns: [{ key: 'step', label: 'Step' }],
    rows: drawn.map(({ label }) => [label]),
    draw: (drawing) => sequenceChart(drawn, drawing),
  }
}
