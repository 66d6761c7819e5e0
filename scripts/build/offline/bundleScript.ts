import { type Plugin, rolldown } from 'rolldown'
import type { Interface } from '../../../src/messages/languages.ts'
import { messagesAt, noParser } from '../../../src/messages/plugin.ts'

/** Where a script of the site loads another later, Vite has it name the files that the browser should fetch ahead. */
const fetchedAhead = /__vite__mapDeps\(\[[\d,]*\]\)/g

/** A script that holds all has nothing to fetch ahead, and no address of its own to fetch it from. */
const nothingAhead: Plugin = {
  name: 'nothing-ahead',
  transform: (code) => code.replaceAll(fetchedAhead, '[]'),
}

/**
 * A script with all that it imports as one classic script, for browsers load no modules from files.
 *
 * @param said what the interface says, for a script that is not built yet
 */
export async function bundleScript(input: string, said?: Interface): Promise<string> {
  const messages: Plugin[] = said ? [{ name: 'messages', load: (id) => messagesAt(id, said) }] : []
  const bundle = await rolldown({
    input,
    logLevel: 'silent',
    treeshake: true,
    resolve: { alias: { [noParser.find]: noParser.replacement } },
    plugins: [nothingAhead, ...messages],
  })
  try {
    const { output } = await bundle.generate({ format: 'iife', codeSplitting: false, minify: true })
    return output[0].code
  } finally {
    await bundle.close()
  }
}
