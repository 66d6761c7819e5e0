import { formatCount } from '../components/format.ts'
import { say } from '../messages/practice.ts'
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
    const number = formatCount(index + 1)
    const fragment = /#(\S+)/.exec(line)?.[1]
    if (fragment === undefined) {
      problems.push(say('line.noLink', { number, text: line.trim().slice(0, 40) }))
      return
    }
    const { practice, problems: losses } = readPractice(fragment, pool)
    problems.push(...losses.map((loss) => say('line.problem', { number, problem: loss })))
    // Two learners without a name who chose the same are two.
    const key = practice.name === '' ? null : JSON.stringify([practice.name, ...practice.answers])
    const twin = key === null ? undefined : seen.get(key)
    if (practice.answers.size === 0) problems.push(say('line.noAnswers', { number }))
    else if (twin !== undefined) problems.push(say('line.same', { number, twin: formatCount(twin) }))
    else if (attempts.length === mostLinks) problems.push(say('line.most', { number, most: formatCount(mostLinks) }))
    else {
      if (key !== null) seen.set(key, index + 1)
      attempts.push({ ...practice, name: practice.name || say('line', { number }) })
    }
  })
  return { attempts, problems }
}
