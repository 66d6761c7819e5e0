import { format, isDateFormat } from 'numfmt'
import type { Archive } from './archive.ts'
import type { Limits } from './limits.ts'
import { readXml } from './xml.ts'

/** Days between the two beginnings of time that Excel knows. */
const days1904 = 1462

/** The formats that every workbook has without naming them (ECMA-376, part 1, 18.8.30). */
const builtIn: Readonly<Record<number, string>> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  12: '# ?/?',
  13: '# ??/??',
  14: 'mm-dd-yy',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'm/d/yy h:mm',
  37: '#,##0 ;(#,##0)',
  38: '#,##0 ;[Red](#,##0)',
  39: '#,##0.00;(#,##0.00)',
  40: '#,##0.00;[Red](#,##0.00)',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mmss.0',
  48: '##0.0E+0',
  49: '@',
}

/** The number formats of a workbook, by the style of a cell. */
export async function readFormats(
  archive: Archive,
  { file, limits }: { file: string; limits: Limits },
): Promise<string[]> {
  const part = 'xl/styles.xml'
  const own = new Map<string, string>()
  const ids: string[] = []
  if (!archive.names.includes(part)) return []
  let within = false
  const handler = {
    open(name: string, { numFmtId = '0', formatCode = '' }: Readonly<Record<string, string>>) {
      if (name === 'cellXfs') within = true
      if (name === 'numFmt') own.set(numFmtId, formatCode)
      if (name === 'xf' && within) ids.push(numFmtId)
    },
    text: () => undefined,
    close(name: string) {
      if (name === 'cellXfs') within = false
    },
  }
  for await (const _ of readXml(archive.stream(part), { file, at: part }, handler, limits));
  // Excel allows no longer format than this.
  const known = (id: string) => own.get(id)?.slice(0, 255) ?? builtIn[Number(id)]
  return ids.map((id) => known(id) ?? 'General')
}

/** Makes the function that writes a number as its cell shows it. */
export function cellFormatter(formats: readonly string[], date1904: boolean) {
  return (value: number, style: string | undefined): string => {
    const pattern = formats[Number(style ?? 0)] ?? 'General'
    // Excel would show a long id of digits only as 1.23E+11.
    if (pattern === 'General' && Number.isSafeInteger(value)) return String(value)
    try {
      const shift = date1904 && isDateFormat(pattern) ? days1904 : 0
      return format(pattern, value + shift)
    } catch {
      return String(value)
    }
  }
}
