import { type Plugin, rolldown } from 'rolldown'

/** Where a script of the site loads another later, Vite has it name the files that the browser should fetch ahead. */
const fetchedAhead = /__vite__mapDeps\(\[[\d,]*\]\)/g

/** A script that holds all has nothing to fetch ahead, and no address of its own to fetch it from. */
const nothingAhead: Plugin = {
  name: 'nothing-ahead',
  transform: (code) => code.replaceAll(fetchedAhead, '[]'),
}

/** A script with all that it imports as one classic script, for browsers load no modules from files. */
export async function bundleScript(input: string): Promise<string> {
  const bundle = await rolldown({ input, logLevel: 'silent', treeshake: true, plugins: [nothingAhead] })
  try {
    const { output } = await bundle.generate({ format: 'iife', codeSplitting: false, minify: true })
    return output[0].code
  } finally {
    await bundle.close()
  }
}
