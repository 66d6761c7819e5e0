import type { Drawing } from '../../charts/chart.ts'
import type { Findings } from '../../content.ts'
import type { Basis } from '../../study/study.ts'
import { formatCount } from '../format.ts'

export type Column = { key: string; label: string; numeric?: boolean; share?: boolean }

/** A figure of the site: the same numbers as a drawing, a table and a file. */
export type Figure = {
  /** Name in addresses: /figures/<id>.svg, /figures/<id>.csv. */
  id: string
  /** The finding; for illustrative data what is shown, for nothing is found. */
  title: string
  /** The measure. */
  subtitle: string
  /** Base, basis and how to read it. */
  note: string
  basis: Basis
  columns: readonly Column[]
  rows: readonly (readonly (string | number | null)[])[]
  draw: (drawing: Drawing) => SVGSVGElement
  /** The same with fewer rows, at most `most` and the most telling of them, for where there is little room. */
  few?: { of: number; most: number; draw: (drawing: Drawing, rows: number) => SVGSVGElement }
}

/** What a figure must say of its base and basis. */
export function baseNote({ study, release }: Findings, basis: Basis): string {
  const { base } = release.frequencies
  const origin = {
    reported: `Base: ${formatCount(study.n)} ${study.unit.many}. Reported: stated in the article.`,
    computed: `Base: ${formatCount(base)} ${study.unit.many}. Computed: counted in the study’s own coded data.`,
    illustrative: `Base: ${formatCount(base)} made-up ${study.unit.many}. Illustrative: not a result of the study.`,
  }
  return origin[basis]
}

/** Keeps a title from reading like a result where there is none. */
export const titled = (basis: Basis, finding: string, shown: string) =>
  basis === 'illustrative' ? `Illustrative data: ${shown}` : finding
