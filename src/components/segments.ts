import type { Span } from '../study/release.ts'

/** A stretch of a text, with the codes that stand there; `lane` tells lines under one stretch apart. */
export type Segment = { text: string; codes: readonly Marked[] }
export type Marked = { code: string; lane: number }

type Stretch = Marked & { start: number; end: number }

/**
 * Cuts a text where codes begin and end. A code keeps its lane from its first word to its last, so that its line under the
 * words goes through, whatever begins or ends above it.
 *
 * @param text a published text
 * @param spans offsets in Unicode code points; what lies beyond the text is cut off
 * @returns segments in order, whose texts make up the whole; codes by their lanes
 */
export function segments(text: string, spans: readonly Span[] = []): Segment[] {
  if (spans.length === 0) return [{ text, codes: [] }]
  const points = Array.from(text)
  const stretches = inLanes(joined(spans, points.length))
  const cuts = new Set([0, points.length, ...stretches.flatMap(({ start, end }) => [start, end])])
  const places = [...cuts].sort((a, b) => a - b)
  return places.slice(0, -1).map((start, index) => ({
    text: points.slice(start, places[index + 1]).join(''),
    codes: stretches
      .filter((one) => one.start <= start && start < one.end)
      .sort((a, b) => a.lane - b.lane)
      .map(({ code, lane }) => ({ code, lane })),
  }))
}

/** Spans of one code that overlap or touch, as one: several coders may have marked nearly the same words. */
function joined(spans: readonly Span[], length: number): Span[] {
  return [...Map.groupBy(spans, ({ code }) => code).values()].flatMap((ofCode) => {
    const done: Span[] = []
    for (const { code, start, end } of [...ofCode].sort((a, b) => a.start - b.start)) {
      const last = done.at(-1)
      const cut = Math.min(end, length)
      if (start >= cut) continue
      if (last && start <= last.end) last.end = Math.max(last.end, cut)
      else done.push({ code, start, end: cut })
    }
    return done
  })
}

/** Gives each stretch the lowest lane that is free where it begins; of two that begin together, the longer goes first. */
function inLanes(spans: readonly Span[]): Stretch[] {
  const placed: Stretch[] = []
  for (const span of [...spans].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const taken = placed.filter(({ end }) => end > span.start).map(({ lane }) => lane)
    let lane = 0
    while (taken.includes(lane)) lane += 1
    placed.push({ ...span, lane })
  }
  return placed
}

/** The codes of a text in the order in which they stand in it, then those that stand nowhere in particular. */
export function codesInOrder({ codes, spans = [] }: { codes: readonly string[]; spans?: readonly Span[] | undefined }) {
  const placed = new Set([...spans].sort((a, b) => a.start - b.start || b.end - a.end).map(({ code }) => code))
  return [...placed, ...codes.filter((code) => !placed.has(code))]
}

/** The words at which a code stands, in the order of the text. */
export function wordsOf(text: string, spans: readonly Span[] = [], code: string): string[] {
  const points = Array.from(text)
  const own = spans.filter((span) => span.code === code)
  return joined(own, points.length).map(({ start, end }) => points.slice(start, end).join(''))
}
