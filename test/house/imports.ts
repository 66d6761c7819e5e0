import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { posix } from 'node:path'
import ts from 'typescript'
import { root } from '../../scripts/program.ts'
import type { Import } from './rooms.ts'

/** The scripts of an .astro file: its front matter and what stands in its script elements. */
function scriptsOf(text: string): string {
  const matter = /^---\r?\n([\s\S]*?)\r?\n---/.exec(text)?.[1] ?? ''
  const elements = [...text.matchAll(/<script\b[^>]*>([\s\S]*?)<\/script>/g)].map(([, script]) => script)
  return [matter, ...elements].join('\n')
}

/** Whether a declaration is gone when the types are: `import type`, or nothing but types in its braces. */
function isTypeOnly(node: ts.ImportDeclaration | ts.ExportDeclaration): boolean {
  if (ts.isExportDeclaration(node)) return node.isTypeOnly
  const clause = node.importClause
  if (!clause) return false
  const names = clause.namedBindings
  const onlyTypes = names && ts.isNamedImports(names) && names.elements.every((element) => element.isTypeOnly)
  return clause.phaseModifier === ts.SyntaxKind.TypeKeyword || (!clause.name && onlyTypes === true)
}

function specifiers(node: ts.Node): { name: ts.Expression | undefined; type: boolean }[] {
  const inner = node.getChildren().flatMap(specifiers)
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) {
    return [{ name: node.moduleSpecifier, type: isTypeOnly(node) }, ...inner]
  }
  const dynamic = ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword
  return dynamic ? [{ name: node.arguments[0], type: false }, ...inner] : inner
}

/** What a file imports, as TypeScript parses it: relative paths resolved, packages by name. */
export function importsOf(from: string, text: string): Import[] {
  const script = from.endsWith('.astro') ? scriptsOf(text) : text
  const source = ts.createSourceFile(from, script, ts.ScriptTarget.Latest, true, ts.ScriptKind.TS)
  return specifiers(source).flatMap(({ name, type }) => {
    if (!name || !ts.isStringLiteral(name)) return []
    const path = name.text.replace(/\?.*$/, '')
    if (path.startsWith('.')) return [{ from, to: posix.join(posix.dirname(from), path), type }]
    return [{ from, to: builtinModules.includes(path) ? `node:${path}` : path, type }]
  })
}

/** Every file of a folder of the program that has one of the extensions. */
export function filesIn(folder: string, extensions: readonly string[]): string[] {
  if (!existsSync(`${root}/${folder}`)) return []
  return readdirSync(`${root}/${folder}`, { recursive: true, encoding: 'utf8' })
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
    .filter((name) => extensions.some((extension) => name.endsWith(`.${extension}`)))
    .sort()
}

/** Everything that src, scripts and the configuration import. */
export function allImports(): Import[] {
  const files = [...['src', 'scripts'].flatMap((folder) => filesIn(folder, ['ts', 'mjs', 'astro'])), 'astro.config.ts']
  return files.flatMap((file) => importsOf(file, readFileSync(`${root}/${file}`, 'utf8')))
}
