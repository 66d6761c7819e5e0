const entities: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&amp;': '&',
  '&quot;': '"',
  '&#39;': "'",
}

/** A piece of an excerpt: plain text, and whether it matched. */
export type Piece = { text: string; match: boolean }

/**
 * Takes apart an excerpt of Pagefind's, which marks matches with `<mark>` and escapes everything else. Whatever other
 * markup might stand in it comes out as text.
 */
export function piecesOf(excerpt: string): Piece[] {
  let match = false
  return excerpt.split(/(<\/?mark>)/).flatMap((part) => {
    if (part === '<mark>' || part === '</mark>') {
      match = part === '<mark>'
      return []
    }
    const text = part.replace(/&(?:lt|gt|amp|quot|#39);/g, (entity) => entities[entity] ?? entity)
    return text === '' ? [] : [{ text, match }]
  })
}
