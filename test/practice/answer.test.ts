import { expect, test } from 'vitest'
import { isNone, toggleCode, toggleNone } from '../../src/practice/answer.ts'
import { attempt } from './examplePool.ts'

const text = 'x0000000001'
const nothing = attempt({})

test('a code is chosen and taken back; a text without a choice is not coded', () => {
  const chosen = toggleCode(toggleCode(nothing, text, 'bond'), text, 'time')
  expect(chosen.answers.get(text)).toEqual(['bond', 'time'])
  expect(toggleCode(chosen, text, 'bond').answers.get(text)).toEqual(['time'])
  expect(toggleCode(toggleCode(chosen, text, 'bond'), text, 'time').answers.has(text)).toBe(false)
  expect(nothing.answers.size).toBe(0)
})

test('that no code fits is a choice, which a code takes back', () => {
  const none = toggleNone(toggleCode(nothing, text, 'bond'), text)
  expect(isNone(none, text)).toBe(true)
  expect(isNone(nothing, text)).toBe(false)
  expect(toggleNone(none, text).answers.has(text)).toBe(false)
  expect(toggleCode(none, text, 'bond').answers.get(text)).toEqual(['bond'])
})
