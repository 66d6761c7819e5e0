import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { root } from '../../scripts/program.ts'
import { factsOf } from '../../src/explore/factsOf.ts'
import type { Cube, Facts } from '../../src/explore/types.ts'
import { codebook } from '../../src/study/codebook.ts'
import { cooccurrence, frequencies, groups, matrix } from '../../src/study/release.ts'
import { study } from '../../src/study/study.ts'

/** What the explorer has of a study that was aggregated before: its facts and its cube. */
export function load(folder: string): { facts: Facts; cube: Cube } {
  const yaml = (name: string) => parse(readFileSync(join(folder, `${name}.yaml`), 'utf8'))
  const json = (name: string) => JSON.parse(readFileSync(join(folder, 'release', `${name}.json`), 'utf8'))
  const cube = {
    frequencies: frequencies.parse(json('frequencies')),
    groups: groups.parse(json('groups')),
    cooccurrence: cooccurrence.parse(json('cooccurrence')),
    matrix: matrix.parse(json('matrix')),
  }
  const sources = { study: study.parse(yaml('study')), codebook: codebook.parse(yaml('codebook')), release: cube }
  return { facts: factsOf(sources), cube }
}

export const shipped = () => load(join(root, 'data', 'therapeutic-connections'))
