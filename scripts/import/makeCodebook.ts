import { type Code, code as codeSchema, mostCodes } from '../../src/study/codebook.ts'
import { didYouMean, type Problems, quote } from '../../src/study/problems.ts'
import type { ModelCode, Project } from './model.ts'
import type { Notes } from './notes.ts'
import type { CodeRule } from './projectMapping.ts'
import { idMaker } from './safeId.ts'
import { tidyLabel, tidyText } from './tidy.ts'

const longestLabel = 120
const longestGloss = 600

/** A code of the study, and the code of the project that it is made of. */
export type MadeCode = { guid: string; heading: boolean; code: Code }

/** What is said of codes on the command line and in the mapping. */
export type CodeRules = { dimensions: readonly string[]; codes: readonly CodeRule[] }

/**
 * Makes the codebook of a project: all codes are themes but those below the codes that are named as dimensions, and what
 * the mapping says. A definition that the project does not have stays empty.
 *
 * @throws StudyError, with the faults of the tree: a circle of parents, too many codes
 */
export function makeCodebook(
  project: Project,
  rules: CodeRules,
  file: string,
  notes: Notes,
  problems: Problems,
): MadeCode[] {
  const add = (message: string) => problems.add({ file, at: 'codes', message })
  const ofGuid = new Map(project.codes.map((one) => [one.guid, one]))
  checkTree(project.codes, ofGuid, add)
  problems.throwIfAny()
  const ruleOf = findRules(project.codes, rules, add)
  const isDimension = dimensionsOf(project.codes, rules.dimensions, ofGuid, add)
  problems.throwIfAny()
  const labels = labelsOf(project.codes, ofGuid, notes)
  const idOf = idMaker(
    rules.codes.flatMap(({ id }) => id ?? []),
    'c-',
  )
  const made = project.codes.map((one, index): MadeCode => {
    const { code: _, ...rule } = ruleOf.get(one.guid) ?? { code: '' }
    const label = rule.label ?? (labels.get(one.guid) as string)
    const gloss = rule.gloss ?? glossOf(one, notes)
    const entry = {
      kind: isDimension(one) ? 'dimension' : 'theme',
      ...rule,
      id: rule.id ?? allowed(idOf(label, `code-${index + 1}`)),
      label,
      ...(gloss ? { gloss, glossBy: 'study' } : {}),
    }
    return { guid: one.guid, heading: one.heading, code: codeSchema.parse(entry) }
  })
  const ids = new Map(made.map(({ guid, code }) => [guid, code.id]))
  for (const { guid, code } of made) code.parent = ids.get(ofGuid.get(guid)?.parent ?? '') ?? null
  note(made, notes)
  return made
}

/** Ids that mean something else on the site; see the schema of the codebook. */
const allowed = (id: string) => (codeSchema.shape.id.safeParse(id).success ? id : `c-${id}`.slice(0, 80))

function note(made: readonly MadeCode[], notes: Notes): void {
  const count = (kind: string) => made.filter(({ code }) => code.kind === kind)
  for (const kind of ['theme', 'dimension']) {
    const [first] = count(kind)
    notes.add('mapped', `Codes to ${kind}s`, first?.code.label, count(kind).length)
  }
  const children = made.filter(({ code }) => code.parent !== null)
  notes.add('mapped', 'Places in the code tree to parents', children[0]?.code.label, children.length)
  const defined = made.filter(({ code }) => code.gloss !== undefined)
  notes.add('mapped', 'Descriptions of codes to definitions', defined[0]?.code.label, defined.length)
}

/** The tree holds together: no code stands twice, and no way up goes in a circle. */
function checkTree(
  codes: readonly ModelCode[],
  ofGuid: ReadonlyMap<string, ModelCode>,
  add: (message: string) => void,
): void {
  if (codes.length === 0) add('are missing; expected at least one code. Export the project with its codebook.')
  if (codes.length > mostCodes) {
    add(`found ${codes.length} codes; a study can have ${mostCodes}. Merge codes, or export a part of the project.`)
  }
  if (ofGuid.size < codes.length) {
    const twice = codes.find((one) => ofGuid.get(one.guid) !== one)
    add(`the code ${quote(twice?.name ?? '')} has the same id as another; expected an id of its own. Export it again.`)
  }
  const sound = new Set<string>()
  for (const start of codes) {
    const way = new Set<string>()
    let at: ModelCode | undefined = start
    while (at && !sound.has(at.guid) && !way.has(at.guid)) {
      way.add(at.guid)
      at = at.parent === null ? undefined : ofGuid.get(at.parent)
    }
    if (at && way.has(at.guid)) {
      add(`the parents of ${quote(at.name)} go in a circle; no code can be above itself. Correct the tree in the tool.`)
      return
    }
    for (const guid of way) sound.add(guid)
  }
}

/** What the mapping says, by guid. A code is named by its name or by its place in the tree, such as "Food > Milk". */
function findRules(
  codes: readonly ModelCode[],
  rules: CodeRules,
  add: (message: string) => void,
): Map<string, CodeRule> {
  const found = new Map<string, CodeRule>()
  for (const rule of rules.codes) {
    for (const { guid } of named(rule.code, codes, 'the mapping names', add)) found.set(guid, rule)
  }
  return found
}

function named(name: string, codes: readonly ModelCode[], who: string, add: (message: string) => void): ModelCode[] {
  const wanted = tidyLabel(name)
  const found = codes.filter((one) => tidyLabel(one.name) === wanted)
  if (found.length === 0) {
    const names = codes.map((one) => tidyLabel(one.name)).filter(Boolean)
    add(`${who} ${quote(name)}, which is no code of the project.${didYouMean(wanted, names)}`)
  }
  return found
}

function dimensionsOf(
  codes: readonly ModelCode[],
  names: readonly string[],
  ofGuid: ReadonlyMap<string, ModelCode>,
  add: (message: string) => void,
): (one: ModelCode) => boolean {
  const roots = new Set(names.flatMap((name) => named(name, codes, '--dimensions names', add)).map(({ guid }) => guid))
  return (one) => {
    for (let at: ModelCode | undefined = one; at; at = at.parent === null ? undefined : ofGuid.get(at.parent)) {
      if (roots.has(at.guid)) return true
    }
    return false
  }
}

/** Names as labels; where two codes have the same, each says what it stands below. */
function labelsOf(
  codes: readonly ModelCode[],
  ofGuid: ReadonlyMap<string, ModelCode>,
  notes: Notes,
): Map<string, string> {
  const own = ({ name }: ModelCode) => tidyLabel(name).toWellFormed() || 'Unnamed code'
  const times = new Map<string, number>()
  for (const one of codes) times.set(own(one), (times.get(own(one)) ?? 0) + 1)
  return new Map(
    codes.map((one) => {
      const parent = one.parent === null ? undefined : ofGuid.get(one.parent)
      const twice = (times.get(own(one)) as number) > 1 && parent !== undefined
      const label = twice ? `${own(parent)}: ${own(one)}` : own(one)
      if (twice) notes.add('changed', 'Names that several codes have, told apart by the code above', label)
      if (label.length > longestLabel)
        notes.add('changed', `Names of codes shortened to ${longestLabel} characters`, label.slice(0, 40))
      return [one.guid, shortened(label, longestLabel)]
    }),
  )
}

function glossOf(one: ModelCode, notes: Notes): string {
  const gloss = tidyText(one.description).value.toWellFormed()
  if (gloss.length > longestGloss)
    notes.add('changed', `Descriptions of codes shortened to ${longestGloss} characters`, one.name)
  return shortened(gloss, longestGloss)
}

const shortened = (text: string, length: number) =>
  text.length > length
    ? `${text
        .slice(0, length - 1)
        .toWellFormed()
        .trimEnd()}…`
    : text
