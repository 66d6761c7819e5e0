import { type Codebook, mostCodes } from './codebook.ts'
import { didYouMean, type Problems } from './problems.ts'
import { countsOf, type Reported } from './reported.ts'
import type { Study } from './study.ts'

function repeated(values: readonly string[]): string[] {
  return [...new Set(values.filter((value, index) => values.indexOf(value) !== index))]
}

/** Ids that stand once, parents that exist and lead nowhere in a circle, works that study.yaml knows. */
export function checkCodebook({ codes }: Codebook, read: Study | undefined, problems: Problems): void {
  const file = 'codebook.yaml'
  const ids = codes.map((code) => code.id)
  for (const id of repeated(ids)) {
    problems.add({ file, at: 'codes', message: `the id "${id}" stands twice; every code needs an id of its own` })
  }
  if (codes.length > mostCodes) {
    problems.add({
      file,
      at: 'codes',
      message: `found ${codes.length} codes; the pattern mask holds ${mostCodes}. Merge codes, or split the study.`,
    })
  }
  const parents = new Map(codes.map((code) => [code.id, code.parent]))
  const works = [read?.article, ...(read?.related ?? [])].flatMap((work) => work?.id ?? [])
  codes.forEach((code, index) => {
    if (code.parent !== null && !parents.has(code.parent)) {
      problems.add({
        file,
        at: `codes[${index}].parent`,
        message: `"${code.parent}" is not a code.${didYouMean(code.parent, ids)}`,
      })
    }
    const circle = circleFrom(code.id, parents)
    if (circle?.[0] === code.id) {
      problems.add({
        file,
        at: `codes[${index}].parent`,
        message: `the parents go in a circle: ${circle.join(' > ')} > ${code.id}. Remove one of them.`,
      })
    }
    for (const { work } of read ? code.standing : []) {
      if (!works.includes(work)) {
        const message = `"${work}" is neither the article nor a related work of study.yaml.${didYouMean(work, works)}`
        problems.add({ file, at: `codes[${index}].standing`, message })
      }
    }
  })
}

/** The circle of parents that a code leads into, begun at its smallest id so that each circle is told once. */
function circleFrom(start: string, parents: ReadonlyMap<string, string | null>): string[] | null {
  const way: string[] = []
  for (let code: string | null | undefined = start; code; code = parents.get(code)) {
    const back = way.indexOf(code)
    if (back >= 0) {
      const circle = way.slice(back)
      const first = circle.indexOf([...circle].sort()[0] as string)
      return [...circle.slice(first), ...circle.slice(0, first)]
    }
    way.push(code)
  }
  return null
}

/** Ids of groups, levels and works that stand once. */
export function checkStudy({ groups, article, related }: Study, problems: Problems): void {
  const lists = {
    groups: groups.map((group) => group.id),
    related: [...(article ? [article] : []), ...related].map((work) => work.id),
    ...Object.fromEntries(groups.map((group) => [`groups, ${group.id}`, group.levels.map((level) => level.id)])),
  }
  for (const [at, ids] of Object.entries(lists)) {
    for (const id of repeated(ids)) problems.add({ file: 'study.yaml', at, message: `the id "${id}" stands twice` })
  }
  checkQuestions(groups, problems)
}

/** Of the groups, one alone may be that of the questions, and all its levels are questions. */
function checkQuestions(groups: Study['groups'], problems: Problems): void {
  const asking = groups.filter(({ levels }) => levels.some(({ question }) => question !== undefined))
  const add = (group: string, message: string) => problems.add({ file: 'study.yaml', at: `groups, ${group}`, message })
  for (const { id, levels } of asking) {
    const silent = levels.find(({ question }) => question === undefined)
    if (silent)
      add(id, `the level "${silent.id}" has no question; expected one for every level of the group, or for none`)
  }
  const [first, second] = asking
  if (first && second) add(second.id, `found questions, as in "${first.id}"; expected them in one group alone`)
}

/** Claims are about codes of the codebook. */
export function checkClaims({ claims }: Reported, { codes }: Codebook, problems: Problems): void {
  const ids = codes.map((code) => code.id)
  claims.forEach((claim, index) => {
    if (claim.code !== null && !ids.includes(claim.code)) {
      const message = `"${claim.code}" is not in codebook.yaml.${didYouMean(claim.code, ids)}`
      problems.add({ file: 'reported.yaml', at: `claims[${index}].code`, message })
    }
  })
}

/** A published share is the share of some whole number of the published responses. */
export function checkShares({ claims }: Reported, { n }: Study, problems: Problems): void {
  claims.forEach((claim, index) => {
    if (claim.statistic !== 'share') return
    const [fewest, most] = countsOf(claim, n)
    if (fewest <= most) return
    const message = `no number of ${n} responses gives ${claim.value} (rounded to ${claim.precision}); correct the value, its precision, or n in study.yaml`
    problems.add({ file: 'reported.yaml', at: `claims[${index}].value`, message })
  })
}
