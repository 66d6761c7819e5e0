import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { root } from '../../scripts/program.ts'
import { type Color, palette } from '../../src/charts/palette.ts'
import { type Exception, judge } from './exceptions.ts'
import { filesIn } from './imports.ts'

const read = (file: string) => readFileSync(join(root, file), 'utf8')

describe('exceptions', () => {
  test('excuse what they name, and only while it is there', () => {
    expect(judge(['a', 'b'], [{ what: 'a', reason: 'because' }])).toEqual(['b'])
    expect(judge(['a'], [{ what: 'a', reason: 'because' }])).toEqual([])
    expect(judge([], [{ what: 'a', reason: 'because' }])).toEqual(['no longer needed: a'])
    expect(judge(['a'], [{ what: 'a', reason: ' ' }])).toEqual(['has no reason: a'])
  })
})

describe('files', () => {
  const most = 300
  const exceptions: readonly Exception[] = []
  const tooLong = (text: string) => text.split('\n').length > most + 1

  test(`have at most ${most} lines`, () => {
    const files = ['src', 'scripts', 'test'].flatMap((folder) => filesIn(folder, ['ts', 'mjs', 'astro', 'css', 'sql']))
    expect(files.length).toBeGreaterThan(100)
    expect(
      judge(
        files.filter((file) => tooLong(read(file))),
        exceptions,
      ),
    ).toEqual([])
  })

  test('one line more is one too many', () => {
    expect(tooLong('x\n'.repeat(most))).toBe(false)
    expect(tooLong('x\n'.repeat(most + 1))).toBe(true)
  })
})

describe('package', () => {
  const lock = JSON.parse(read('package-lock.json')) as { packages: Record<string, { resolved?: string }> }
  const hosts = (packages: typeof lock.packages) =>
    Object.entries(packages).flatMap(([name, { resolved }]) => (resolved ? [`${name}: ${resolved}`] : []))

  test('never refuses a Node by engine-strict; scripts/nodeVersion.mjs says what to do', () => {
    const npmrc = existsSync(join(root, '.npmrc')) ? read('.npmrc') : ''
    expect(read('package.json') + npmrc).not.toContain('engine-strict')
  })

  test('has a lock file that names no registry', () => {
    expect(hosts(lock.packages)).toEqual([])
    expect(hosts({ 'node_modules/a': { resolved: 'https://example.org/a.tgz' } })).toHaveLength(1)
  })

  test('runs every script under the Node that it brings', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> }
    for (const [name, command] of Object.entries(scripts)) {
      const [, file] = /^node --import \.\/scripts\/nodeVersion\.mjs (\S+)/.exec(command) ?? []
      if (name !== 'format') expect(file && existsSync(join(root, file)), `${name}: ${command}`).toBe(true)
    }
  })
})

describe('colors of charts', () => {
  /** The custom properties --chart-… of a style sheet, each with its light and its dark value. */
  const chartColors = (css: string) =>
    Object.fromEntries(
      [...css.matchAll(/--chart-([a-z0-9-]+):\s*light-dark\((#[0-9a-f]+),\s*(#[0-9a-f]+)\)/g)].map(
        ([, name = '', light, dark]) => [name, { light, dark }],
      ),
    ) as Record<Color, { light: string; dark: string }>

  test('are the same in the style sheet and in src/charts/palette.ts', () => {
    expect(chartColors(read('src/styles/tokens.css'))).toEqual(palette)
  })

  test('one that differs is seen', () => {
    const css = read('src/styles/tokens.css').replace(/(--chart-ink:.*)#ece8e1/, '$1#ece8e2')
    expect(chartColors(css)).not.toEqual(palette)
  })
})
