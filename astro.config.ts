import mdx from '@astrojs/mdx'
import { defineConfig } from 'astro/config'
import { interfaceFor } from './src/messages/languages.ts'
import { messagesOf } from './src/messages/plugin.ts'
import { pagefindIndex } from './src/search/pagefindIndex.ts'
import { languageOf } from './src/study/language.ts'
import { studyPath } from './src/study/studyPath.ts'

/** Set by scripts/build.ts, so that each study has a cache of its own and a failed build leaves `dist` alone. */
const { OUT_DIR, CACHE_DIR, SITE_URL, BASE_PATH, STUDY } = process.env

const { language, own } = languageOf(studyPath(STUDY))
const said = interfaceFor(language, own)

export default defineConfig({
  site: SITE_URL || 'http://localhost:4321',
  base: BASE_PATH || '/',
  outDir: OUT_DIR || './dist',
  cacheDir: CACHE_DIR || './.cache/astro',
  trailingSlash: 'always',
  build: { format: 'directory', inlineStylesheets: 'never' },
  devToolbar: { enabled: false },
  integrations: [mdx(), pagefindIndex(said.locale.text)],
  security: {
    csp: {
      directives: [
        "default-src 'none'",
        "img-src 'self' data:",
        "font-src 'self'",
        "connect-src 'self'",
        "manifest-src 'self'",
        "base-uri 'self'",
        "form-action 'self'",
      ],
      // Pagefind's search runs as WebAssembly.
      scriptDirective: { resources: ["'self'", "'wasm-unsafe-eval'"] },
      styleDirective: { resources: ["'self'"] },
    },
  },
  vite: {
    plugins: [messagesOf(said)],
    build: { assetsInlineLimit: 0 },
  },
})
