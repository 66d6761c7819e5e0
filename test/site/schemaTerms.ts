import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import jsonld from 'jsonld'

const folder = dirname(createRequire(import.meta.url).resolve('schema-dts/package.json'))
const vocabulary = readFileSync(join(folder, 'dist/schema.d.ts'), 'utf8')
const matches = (pattern: RegExp) => new Set([...vocabulary.matchAll(pattern)].map(([, name = '']) => name))

/** The properties and the types of schema.org, as the package schema-dts has them. */
const properties = matches(/^\s+"(\w+)"\?:/gm)
const types = matches(/"@type": "(\w+)"/g)

const schema = 'http://schema.org/'

/** The context of schema.org without a request: every term is one of its vocabulary. */
const documentLoader = async (url: string) => {
  if (!/^https?:\/\/schema\.org\/?$/.test(url)) throw new Error(`asks for ${url}`)
  return { documentUrl: url, document: { '@context': { '@vocab': schema, '@base': null } } }
}

function unknownIn(node: unknown): string[] {
  if (Array.isArray(node)) return node.flatMap(unknownIn)
  if (node === null || typeof node !== 'object') return []
  return Object.entries(node).flatMap(([key, value]) => {
    if (key === '@type') {
      const names = (value as string[]).map((name) => name.replace(schema, ''))
      return names.filter((name) => !types.has(name)).map((name) => `the type ${name}`)
    }
    const wrong = key.startsWith('@') || properties.has(key.replace(schema, '')) ? [] : [`the property ${key}`]
    return [...wrong, ...unknownIn(value)]
  })
}

/** Terms of a thing, expanded as JSON-LD, that schema.org does not know. @throws where it is no JSON-LD, or drops something */
export async function unknownTerms(thing: object): Promise<string[]> {
  const expanded = await jsonld.expand(thing, { documentLoader, safe: true } as object)
  return expanded.length === 1 ? unknownIn(expanded) : [`${expanded.length} things`]
}
