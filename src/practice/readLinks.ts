import { readPractice } from './link.ts'
import type { Attempt, Pool } from './types.ts'

/** The attempts that pasted links hold, and what is wrong with which line. */
export type Links = { attempts: Attempt[]; problems: string[] }

/** More links than this are no class. */
const mostLinks = 300

/** Reads pasted links, one a line; words around a link don't matter, and a link that comes twice counts once. */
export function readLinks(pasted: string, pool: Pool): Links {
  const attempts: Attempt[] = []
  const problems: string[] = []
  const seen = new Map<string, number>()
  pasted.split(/\r?\n/).forEach((line, index) => {
    if (line.trim() === '') return
    const where = `Line ${index + 1}`
    const fragment = /#(\S+)/.exec(line)?.[1]
    if (fragment === undefined) {
      problems.push(`${where} has no link of this exercise (“${line.trim().slice(0, 40)}”). Paste the whole address.`)
      return
    }
    const { practice, problems: losses } = readPractice(fragment, pool)
    problems.push(...losses.map((loss) => `${where}: ${loss}.`))
    // Two learners without a name who chose the same are two.
    const key = practice.name === '' ? null : JSON.stringify([practice.name, ...practice.answers])
    const twin = key === null ? undefined : seen.get(key)
    if (practice.answers.size === 0)
      problems.push(`${where} has no answers. Ask for the link that the results page gives.`)
    else if (twin !== undefined) problems.push(`${where} is the same as line ${twin} and counts once.`)
    else if (attempts.length === mostLinks) problems.push(`${where}: only the first ${mostLinks} links are compared.`)
    else {
      if (key !== null) seen.set(key, index + 1)
      attempts.push({ ...practice, name: practice.name || `Line ${index + 1}` })
    }
  })
  return { attempts, problems }
}
