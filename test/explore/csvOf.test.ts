import { expect, test } from 'vitest'
import { csvText } from '../../src/components/csvTwins.ts'
import { csvOf } from '../../src/explore/csvOf.ts'

const columns = [
  { key: 'code', label: 'Code' },
  { key: 'share', label: 'Share', numeric: true, share: true },
]

test('a file has a byte order mark, keys, values and the basis of each row', () => {
  const rows = [
    ['Bond', 0.25],
    ['Shared "Mind", or so', null],
  ]
  expect(csvOf({ columns, rows, basis: 'illustrative' })).toBe(
    '\ufeffcode,share,basis\nBond,0.25,illustrative\n"Shared ""Mind"", or so",,illustrative\n',
  )
})

test('it is the same as what the CSV library writes, also of texts that a spreadsheet would run', () => {
  const texts = ['=1+1', '+1', '-1', '@a', '\tb', '\rc', '＝d', '', ' e ', 'f\ng', '"', "'", 'ä,ö', '<h>', '0']
  const rows = texts.map((text, index) => [text, index % 2 ? -index / 3 : index])
  const library = csvText(
    ['code', 'share', 'basis'],
    rows.map((row) => [...row, 'computed']),
  )
  expect(csvOf({ columns, rows, basis: 'computed' })).toBe(library)
})

test('a basis column of its own is not written twice', () => {
  const own = { key: 'basis', label: 'Basis' }
  expect(csvOf({ columns: [...columns, own], rows: [['Bond', 0.5, 'Reported']], basis: 'computed' })).toBe(
    '\ufeffcode,share,basis\nBond,0.5,Reported\n',
  )
})
