import { describe, expect, test } from 'vitest'
import { Problems } from '../../src/study/problems.ts'
import { redirects } from '../../src/study/redirects.ts'
import { readYaml } from '../../src/study/yaml.ts'

function messages(text: string): string {
  const problems = new Problems()
  readYaml(text, redirects, { file: 'redirects.yaml', problems })
  try {
    problems.throwIfAny()
  } catch (error) {
    return (error as Error).message
  }
  return ''
}

describe('redirects.yaml', () => {
  test('says where pages are now', () => {
    expect(messages('moved:\n  - { from: /themes/a/, to: "/themes/b/#with" }\n  - { from: /c/, to: / }')).toBe('')
  })

  test.each([
    ['an address elsewhere', '- { from: /a/, to: "https://example.org/" }', 'expected an address on this site'],
    ['an address without its slash', '- { from: /a, to: /b/ }', 'expected the address of a page'],
    ['a way up', '- { from: /../a/, to: /b/ }', 'expected the address of a page'],
    ['a page that moves twice', '- { from: /a/, to: /b/ }\n  - { from: /a/, to: /c/ }', 'stands twice'],
    ['a chain', '- { from: /a/, to: /b/ }\n  - { from: /b/, to: /c/ }', 'lead straight to where it is now'],
    ['a circle', '- { from: /a/, to: "/a/#x" }', 'has moved itself'],
  ])('refuses %s', (_, moved, message) => {
    expect(messages(`moved:\n  ${moved}`)).toContain(message)
  })
})
