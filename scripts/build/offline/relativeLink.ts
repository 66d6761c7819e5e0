import { posix } from 'node:path'

/** What a link is made relative to and what it may lead to: the files of the copy, by their paths from its folder. */
export type Place = {
  /** The file that holds the link. */
  file: string
  files: ReadonlySet<string>
  /** The base path that the site was built for, with slashes at both ends. */
  base: string
  /** Where the site is to be had: scheme, host, and nothing after them. */
  origin: string
}

/**
 * A link as it works from a folder: relative, with index.html at its end. What the copy does not hold stays to be had from the
 * site; links to elsewhere, and within a page, stay as they are.
 */
export function relativeLink(link: string, { file, files, base, origin }: Place): string {
  const [, written = '', rest = ''] = /^([^?#]*)(.*)$/s.exec(link) ?? []
  if (written === '' || written.startsWith('//') || /^[a-z][a-z0-9+.-]*:/i.test(written)) return link
  // Prose may have links that are relative to the address of its page.
  const path = written.startsWith('/') ? written : posix.join(base, posix.dirname(file), written)
  if (!path.startsWith(base)) return `${origin}${path}${rest}`
  const within = decodeURIComponent(path.slice(base.length))
  const target = within === '' || within.endsWith('/') ? `${within}index.html` : within
  if (!files.has(target)) return `${origin}${path}${rest}`
  if (target === file && rest.startsWith('#')) return rest
  const relative = posix.relative(posix.dirname(file), target)
  return `${relative.split('/').map(encodeURIComponent).join('/')}${rest}`
}
