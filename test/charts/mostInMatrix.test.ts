import { describe, expect, test } from 'vitest'
import { mostInMatrix } from '../../src/charts/mostInMatrix.ts'

const labels = (letter: string, count: number) => Array.from({ length: count }, (_, index) => `${letter}${index}`)
const cellsOf = (rows: readonly string[], columns: readonly string[]) =>
  rows.flatMap((row) => columns.map((column) => ({ row, column })))

describe('the part of a matrix that is drawn', () => {
  test('is all of a small one', () => {
    const sides = { rows: labels('r', 12), columns: labels('c', 8) }
    const cells = cellsOf(sides.rows, sides.columns)
    expect(mostInMatrix(cells, sides)).toEqual({ ...sides, cells, cut: false })
  })

  test.each([
    [13, 2, 12, 2],
    [2, 9, 2, 8],
    [200, 100, 12, 8],
  ])('of %i rows and %i columns has the first %i and %i', (rows, columns, drawnRows, drawnColumns) => {
    const sides = { rows: labels('r', rows), columns: labels('c', columns) }
    const drawn = mostInMatrix(cellsOf(sides.rows, sides.columns), sides)
    expect(drawn).toMatchObject({ rows: labels('r', drawnRows), columns: labels('c', drawnColumns), cut: true })
    expect(drawn.cells).toEqual(cellsOf(drawn.rows, drawn.columns))
  })
})
