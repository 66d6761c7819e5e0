import { element } from './element.ts'

/**
 * Loads JSON. From a file browsers fetch nothing; there, in the copy for use without a network, each file lies beside a
 * script that carries it (scripts/build/offline/carried.ts).
 */
export const loadJson = (address: string): Promise<unknown> =>
  location.protocol === 'file:' ? fromScript(address) : fetched(address)

async function fetched(address: string): Promise<unknown> {
  const answer = await fetch(address)
  if (!answer.ok) throw new Error(`${address} answers with ${answer.status}`)
  return answer.json()
}

function fromScript(address: string): Promise<unknown> {
  const script: HTMLScriptElement & { carried?: unknown } = element('script', { src: `${address}.js` })
  return new Promise((resolve, reject) => {
    script.addEventListener('load', () => resolve(script.carried))
    script.addEventListener('error', () => reject(new Error(`${address}.js is not there`)))
    document.head.append(script)
  })
}
