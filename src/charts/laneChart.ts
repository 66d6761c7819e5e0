import { say } from '../messages/charts.ts'
import { emptyChart } from './emptyChart.ts'
import { finish } from './finish.ts'
import type { Lane, LaneChart } from './lane.ts'
import { keyMarks } from './laneKey.ts'
import { laneLayout, shortenNames } from './laneLayout.ts'
import { axisMarks, groundMarks, laneTargets, valueMarks, wordMarks } from './laneMarks.ts'
import * as Plot from './marks.ts'
import { stamp, stampHeight, tallFrom } from './stamp.ts'
import { cut, oneLine } from './wrap.ts'

/**
 * Draws lanes below one another along a common x axis, each with a dot, line or band and its words: what the charts of
 * frequencies, agreement and pairs have in common.
 */
export function laneChart(chart: LaneChart): SVGSVGElement {
  const { drawing, axis } = chart
  if (chart.lanes.length === 0) return emptyChart(drawing)
  const ready = {
    ...chart,
    lanes: shortenNames(nameBases(chart.lanes), drawing.width).map((lane) => shorten(lane, drawing.width)),
  }
  const layout = laneLayout(ready)
  const stamped = chart.lanes.some(({ basis }) => basis === 'illustrative')
  const height = layout.height + (stamped && layout.height > tallFrom ? stampHeight : 0)
  const svg = Plot.plot({
    document: drawing.document,
    width: drawing.width,
    height,
    x: { domain: axis.domain, range: [layout.left, layout.left + layout.plotWidth] },
    marks: [
      ...groundMarks(ready, layout),
      ...axisMarks(ready, layout),
      ...valueMarks(layout),
      ...keyMarks(ready, layout),
      ...wordMarks(ready, layout),
      ...laneTargets(ready, layout),
    ],
  })
  if (stamped) stamp(svg, drawing, height, height > layout.height)
  return finish(svg, drawing)
}

// Where a picture mixes bases, the first lane of each says in words which it is.
function nameBases(lanes: Lane[]): Lane[] {
  const first = new Map(lanes.toReversed().map((lane) => [lane.basis, lane]))
  if (first.size < 2) return lanes
  return lanes.map((lane) => (first.get(lane.basis) === lane ? { ...lane, aside: nameBasis(lane) } : lane))
}

const basisName = { reported: 'lane.reported', computed: 'lane.computed', illustrative: 'lane.illustrative' } as const

function nameBasis({ basis, aside }: Lane): string {
  const name = say(basisName[basis])
  return aside ? say('lane.aside', { basis: name, aside }) : name
}

const shorten = (lane: Lane, width: number): Lane => ({
  ...lane,
  label: oneLine(lane.label),
  words: cut(oneLine(lane.words), width * 0.4, 13),
})
