import { open } from 'node:fs/promises'

/**
 * Reads a file through one buffer, so that a large file leaves nothing to be cleared away.
 *
 * @param take gets the bytes, which change after it returned, and whether they are the last; says how many it used. The
 *   others, at most sixteen, come again before those that follow.
 * @param size how many bytes are read at once
 */
export async function readChunks(
  path: string,
  take: (bytes: Buffer, last: boolean) => number,
  size: number = 2 ** 22,
): Promise<void> {
  const file = await open(path)
  try {
    const buffer = Buffer.allocUnsafe(size + 16)
    let left = 0
    for (;;) {
      const { bytesRead } = await file.read(buffer, left, size)
      const bytes = buffer.subarray(0, left + bytesRead)
      const used = take(bytes, bytesRead === 0)
      if (bytesRead === 0) return
      left = bytes.length - used
      buffer.copyWithin(0, used, bytes.length)
    }
  } finally {
    await file.close()
  }
}
