import * as Plot from '@observablehq/plot'
import { expect, test } from 'vitest'
import { plotStyle } from '../../src/charts/plotStyle.ts'
import { document } from './draw.ts'

// Our charts set no background of Plot's tips, and `height: intrinsic` is no CSS that any browser knows.
const leftOut = ['--plot-background: white;', 'height: intrinsic;']
const linesOf = (rules: string) => rules.split('\n').map((line) => line.trim())

test('the rules are those that this version of Plot writes, but for what our charts have no use for', () => {
  const style = Plot.plot({ document, className: 'chart', marks: [] }).querySelector('style')
  const lines = linesOf(style?.textContent ?? '')
  expect(linesOf(plotStyle).toSorted()).toEqual(lines.filter((line) => !leftOut.includes(line)).toSorted())
  expect(lines).toEqual(expect.arrayContaining(leftOut))
})
