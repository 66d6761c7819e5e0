import { describe, expect, test } from 'vitest'
import { changelog } from '../../src/components/changelog.ts'

const text = `# Changelog

Words about the file.

## [Unreleased]

To be 1.1.0.

### Added

For readers of a site:

- A **page** with \`<Term id="x">\` and a [link](https://example.org/).

For users of the program:

- A command.

## [1.0.0] - 2026-11-23

### Fixed

For readers of a site:

- One thing, told in
  two lines.
- Another <b>thing</b>.

## [0.9.0] - 2026-10-01

### Changed

For users of the program:

- Nothing to see.
`

describe('a changelog', () => {
  const [unreleased, first, before] = changelog(text)

  test('has a version a heading, the unreleased one without number and day', () => {
    expect(changelog(text).map(({ id, number, date }) => [id, number, date])).toEqual([
      ['unreleased', null, null],
      ['v1-0-0', '1.0.0', '2026-11-23'],
      ['v0-9-0', '0.9.0', '2026-10-01'],
    ])
  })

  test('tells readers what they notice, and not what users of the program do', () => {
    expect(unreleased?.changes).toEqual([
      {
        kind: 'Added',
        items: [
          'A <strong>page</strong> with <code>&lt;Term id=&quot;x&quot;&gt;</code> and a <a href="https://example.org/">link</a>.',
        ],
      },
    ])
    expect(before?.changes).toEqual([])
  })

  test('keeps notes, and takes markup for the text that it is', () => {
    expect(unreleased?.notes).toEqual(['To be 1.1.0.'])
    expect(first?.changes[0]?.items.map((item) => item.replace(/\s+/g, ' '))).toEqual([
      'One thing, told in two lines.',
      'Another &lt;b>thing&lt;/b>.',
    ])
  })
})
