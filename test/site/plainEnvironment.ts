/** What the test runner puts into the environment, and what a person may have there for a build of their own. */
const dropped =
  /^(VITEST.*|TEST|NODE_ENV|NODE_OPTIONS|MODE|DEV|PROD|SSR|BASE_URL|STUDY|BASE_PATH|SITE_URL|OUT_DIR|CACHE_DIR)$/

/** The environment as it is for somebody who types a command of the project. */
export const plainEnvironment = (): NodeJS.ProcessEnv =>
  Object.fromEntries(Object.entries(process.env).filter(([name]) => !dropped.test(name)))
