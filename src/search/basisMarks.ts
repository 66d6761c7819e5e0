import { basisWords } from '../components/format.ts'

/** Marks of the bases of a hit, each after a space; the index knows them by their labels alone. */
export const basisMarks = (labels: readonly string[]): (Node | string)[] =>
  labels.flatMap((label) => {
    const mark = document.createElement('span')
    mark.className = 'basis'
    mark.textContent = label
    const found = Object.entries(basisWords).find(([, words]) => words.label === label)
    if (found) mark.dataset['basis'] = found[0]
    return [' ', mark]
  })
