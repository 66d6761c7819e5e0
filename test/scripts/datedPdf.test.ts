import { expect, test } from 'vitest'
import { datedPdf } from '../../scripts/build/datedPdf.ts'

const pdf = (date: string) =>
  Buffer.from(`%PDF\xe9 /CreationDate (D:${date}+00'00')\n/ModDate (D:${date}+00'00')`, 'latin1')

test('a PDF has the day of the build and no time, and every byte stays where it was', () => {
  // 1,795,478,399 seconds are November 23, 2026, a second before midnight.
  const dated = datedPdf(pdf('20251231235959'), '1795478399')
  expect(dated.equals(pdf('20261123000000'))).toBe(true)
  expect(dated).toHaveLength(pdf('20251231235959').length)
})

test('other text that looks like a date stays', () => {
  const text = Buffer.from('(D:20251231235959)', 'latin1')
  expect(datedPdf(text, '0').equals(text)).toBe(true)
})
