import { cpSync, createReadStream, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { root } from '../program.ts'

const study = join(root, 'data', 'therapeutic-connections')

/**
 * Makes a study of the shape of the one that the program ships with, with more responses: its rows again and again, under
 * new names. Texts come once, so that the exemplars stay the same.
 *
 * @param path a folder for the study
 * @param responses how many there shall be, at least those that are there
 */
export async function makeStudy(path: string, responses: number): Promise<void> {
  mkdirSync(join(path, 'source'), { recursive: true })
  for (const part of ['codebook.yaml', 'reported.yaml', 'reporting.yaml', 'pages'])
    cpSync(join(study, part), join(path, part), { recursive: true })
  const settings = readFileSync(join(study, 'study.yaml'), 'utf8')
  writeFileSync(join(path, 'study.yaml'), settings.replace(/^n: \d+$/m, `n: ${responses}`))
  const rows = await linesOf('responses.csv')
  await repeat(join(path, 'source', 'responses.csv'), rows, Math.ceil(responses / rows.lines.length), {
    most: responses,
    again: (row) => row.replace(/^([^,]*),((?:[^,]*,){4}).*$/s, '$1,$2,no'),
  })
  const kept = responses % rows.lines.length || rows.lines.length
  const last = new Set(rows.lines.slice(0, kept).map((row) => row.split(',', 1)[0]))
  const codings = await linesOf('codings.csv')
  const times = Math.ceil(responses / rows.lines.length)
  await repeat(join(path, 'source', 'codings.csv'), codings, times, {
    keep: (row, time) => time < times - 1 || last.has(row.split(',', 1)[0]),
    // Without a text there is no place in it.
    again: (row) => row.replace(/^([^,]*,[^,]*,[^,]*),.*$/, '$1,,'),
  })
}

type Rows = { head: string; lines: string[] }

/** The rows of a source file; no text of this study holds a line break. */
async function linesOf(name: string): Promise<Rows> {
  const lines: string[] = []
  for await (const line of createInterface({ input: createReadStream(join(study, 'source', name)) })) lines.push(line)
  return { head: lines[0] ?? '', lines: lines.slice(1) }
}

type Ways = { most?: number; again: (row: string) => string; keep?: (row: string, time: number) => boolean }

async function repeat(path: string, { head, lines }: Rows, times: number, { most, again, keep }: Ways): Promise<void> {
  const file = await open(path, 'w')
  await file.write(`${head}\n`)
  let left = most ?? Number.POSITIVE_INFINITY
  for (let time = 0; time < times; time += 1) {
    const chosen = keep ? lines.filter((row) => keep(row, time)) : lines
    const rows = chosen.slice(0, left).map((row) => (time === 0 ? row : `n${time}${again(row)}`))
    left -= rows.length
    await file.write(rows.map((row) => `${row}\n`).join(''))
  }
  await file.close()
}
