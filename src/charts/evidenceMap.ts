import type { Basis, Drawing } from './chart.ts'
import { isWide } from './chart.ts'
import { emptyChart } from './emptyChart.ts'
import { evidenceBlocks } from './evidenceBlocks.ts'
import { evidenceColumns } from './evidenceColumns.ts'

/** A finding or a recommendation. `color` is the place of a code in the codebook; `note` stands below the label. */
export type EvidenceNode = { id: string; label: string; color?: number | undefined; note?: string | undefined }

/**
 * A step of the way from findings to recommendations; `rest` says what stands below the nodes that nothing leads to or
 * from.
 */
export type EvidenceColumn = { label: string; nodes: readonly EvidenceNode[]; rest?: string | undefined }

/**
 * That one node rests on another: by the study's own words, or by the site's reading of them. Ids are unique in the
 * whole map.
 */
export type EvidenceLink = { from: string; to: string; by: 'study' | 'site' }

/** Columns and links; a map of made-up recommendations is illustrative. */
export type Evidence = { columns: readonly EvidenceColumn[]; links: readonly EvidenceLink[]; basis: Basis }

/**
 * Draws what recommendations rest on, from column to column: side by side with lines between them where there is room;
 * otherwise a block a finding, with what leads to it above and what rests on it below. Links that are the site's own
 * reading are dashed.
 */
export function evidenceMap(evidence: Evidence, drawing: Drawing): SVGSVGElement {
  if (evidence.links.length === 0) return emptyChart(drawing)
  return isWide(drawing) ? evidenceColumns(evidence, drawing) : evidenceBlocks(evidence, drawing)
}
