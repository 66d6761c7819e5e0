import { posix } from 'node:path'

/**
 * A style sheet with its fonts inside: some browsers take a font that lies beside a page opened from a file for somebody
 * else's, and refuse it.
 *
 * @param read bytes of a file of the site
 */
export const rewriteStyles = (css: string, file: string, base: string, read: (file: string) => Buffer): string =>
  css.replace(/url\((['"]?)([^'")]+)\1\)/g, (found, _, link: string) => {
    if (link.startsWith('data:')) return found
    const path = link.startsWith(base) ? link.slice(base.length) : posix.join(posix.dirname(file), link)
    const type = path.endsWith('.woff2') ? 'font/woff2' : 'application/octet-stream'
    return `url(data:${type};base64,${read(path).toString('base64')})`
  })
