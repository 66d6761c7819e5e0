import { describe, expect, test } from 'vitest'
import { compareAddresses, listText, readList } from '../../scripts/addresses/compareAddresses.ts'

const published = { addresses: ['/', '/old/', '/themes/bond/', '/themes/bond/#with'], moved: new Set(['/old/']) }

describe('promised addresses', () => {
  test('are gone where neither they nor a way on is there', () => {
    const listed = ['/', '/themes/bond/#with', '/themes/bond/#words', '/themes/care/', '/data.csv']
    expect(compareAddresses(listed, published).gone).toEqual(['/themes/bond/#words', '/themes/care/', '/data.csv'])
  })

  test('of a page that moved lead on, with every place on it', () => {
    expect(compareAddresses(['/old/', '/old/#place'], published).gone).toEqual([])
  })

  test('may be added to; a page that only leads on is not new', () => {
    expect(compareAddresses(['/'], published).unlisted).toEqual(['/themes/bond/', '/themes/bond/#with'])
  })

  test('stand in a file, each once, in order', () => {
    expect(readList(listText(['/b/', '/a/', '/b/']))).toEqual(['/a/', '/b/'])
  })
})
