import type { Drawing } from '../../charts/chart.ts'
import { say } from '../../messages/format.ts'
import type { Basis } from '../../study/study.ts'

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

/** Keeps a title from reading like a result where there is none. */
export const titled = (basis: Basis, finding: string, shown: string) =>
  basis === 'illustrative' ? say('titled.illustrative', { shown }) : finding
