import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { type OpenDeck, openDeck } from './openDeck.ts'
import { filesOf } from './pages.ts'
import { site, sites } from './sites.ts'

const ours = /Suggested by this site, not by the study/

/** What is wrong with a deck; `source` stands at the foot of every slide. */
function deckFaults({ slides }: OpenDeck, source: string): string[] {
  const faults = slides.flatMap(({ shapes, languages, layout, notes }, index) => {
    const [first] = shapes
    const all = shapes.map(({ text }) => text).join('\n')
    const isOurs = /^(cover|columns|roles)$/.test(layout)
    return [
      ...(first?.holder === 'title' && first.text.trim() !== '' ? [] : ['does not begin with a title']),
      ...(shapes.some(({ holder, picture }) => holder === null && picture === null) ? ['has words in no place'] : []),
      ...(shapes.some(({ text, picture }) => picture === null && text.trim() === '') ? ['has an empty place'] : []),
      ...(shapes.some(({ picture }) => picture !== null && picture.length < 40) ? ['has a picture without words'] : []),
      ...(shapes.at(-1)?.text.includes(source) ? [] : ['does not end with its source']),
      ...([...languages].join() === 'en-US' ? [] : ['has words in no language']),
      ...(notes.trim().length > 40 ? [] : ['has no notes']),
      ...(isOurs && !ours.test(all) ? ['does not say whose idea it is'] : []),
    ].map((fault) => `slide ${index + 1} ${fault}`)
  })
  return [...(slides.length >= 6 && slides.length <= 9 ? [] : [`has ${slides.length} slides`]), ...faults]
}

const withDecks = sites.filter(({ name }) => ['shipped', 'deep', 'hostile'].includes(name))

describe.each(withDecks)('the $name site', (one) => {
  const decks = filesOf(one).filter((file) => file.endsWith('.pptx'))
  const open = (file: string) => openDeck(readFileSync(join(one.folder, file)))

  test('has a deck for each guide', () => {
    const guides = filesOf(one).filter((file) => /^teach\/(?!coding\/)[^/]+\/index\.html$/.test(file))
    expect(decks).toEqual(guides.map((file) => file.replace('index.html', 'deck.pptx')))
    expect(decks.length).toBeGreaterThan(1)
  })

  test('has whole decks, with titles, notes, marks and sources', () => {
    for (const file of decks) {
      const address = `${one.origin}${one.base}${file.replace('deck.pptx', '')}`.replace(/^https?:\/\//, '')
      // The fonts lack letters of the hostile site's labels: words stand in the place of its pictures.
      const faults = deckFaults(open(file), address)
      expect(one.name === 'hostile' ? faults.filter((fault) => !fault.includes('in no place')) : faults, file).toEqual(
        [],
      )
    }
  })
})

test('a slide of the shipped study cites the article and shows its picture', () => {
  const deck = openDeck(readFileSync(join(site('shipped').folder, 'teach/seen-and-heard/deck.pptx')))
  expect(deck.slides).toHaveLength(9)
  for (const { shapes } of deck.slides) {
    expect(shapes.at(-1)?.text).toContain(
      'Rathert et al. (2024), Health Care Management Review. doi:10.1097/HMR.0000000000000412',
    )
  }
  const pictures = deck.slides.flatMap(({ shapes }) => shapes.flatMap(({ picture }) => picture ?? []))
  expect(pictures).toHaveLength(1)
  expect(pictures[0]).toContain('The article concludes')
  expect(deck.names.filter((name) => name.startsWith('ppt/media/')).length).toBe(1)
  expect(deck.slides.map(({ layout }) => layout)).toEqual([
    ...['cover', 'picture', 'text', 'columns'],
    ...['roles', 'roles', 'roles', 'text', 'text'],
  ])
})

test('a deck says of what its numbers are', () => {
  for (const { slides } of filesOf(site('shipped'))
    .filter((file) => file.endsWith('.pptx'))
    .map((file) => openDeck(readFileSync(join(site('shipped').folder, file))))) {
    const pictured = slides.find(({ layout }) => layout === 'picture')
    expect(pictured?.shapes.map(({ text }) => text).join()).toMatch(
      /Reported: stated in the publication|Illustrative data/,
    )
  }
})

test('an illustrative picture says so on its slide, to those who hear it, in the notes, and on the handout', () => {
  const { folder } = site('deep')
  const { slides } = openDeck(readFileSync(join(folder, 'teach/caring-commitment/deck.pptx')))
  const pictured = slides.find(({ layout }) => layout === 'picture')
  const words = pictured?.shapes.map(({ text }) => text).join('\n')
  expect(words).toContain('The picture. Illustrative: counted in data made up')
  expect(words).toContain('Illustrative data: how often Caring Commitment occurs')
  expect(words).toContain('Illustrative: not a result of the study')
  expect(pictured?.shapes.flatMap(({ picture }) => picture ?? [])).toEqual([
    expect.stringMatching(/^Illustrative data: .*Illustrative: not a result of the study/),
  ])
  expect(pictured?.notes).toContain('Illustrative data: how often Caring Commitment occurs')
  expect(
    slides
      .at(-1)
      ?.shapes.map(({ text }) => text)
      .join(),
  ).toContain('[includes illustrative data]')
  const handout = readFileSync(join(folder, 'teach/caring-commitment/handout/index.html'), 'utf8')
  const sheet = handout.slice(handout.indexOf('class="sheet'))
  expect(sheet).toMatch(/<figure[^>]*data-basis="illustrative"/)
  expect(sheet).toContain('Illustrative data: how often Caring Commitment occurs')
  expect(sheet).toMatch(/Cite this sheet:[^<]*\[includes illustrative data\]/)
})

describe('a deck is refused', () => {
  const bytes = readFileSync(join(site('shipped').folder, 'teach/seen-and-heard/deck.pptx'))
  const source = 'teach/seen-and-heard/'
  const edited = (name: string, edit: (xml: string) => string) => {
    const entries = unzipSync(bytes)
    return zipSync({ ...entries, [name]: strToU8(edit(Buffer.from(entries[name] as Uint8Array).toString())) })
  }
  const faults = (name: string, edit: (xml: string) => string) =>
    deckFaults(openDeck(edited(name, edit)), source).join()

  test('but not as it is', () => {
    expect(deckFaults(openDeck(bytes), source)).toEqual([])
  })

  test.each([
    ['whose picture has no words', 'ppt/slides/slide2.xml', / descr="[^"]*"/, ' descr=""', 'a picture without words'],
    ['without a title', 'ppt/slides/slide3.xml', 'type="title"', 'type="body"', 'begin with a title'],
    ['without its source', 'ppt/slides/slide4.xml', 'teach/seen-and-heard/', '', 'end with its source'],
    ['that does not say whose idea it is', 'ppt/slides/slide5.xml', 'Suggested by this site', 'Found', 'whose idea'],
    ['in another language', 'ppt/slides/slide6.xml', 'lang="en-US"', 'lang="de-DE"', 'in no language'],
    ['without notes', 'ppt/notesSlides/notesSlide1.xml', /<a:t>[^<]*<\/a:t>/g, '<a:t></a:t>', 'has no notes'],
  ])('%s', (_, name, from, to, fault) => {
    expect(faults(name, (xml) => xml.replace(from, to))).toContain(fault)
  })

  test('whose XML is broken', () => {
    expect(() => openDeck(edited('docProps/app.xml', (xml) => xml.replace('Seen and', 'Seen &')))).toThrow()
  })
})

test('a site without guides has no page, no link and no file to teach with', () => {
  const { folder } = site('minimal')
  expect(filesOf(site('minimal')).filter((file) => /teach|pptx/.test(file))).toEqual([])
  expect(readFileSync(join(folder, 'index.html'), 'utf8')).not.toMatch(/href="[^"]*\/teach\//)
})
