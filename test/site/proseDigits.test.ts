import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { root } from '../../scripts/program.ts'
import { type Exception, judge } from '../house/exceptions.ts'
import { filesIn } from '../house/imports.ts'

/**
 * Digits that somebody typed into prose instead of referring to a number. Tags with their attributes, addresses of links
 * and the markers of numbered lists are not prose.
 */
function typedDigits(file: string, mdx: string): string[] {
  const [, matter = '', prose = ''] = /^---\r?\n([\s\S]*?)\r?\n---\r?\n?([\s\S]*)$/.exec(mdx) ?? [undefined, '', mdx]
  const text = prose
    .replace(/<[^>]*>/g, '')
    .replace(/\]\([^)]*\)/g, ']')
    .replace(/^\s*\d+\. /gm, '')
  return [...textsIn(parse(matter)), ...text.split('\n')]
    .filter((line) => /\d/.test(line))
    .map((line) => `${file}: ${line.trim()}`)
}

/** Every text in a value, but not its keys and its numbers (such as `order`). */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(textsIn) : []
}

/** Sentences with a digit that is no finding. */
const exceptions: readonly Exception[] = []

describe('the prose of the shipped study', () => {
  test('holds no typed number', () => {
    const files = filesIn('data/therapeutic-connections/pages', ['mdx'])
    expect(files.length).toBeGreaterThan(10)
    const found = files.flatMap((file) => typedDigits(file, readFileSync(join(root, file), 'utf8')))
    expect(judge(found, exceptions)).toEqual([])
  })

  test.each([
    'It was 60% of them.',
    '---\nheadline: Most, 60% of them\n---\n',
    '---\nlimits:\n  - Only 3 of them\n---\n',
    'In 2024 <Num of="bond.share"/> said so.',
    '1. Of 12 answers',
  ])('a digit typed as in %j is seen', (mdx) => {
    expect(typedDigits('x', mdx)).toHaveLength(1)
  })

  test.each([
    '<h2 id="a-1">Two</h2>',
    '<Num of="bond.share"/> said so',
    '1. First',
    '[a](/b/2/)',
    '---\norder: 1\n---\nText',
  ])('no digit of prose stands in %j', (mdx) => {
    expect(typedDigits('x', mdx)).toEqual([])
  })
})
