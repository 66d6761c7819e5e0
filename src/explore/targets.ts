/** What can be done with the marks of a row: nothing, or to open what stands behind them. */
export type Opens = { isOpen: (row: number) => boolean; open: (row: number) => void }

type Target = { element: SVGElement; x: number; y: number }

const number = (element: Element, name: string) => Number(element.getAttribute(name) ?? 0)

/** The targets of a drawing in lines, from top to bottom and from left to right. */
function linesOf(svg: SVGSVGElement): Target[][] {
  const targets = [...svg.querySelectorAll<SVGElement>('[data-row]')].map((element) => ({
    element,
    x: number(element, 'x'),
    y: number(element, 'y'),
  }))
  const lines = Map.groupBy(targets, ({ y }) => Math.round(y))
  return [...lines].toSorted(([a], [b]) => a - b).map(([, line]) => line.toSorted((a, b) => a.x - b.x))
}

const nearest = (line: readonly Target[], x: number) =>
  line.reduce<Target | undefined>(
    (best, one) => (best && Math.abs(best.x - x) <= Math.abs(one.x - x) ? best : one),
    undefined,
  )

/** Where a key leads to: along the line, to its ends, to the lines above and below; with Ctrl to the first and the last. */
function next(lines: readonly Target[][], from: Element, key: string, far: boolean): Target | undefined {
  const row = lines.findIndex((line) => line.some(({ element }) => element === from))
  const line = lines[row] ?? []
  const column = line.findIndex(({ element }) => element === from)
  const x = line[column]?.x ?? 0
  const single = lines.every(({ length }) => length === 1)
  switch (key) {
    case 'ArrowDown':
      return nearest(lines[row + 1] ?? [], x)
    case 'ArrowUp':
      return nearest(lines[row - 1] ?? [], x)
    case 'ArrowRight':
      return single ? lines[row + 1]?.[0] : line[column + 1]
    case 'ArrowLeft':
      return single ? lines[row - 1]?.[0] : line[column - 1]
    case 'Home':
      return far || single ? lines[0]?.[0] : line[0]
    case 'End':
      return far || single ? lines.at(-1)?.at(-1) : line.at(-1)
    default:
      return undefined
  }
}

/**
 * Makes the marks of a drawing reachable: one of them is in the order of Tab, arrows, Home and End lead to the others, and
 * each says its row's words. What opens something is a button.
 *
 * @param svg a drawing whose targets (src/charts/target.ts) name their rows
 * @param opens what Enter, Space or a click on a mark does
 * @param from row on which Tab stops first, if it is drawn
 */
export function reachable(svg: SVGSVGElement, opens: Opens | null, from: number | null): void {
  const lines = linesOf(svg)
  const all = lines.flat().map(({ element }) => element)
  if (all.length === 0) return
  const rowOf = (element: Element) => Number(element.getAttribute('data-row'))
  const start = all.find((element) => rowOf(element) === from) ?? (all[0] as SVGElement)
  // Within a picture nothing could be reached.
  svg.setAttribute('role', 'group')
  for (const element of all) {
    element.setAttribute('tabindex', element === start ? '0' : '-1')
    element.setAttribute('role', opens ? 'button' : 'img')
    element.setAttribute('aria-label', element.querySelector('title')?.textContent ?? '')
    if (opens) element.setAttribute('aria-expanded', String(opens.isOpen(rowOf(element))))
  }
  svg.addEventListener('keydown', (event) => {
    const target = event.target as SVGElement
    if (!all.includes(target) || event.altKey || event.metaKey) return
    if (opens && (event.key === 'Enter' || event.key === ' ')) {
      event.preventDefault()
      opens.open(rowOf(target))
      return
    }
    const to = next(lines, target, event.key, event.ctrlKey)?.element
    if (!to && !/^(Arrow|Home|End)/.test(event.key)) return
    event.preventDefault()
    if (!to) return
    for (const element of all) element.setAttribute('tabindex', element === to ? '0' : '-1')
    to.focus()
  })
  svg.addEventListener('click', (event) => {
    const target = (event.target as Element).closest('[data-row]')
    if (opens && target) opens.open(rowOf(target))
  })
}

/** The row on which the focus is within a drawing, or null. */
export function focusedRow(root: Element): number | null {
  const row = root.contains(document.activeElement) ? document.activeElement?.getAttribute('data-row') : null
  return row === null || row === undefined ? null : Number(row)
}

/** Gives the focus to the marks of a row. */
export const focusRow = (root: Element, row: number): void =>
  root.querySelector<SVGElement>(`[data-row="${row}"]`)?.focus()
