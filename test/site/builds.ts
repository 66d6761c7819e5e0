import { execFile } from 'node:child_process'
import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { stringify } from 'yaml'
import { root } from '../../scripts/program.ts'
import { shippedCatalogue, source } from '../../src/messages/languages.ts'
import { pseudo } from '../messages/pseudo.ts'
import { hideTexts } from './hideTexts.ts'
import { hostileStudy } from './hostileStudy.ts'
import { minimalStudy } from './minimalStudy.ts'
import { plainEnvironment } from './plainEnvironment.ts'
import { withPrograms } from './programs.ts'
import { writeStudy } from './writeStudy.ts'

/** The sites that the tests read. */
export type SiteName = 'shipped' | 'deep' | 'hostile' | 'minimal' | 'translated' | 'imported'

/** Where a site was built from and to, and the address that it was built for. */
export type Built = { name: SiteName; study: string; folder: string; base: string; origin: string }

/** How a study folder comes to be, whether it is given texts that nobody may see, and for which address it is built. */
type Plan = {
  name: SiteName
  prepare: (study: string) => Promise<void> | void
  hide?: boolean
  base?: string
  origin?: string
}

const execute = promisify(execFile)
const nhs = join(root, '..', 'shared', 'real-data', 'nhs-fft-v6.csv')

/** Runs a script of the project, or of a copy of it, as a person would. */
async function runScript(
  script: string,
  words: readonly string[],
  environment: Record<string, string> = {},
  cwd = root,
) {
  const env = { ...plainEnvironment(), ...environment }
  await execute(process.execPath, [join(cwd, 'scripts', script), ...words], { cwd, env, maxBuffer: 10_000_000 })
}

const copyShipped = (study: string) => cpSync(join(root, 'data', 'therapeutic-connections'), study, { recursive: true })

/** A guide without a picture of its own, which so has the figure of its code: here an illustrative one. */
function addGuide(study: string): void {
  const guides = join(study, 'pages', 'teaching')
  const text = readFileSync(join(guides, 'seen-and-heard.mdx'), 'utf8')
  const own = text
    .replace(/^picture:.*\n/m, '')
    .replace(/^summary:.*$/m, 'summary: A class on a dimension of the framework.')
  writeFileSync(join(guides, 'caring-commitment.mdx'), own)
}

function copyDeep(study: string): void {
  copyShipped(study)
  addGuide(study)
}

/** The shipped study with an interface in letters that are written from the right. */
function copyTranslated(study: string): void {
  copyShipped(study)
  const file = join(study, 'study.yaml')
  writeFileSync(file, `language: ar\n${readFileSync(file, 'utf8')}`)
  writeFileSync(join(study, 'messages.yaml'), stringify(pseudo(shippedCatalogue(source), 'arabic')))
}

const importNhs = (study: string) =>
  runScript('import.ts', ['table', nhs, '--mapping', join(root, 'test/import/nhs.mapping.yaml'), '--out', study])

function plans(): Plan[] {
  const all: Plan[] = [
    { name: 'shipped', prepare: copyShipped },
    { name: 'deep', prepare: copyDeep, hide: true, base: '/deep/path/', origin: 'https://example.org' },
    { name: 'hostile', prepare: (study) => writeStudy(study, hostileStudy) },
    { name: 'translated', prepare: copyTranslated },
    { name: 'minimal', prepare: (study) => writeStudy(study, minimalStudy), hide: true },
  ]
  if (existsSync(nhs)) all.push({ name: 'imported', prepare: importNhs, hide: true })
  else console.log(`SKIPPED: the site of imported real data was not built or tested, because ${nhs} is not here.`)
  const wanted = process.env['SITES']?.split(',')
  if (wanted) console.log(`SKIPPED: only these sites are built: ${wanted.join(', ')}. Tests of others fail.`)
  return wanted ? all.filter(({ name }) => wanted.includes(name)) : all
}

/** Of all plans the one that takes longest. */
const first = (name: SiteName) => Number(name !== 'imported')

/**
 * Builds the sites from copies of their studies.
 *
 * @param folder an empty folder within the program, so that builds elsewhere in the program don't get in the way
 */
export function buildSites(folder: string): Promise<Built[]> {
  const inOrder = plans().toSorted((a, b) => first(a.name) - first(b.name))
  return withPrograms(join(folder, 'programs'), inOrder, async (plan, program): Promise<Built> => {
    const { name, prepare, hide = false, base = '/', origin = 'http://localhost:4321' } = plan
    const study = join(folder, 'studies', name)
    const out = join(folder, 'sites', name)
    const started = Date.now()
    await prepare(study)
    if (hide) hideTexts(study)
    const address = base === '/' ? {} : { BASE_PATH: base, SITE_URL: origin }
    await runScript('build.ts', ['--out', out], { STUDY: study, ...address }, program)
    console.log(`Built the ${name} site in ${Math.round((Date.now() - started) / 1000)} s`)
    return { name, study, folder: out, base, origin }
  })
}
