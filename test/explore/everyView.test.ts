import { existsSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { hostileLabels } from '../../src/charts/examples/rows.ts'
import { controlsOf } from '../../src/explore/controlsOf.ts'
import { type FigureState, figureOf, isFigure } from '../../src/explore/figureOf.ts'
import { initialState } from '../../src/explore/initialState.ts'
import type { Cube, Facts, State } from '../../src/explore/types.ts'
import { writeState } from '../../src/explore/writeState.ts'
import { drawing, wordsOf } from '../charts/draw.ts'
import { load, shipped } from './load.ts'
import * as visitors from './visitors.ts'

/** Every state that is so many choices away from the first, by its address. */
function reachable(facts: Facts, steps: number): State[] {
  const found = new Map([['', initialState(facts)]])
  for (let step = 0; step < steps; step++)
    for (const state of [...found.values()])
      for (const { options } of controlsOf(state, facts))
        for (const option of options) found.set(writeState(option.state, facts), option.state)
  return [...found.values()]
}

const targetsOf = (svg: SVGSVGElement) => [...svg.querySelectorAll('[data-row]')]

async function check(state: FigureState, facts: Facts, cube: Cube): Promise<void> {
  const figure = await figureOf(state, facts, cube)
  const about = `${writeState(state, facts)}: `
  for (const row of figure.rows) expect(row.length, about).toBe(figure.columns.length)
  expect(figure.rows.flat().filter((value) => typeof value === 'number' && !Number.isFinite(value))).toEqual([])
  for (const text of [figure.title, figure.subtitle, figure.note, figure.sentence])
    expect(text, about).not.toMatch(/NaN|undefined|null|\[object|Infinity| {2}|^$/)
  for (const width of [680, 340]) {
    const svg = figure.draw({ ...drawing(width), id: figure.id })
    expect(svg.outerHTML, about).not.toMatch(/NaN|undefined|Infinity/)
    // Whatever is drawn is a row of the table, once; a list of pairs draws the strongest of them.
    const rows = targetsOf(svg).map((target) => Number(target.getAttribute('data-row')))
    expect(new Set(rows).size, about).toBe(rows.length)
    for (const row of rows) expect(figure.rows[row], about).toBeDefined()
    for (const target of targetsOf(svg)) expect(target.querySelector('title')?.textContent, about).toMatch(/: ./)
    if (facts.basis === 'illustrative') {
      expect(figure.title).toMatch(/^Illustrative data: /)
      expect(wordsOf(svg), about).toContain('Illustrative data — not a result')
      expect(figure.sentence).toMatch(/^Illustrative data, not a result: /)
    }
  }
}

async function checkAll(facts: Facts, cube: Cube, steps: number): Promise<number> {
  const states = reachable(facts, steps).filter(isFigure)
  for (const state of states) await check(state, facts, cube)
  return states.length
}

describe('every view', () => {
  test('of the shipped study', { timeout: 120_000 }, async () => {
    const { facts, cube } = shipped()
    // Four groups of 2 or 3 levels; all five questions are reached by one step, their choices by a second one.
    expect(await checkAll(facts, cube, 2)).toBeGreaterThan(60)
  })

  test('of the study made by hand', async () => {
    expect(await checkAll(visitors.facts, visitors.cube, 3)).toBeGreaterThan(100)
  })

  test('of a study without groups and themes', async () => {
    const facts = { ...visitors.facts, groups: [], attributes: [], codes: visitors.facts.codes.slice(0, 2) }
    expect(await checkAll(facts, visitors.cube, 3)).toBeGreaterThan(4)
  })

  test('of a study with hostile labels', async () => {
    const label = <Named extends { label: string }>(one: Named, i: number) => ({
      ...one,
      label: hostileLabels[i] ?? one.label,
    })
    const facts: Facts = {
      ...visitors.facts,
      codes: visitors.facts.codes.map(label),
      groups: visitors.facts.groups.map((group, i) => ({ ...label(group, i + 4), levels: group.levels.map(label) })),
    }
    for (const state of reachable(facts, 2).filter(isFigure)) {
      const { draw } = await figureOf(state, facts, visitors.cube)
      const svg = draw({ ...drawing(340), title: hostileLabels[0] ?? '' })
      expect(svg.querySelector('script, img, b, [onload], [onerror]')).toBeNull()
    }
  })

  const nhs = process.env['NHS_STUDY'] ?? ''
  const there = existsSync(nhs)
  if (!there) console.warn('SKIPPED: the views of real data were not tested; NHS_STUDY names no folder of a study.')
  test.skipIf(!there)('of 7,908 comments of NHS patients', { timeout: 300_000 }, async () => {
    const { facts, cube } = load(nhs)
    expect(facts.codes).toHaveLength(50)
    expect(await checkAll(facts, cube, 1)).toBeGreaterThan(20)
  })
})

describe('what is drawn is what stands in the release', () => {
  const { facts, cube } = shipped()

  test('by age, every count and base', async () => {
    const state: FigureState = { ...(initialState(facts) as FigureState), by: 'age', kind: 'all' }
    const { rows, columns, draw } = await figureOf(state, facts, cube)
    const table = cube.groups.tables.find(({ by }) => by.join() === 'age')
    const at = (row: (typeof rows)[number], key: string) => row[columns.findIndex((column) => column.key === key)]
    const labels = new Map(facts.codes.map(({ id, label }) => [label, id]))
    const levels = facts.groups.find(({ id }) => id === 'age')?.levels ?? []
    expect(rows).toHaveLength(facts.codes.length * levels.length)
    const reasons = { primary: 'fewer than 11', secondary: 'withheld so that another number can’t be worked out' }
    const reasonIn = (row: (typeof rows)[number]) => {
      const level = levels.find(({ label }) => label === at(row, 'level'))?.id
      const found = table?.rows.find((one) => one.levels[0] === level)
      return found?.suppressed?.[labels.get(at(row, 'code') as string) ?? '']
    }
    for (const row of rows) {
      const level = levels.find(({ label }) => label === at(row, 'level'))?.id
      const found = table?.rows.find((one) => one.levels[0] === level)
      const mentions = found?.mentions[labels.get(at(row, 'code') as string) ?? '']
      expect([at(row, 'mentions'), at(row, 'base')]).toEqual([mentions, found?.base])
      if (typeof mentions === 'number') expect(at(row, 'share')).toBeCloseTo(mentions / (found?.base ?? 1), 4)
    }
    // The picture says each of them: a target a row, in the order of the table.
    const titles = targetsOf(draw(drawing(680))).map((target) => target.querySelector('title')?.textContent ?? '')
    expect(titles).toHaveLength(rows.length)
    for (const [i, row] of rows.entries()) {
      expect(titles[i]).toContain(`${at(row, 'code')}, ${at(row, 'level')}: `)
      if (at(row, 'mentions') !== null) expect(titles[i]).toContain(`${at(row, 'mentions')} of ${at(row, 'base')}`)
      else expect(titles[i]).toContain(reasons[reasonIn(row) ?? 'secondary'])
    }
  })
})
