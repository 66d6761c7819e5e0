import { describe, expect, test } from 'vitest'
import { cellsOf } from './csvFaults.ts'
import { filesOf, textOf } from './pages.ts'
import { sites } from './sites.ts'

/** Whether a picture says that it shows made-up data. */
const saysIllustrative = (svg: string) => /illustrative/i.test(svg.replace(/<(title|desc)\b[\s\S]*?<\/\1>/g, ''))

/** Whether any row of a figure is made up. */
function isIllustrative(csv: string): boolean {
  const [header = [], ...rows] = cellsOf(csv)
  return rows.some((row) => row[header.indexOf('basis')]?.toLowerCase() === 'illustrative')
}

/** What keeps a picture from standing alone, or from being honest. */
function pictureFaults(file: string, svg: string, illustrative: boolean): string[] {
  return [
    ...(saysIllustrative(svg) === illustrative
      ? []
      : [`${file} ${illustrative ? 'does not say' : 'says'} illustrative`]),
    ...(svg.includes('var(') ? [`${file} has a var( left`] : []),
    ...(/^(<\?xml[^>]*>\s*)?<svg\b/.test(svg) && svg.includes('xmlns="http://www.w3.org/2000/svg"')
      ? []
      : [`${file} is no SVG file`]),
  ]
}

describe.each(sites)('the $name site', (site) => {
  const pictures = filesOf(site).filter((file) => /^figures\/.*\.svg$/.test(file))

  test('has pictures that stand alone and carry their basis', () => {
    expect(pictures.length).toBeGreaterThan(0)
    const faults = pictures.flatMap((file) => {
      const csv = textOf(site, file.replace(/svg$/, 'csv'))
      return pictureFaults(file, textOf(site, file), isIllustrative(csv))
    })
    expect(faults).toEqual([])
  })

  test('draws the words into every illustrative figure of its pages, too', () => {
    const pages = filesOf(site).filter((file) => file.endsWith('.html'))
    const faults = pages.flatMap((file) => {
      const figures = textOf(site, file).matchAll(
        /<figure class="figure"[^>]*data-basis="illustrative"[\s\S]*?<\/figure>/g,
      )
      const drawings = [...figures].flatMap(([figure]) => figure.match(/<svg[\s\S]*?<\/svg>/g) ?? ['no drawing'])
      return drawings.filter((drawing) => !saysIllustrative(drawing)).map(() => file)
    })
    expect(faults).toEqual([])
  })
})

test.each([
  ['does not say illustrative', '<svg xmlns="http://www.w3.org/2000/svg"><title>Illustrative</title></svg>', true],
  ['says illustrative', '<svg xmlns="http://www.w3.org/2000/svg"><text>Illustrative data</text></svg>', false],
  ['has a var( left', '<svg xmlns="http://www.w3.org/2000/svg"><g fill="var(--ink)"/></svg>', false],
  ['is no SVG file', '<svg></svg>', false],
  ['is no SVG file', '<html xmlns="http://www.w3.org/2000/svg"></html>', false],
])('a picture that %s is rejected', (fault, svg, illustrative) => {
  expect(pictureFaults('x.svg', svg, illustrative).join()).toContain(fault)
})
