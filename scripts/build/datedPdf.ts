const dates = /\/(CreationDate|ModDate) \(D:\d{14}/g

/**
 * Dates a PDF by its day alone, so that builds of a day give the same file. Its offsets stay, because the new date is as long
 * as the old.
 *
 * @param epoch the day in seconds since 1970, as SOURCE_DATE_EPOCH has it; today without it
 */
export function datedPdf(bytes: Uint8Array, epoch: string | undefined): Buffer {
  const date = epoch ? new Date(Number(epoch) * 1000) : new Date()
  const day = date.toISOString().slice(0, 10).replaceAll('-', '')
  const text = Buffer.from(bytes).toString('latin1')
  return Buffer.from(
    text.replace(dates, (_, name: string) => `/${name} (D:${day}000000`),
    'latin1',
  )
}
