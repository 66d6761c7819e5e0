import { describe, expect, test } from 'vitest'
import { citationFormats } from '../../src/components/citation.ts'
import type { Findings } from '../../src/content.ts'
import { fillCitation } from '../../src/explore/fillCitation.ts'
import { citationTemplates, viewItem } from '../../src/layouts/viewCitation.ts'
import { byBibtexParser, byLibrary, byRisParser } from '../site/parsedCitations.ts'

const findingsOf = (basis: string) => ({ program: { version: '1.2.3' }, study: { data: { basis } } }) as Findings
const address = 'https://example.org/explore/?by=age&in=place:north%20east'

describe.each([
  ['plain words', 'Comfort by age band'],
  ['what LaTeX and RIS take for commands', 'A {title} & 50% of $1, \\input{x} {address}\nER  - "quoted"'],
  ['what replacing takes for a pattern', "$& $1 $` $'"],
])('a view with a title of %s', (_, title) => {
  const illustrative = findingsOf('illustrative')
  const templates = citationTemplates(illustrative)
  const expected = `${title.replace(/\s+/g, ' ')} (Version 1.2.3) [illustrative data]`

  test('is read with its title and its address from every format', () => {
    const bib = fillCitation(templates, 'bib', title, address)
    const ris = fillCitation(templates, 'ris', title, address)
    const json = fillCitation(templates, 'json', title, address)
    for (const read of [byBibtexParser(bib), byRisParser(ris), byLibrary(json)])
      expect(read).toMatchObject({ title: expected, url: address })
  })

  test('is cited in both styles with its title and its address', () => {
    for (const style of ['apa', 'vancouver'] as const) {
      const words = fillCitation(templates, style, title, address)
      expect(words).toContain(expected)
      expect(words).toContain(address)
    }
  })

  test('is the same whether a build or a script fills it in', () => {
    const item = viewItem(illustrative, title, address)
    expect(fillCitation(templates, 'ris', title, address)).toBe(citationFormats.ris(item))
  })
})

test('a view of a study that is not illustrative is not called so', () => {
  for (const template of Object.values(citationTemplates(findingsOf('computed'))))
    expect(template).not.toContain('illustrative')
})
