import { existsSync, readFileSync, statSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join, normalize, sep } from 'node:path'

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.csv': 'text/csv; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.xml': 'application/xml',
  '.bib': 'application/x-bibtex; charset=utf-8',
  '.ris': 'application/x-research-info-systems; charset=utf-8',
  '.wasm': 'application/wasm',
  '.woff2': 'font/woff2',
}

/** Finds the file for an address, as a plain host of static files would: a folder by its index.html, nothing outside. */
function fileFor(folder: string, base: string, address: string): string | null {
  const { pathname } = new URL(address, 'http://localhost')
  if (!pathname.startsWith(base)) return null
  const path = normalize(join(folder, decodeURIComponent(pathname.slice(base.length))))
  if (path !== folder && !path.startsWith(folder + sep)) return null
  const file = pathname.endsWith('/') ? join(path, 'index.html') : path
  return existsSync(file) && statSync(file).isFile() ? file : null
}

/** A site being served: its address without a slash at the end, and how to stop. */
export type Served = { origin: string; stop: () => Promise<void> }

/**
 * Serves a folder of files on a free port of this machine; what is missing gets the site's 404.html.
 *
 * @param base path under which the site was built, with slashes at both ends
 */
export async function serve(folder: string, base = '/'): Promise<Served> {
  const server = createServer((request, response) => {
    const file = fileFor(folder, base, request.url ?? '/')
    const shown = file ?? join(folder, '404.html')
    const type = types[extname(shown)] ?? 'application/octet-stream'
    response.writeHead(file ? 200 : 404, { 'content-type': type, 'cache-control': 'max-age=600' })
    response.end(existsSync(shown) ? readFileSync(shown) : 'Not found')
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const { port } = server.address() as AddressInfo
  const stop = () =>
    new Promise<void>((stopped) => {
      server.close(() => stopped())
      server.closeAllConnections()
    })
  return { origin: `http://127.0.0.1:${port}`, stop }
}
