import { rolldown } from 'rolldown'

/** A script with all that it imports as one classic script, for browsers load no modules from files. */
export async function bundleScript(input: string): Promise<string> {
  const bundle = await rolldown({ input, logLevel: 'silent', treeshake: true })
  try {
    const { output } = await bundle.generate({ format: 'iife', codeSplitting: false, minify: true })
    return output[0].code
  } finally {
    await bundle.close()
  }
}
