import type { Page } from './pages.ts'

/** A thing of schema.org. */
export type Thing = Record<string, unknown> & { '@context'?: string; '@type': string }

/** The things that a page describes for machines. @throws where one of them is no JSON */
export const thingsOf = ({ document }: Page): Thing[] =>
  [...document.querySelectorAll('script[type="application/ld+json"]')].map(
    (script) => JSON.parse(script.textContent ?? '') as Thing,
  )

/** Every address in a thing, however deep. */
export function addressesIn(value: unknown): string[] {
  if (typeof value === 'string') return /^https?:\/\//.test(value) ? [value] : []
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(addressesIn) : []
}
