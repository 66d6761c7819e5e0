import type { Figure } from '../components/figures/figure.ts'
import { rowSentence } from './rowSentence.ts'

const steps: Readonly<Record<string, (index: number, last: number) => number>> = {
  ArrowDown: (index, last) => Math.min(index + 1, last),
  ArrowRight: (index, last) => Math.min(index + 1, last),
  ArrowUp: (index) => Math.max(index - 1, 0),
  ArrowLeft: (index) => Math.max(index - 1, 0),
  Home: () => 0,
  End: (_, last) => last,
}

/**
 * Lets a keyboard read the marks of a picture one by one: with the focus on the picture the arrow keys, Home and End write
 * the sentence of a row into the line below it, which a screen reader says.
 *
 * @param now the figure that the picture shows, or null
 */
export function readByKeys(frame: HTMLElement, line: HTMLElement, now: () => Pick<Figure, 'columns' | 'rows'> | null): void {
  let of: Pick<Figure, 'columns' | 'rows'> | null = null
  let index = -1
  frame.addEventListener('keydown', (event) => {
    const figure = now()
    const step = steps[event.key]
    if (!figure || !step || event.target !== frame || event.ctrlKey || event.altKey || event.metaKey) return
    if (figure.rows.length === 0) return
    event.preventDefault()
    if (of !== figure) index = event.key === 'End' ? 0 : -1
    of = figure
    index = step(index, figure.rows.length - 1)
    line.textContent = rowSentence(figure, index)
  })
}
