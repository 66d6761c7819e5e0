import type { Code } from '../study/codebook.ts'
import type { Exemplar } from '../study/release.ts'
import type { Study } from '../study/study.ts'
import { shuffled } from './hash.ts'
import { tagOf } from './link.ts'
import type { Pool, PoolText } from './types.ts'

/** The most texts that the pool holds, however many are published. */
const mostTexts = 120
/** Texts longer than this are no exercise for a phone; in characters. */
const longest = 1000

/**
 * Chooses the texts to practice on: of each code in turn the next that has it, and in the same way of those without any code,
 * until there are enough. The pool, and with it the page, stays of one size for any number of responses.
 *
 * @throws Error where links could not tell two codes apart
 */
export function makePool(study: Study, codes: readonly Code[], exemplars: readonly Exemplar[]): Pool {
  if (new Set(codes.map(({ id }) => tagOf(id))).size < codes.length) {
    throw new Error('Two codes have the same tag in links of the exercise; give one of them another id.')
  }
  return {
    basis: study.data.basis,
    kinds: { dimension: study.kinds.dimension.many, theme: study.kinds.theme.many },
    codes: codes.map(({ id, label, kind, gloss }) => ({ id, label, kind, ...(gloss ? { gloss } : {}) })),
    texts: balanced(exemplars, codes).map(poolText),
  }
}

function poolText({ id, text, codes, spans = [] }: Exemplar): PoolText {
  const places = spans.map(({ code, start, end }) => [code, start, end] as const)
  return { id, text, codes, ...(places.length > 0 ? { spans: places } : {}) }
}

/** Short enough texts, or the shortest where that leaves too few. */
function readable(exemplars: readonly Exemplar[]): readonly Exemplar[] {
  const short = exemplars.filter(({ text }) => text.length <= longest)
  return short.length >= 10 ? short : [...exemplars].sort((a, b) => a.text.length - b.text.length).slice(0, 10)
}

function balanced(exemplars: readonly Exemplar[], codes: readonly Code[]): Exemplar[] {
  const open = readable(exemplars)
  const byId = new Map(open.map((exemplar) => [exemplar.id, exemplar]))
  const order = shuffled([...byId.keys()], 'pool').flatMap((id) => byId.get(id) ?? [])
  const lines = [
    ...codes.map(({ id }) => order.filter((exemplar) => exemplar.codes.includes(id))),
    order.filter((exemplar) => exemplar.codes.length === 0),
  ]
  const chosen = new Set<Exemplar>()
  while (chosen.size < Math.min(mostTexts, order.length)) {
    for (const line of lines) {
      const next = line.find((exemplar) => !chosen.has(exemplar))
      if (next && chosen.size < mostTexts) chosen.add(next)
    }
  }
  return [...chosen].sort((a, b) => (a.id < b.id ? -1 : 1))
}
