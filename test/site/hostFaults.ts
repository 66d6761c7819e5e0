import type { Page } from './pages.ts'

const isElsewhere = (address: string) => /^\s*(https?:)?\/\//i.test(address)
const inStyles = (css: string) =>
  [...css.matchAll(/(?:url\(\s*['"]?|@import\s+['"])([^'")\s]+)/g)]
    .map(([, address = '']) => address)
    .filter(isElsewhere)

/** Everything in a page that a browser would fetch from another host by itself. */
export function hostFaults({ file, document }: Page): string[] {
  const loaded = [...document.querySelectorAll('[src], [srcset], [poster], object[data], link[href], [style], style')]
  const addresses = loaded.flatMap((element) => {
    // Says where this page itself is, or how it is to be had otherwise; browsers fetch neither.
    if (element.localName === 'link' && ['canonical', 'alternate'].includes(element.getAttribute('rel') ?? ''))
      return []
    const values = ['src', 'poster', 'data', ...(element.localName === 'link' ? ['href'] : [])].map(
      (name) => element.getAttribute(name) ?? '',
    )
    const set = (element.getAttribute('srcset') ?? '').split(',').map((part) => part.trim().split(/\s/)[0] ?? '')
    const styles = [
      element.getAttribute('style') ?? '',
      element.localName === 'style' ? (element.textContent ?? '') : '',
    ]
    return [...[...values, ...set].filter(isElsewhere), ...styles.flatMap(inStyles)]
  })
  return addresses.map((address) => `${file} fetches ${address}`)
}

/** The same for a style sheet or a picture. */
export const styleHostFaults = (file: string, text: string) =>
  inStyles(text).map((address) => `${file} fetches ${address}`)

/** The names of SVG's and XML's own vocabularies look like addresses; nothing is ever fetched from them. */
const vocabularies = /http:\/\/www\.w3\.org\/(2000\/svg|1999\/xhtml)(?=['"`])/g

/** Addresses of other hosts in a script, and places where it would keep something about a reader. */
export function scriptFaults(file: string, text: string): string[] {
  const found = text
    .replace(vocabularies, '')
    .match(/https?:\/\/[^\s'"`]+|\b(document\.cookie|localStorage|sessionStorage|indexedDB|sendBeacon)\b/g)
  return (found ?? []).map((what) => `${file} holds ${what}`)
}
