import type { Column } from './figures/figure.ts'
import { formatCount, formatNumber, formatTenths } from './format.ts'

/** A value of a figure as its table shows it. */
export function shownValue(value: string | number | null, { share }: Pick<Column, 'share'>): string {
  if (value === null) return '–'
  if (typeof value === 'string') return value
  if (share) return formatTenths(value)
  return Number.isInteger(value) ? formatCount(value) : formatNumber(value)
}
