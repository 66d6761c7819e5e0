import { quote } from '../../../src/study/problems.ts'
import { fault } from '../fault.ts'

const encodings: readonly { mark: readonly number[]; name: string }[] = [
  { mark: [0xff, 0xfe], name: 'utf-16le' },
  { mark: [0xfe, 0xff], name: 'utf-16be' },
]

/**
 * The text of a file in UTF-8, or in UTF-16 where a byte order mark says so; without the mark.
 *
 * @throws StudyError where it is in another encoding
 */
export function decodeText(bytes: Uint8Array, file: string, part?: string): string {
  const encoding = encodings.find(({ mark }) => mark.every((byte, index) => bytes[index] === byte))?.name ?? 'utf-8'
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    throw fault(
      file,
      'is not UTF-8; expected a text in UTF-8 or UTF-16. Save it as UTF-8.',
      part === undefined ? undefined : quote(part),
    )
  }
}
