import { Parser } from 'htmlparser2'

const blocks = new Set(
  'address article aside blockquote br dd div dl dt figcaption figure footer h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
)
const silent = new Set(['script', 'style', 'title'])

/**
 * The text of HTML: what stands between the tags, in the order of the document, and where the end of a paragraph or a cell
 * ends a line.
 */
export function htmlText(html: string): { text: string; breaks: number[] } {
  const parts: string[] = []
  const breaks: number[] = []
  let length = 0
  let hidden = 0
  const block = (name: string) => {
    if (blocks.has(name) && breaks.at(-1) !== length) breaks.push(length)
  }
  const parser = new Parser({
    onopentagname: block,
    onopentag(name) {
      if (silent.has(name)) hidden += 1
    },
    ontext(text) {
      if (hidden > 0) return
      parts.push(text)
      length += text.length
    },
    onclosetag(name) {
      if (silent.has(name)) hidden -= 1
      block(name)
    },
  })
  parser.end(html)
  return { text: parts.join(''), breaks }
}
