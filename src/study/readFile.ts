import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { z } from 'zod'
import type { Problems } from './problems.ts'
import { readYaml } from './yaml.ts'

/**
 * Reads a YAML file of a study folder against its schema.
 *
 * @param need whether a study without this file is at fault
 * @returns undefined where the file isn't there or has problems
 */
export function readFile<Schema extends z.ZodType>(
  folder: string,
  file: string,
  schema: Schema,
  { problems, need }: { problems: Problems; need: boolean },
): z.infer<Schema> | undefined {
  const path = join(folder, file)
  if (!existsSync(path)) {
    if (need) problems.add({ file, message: `is missing; expected it in the study folder. See docs/by-hand.md.` })
    return undefined
  }
  const source = decode(readFileSync(path), file, problems)
  if (source === undefined) return undefined
  if (source.trim() === '') {
    problems.add({ file, message: 'is empty; expected at least one "key: value" line' })
    return undefined
  }
  return readYaml(source, schema, { file, problems })
}

/** Decodes UTF-8, with or without a byte order mark, its lines ended by LF, CRLF or CR. */
export function decode(bytes: Uint8Array, file: string, problems: Problems): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes).replaceAll(/\r\n?/g, '\n')
  } catch {
    problems.add({ file, message: 'is not UTF-8; save it as "UTF-8" in your editor' })
    return undefined
  }
}
