/** A piece of text that a reader takes in at once: the text of a paragraph, a cell or a line of a drawing. */
export type Block = { tag: string; text: string; element: Element | null }

const ownBlocks = new Set(
  'address,article,aside,blockquote,button,caption,dd,desc,details,dialog,div,dl,dt,fieldset,figcaption,figure,footer,form,g,h1,h2,h3,h4,h5,h6,header,label,legend,li,main,nav,ol,option,output,p,search,section,select,summary,svg,table,tbody,td,textarea,tfoot,th,thead,title,tr,tspan,ul'.split(
    ',',
  ),
)
/** What is no prose: programs, styles and references. */
const skipped = 'script, style, template, .cite-this, .imprint, .citation, [data-citation]'
/** What stands within a sentence as it is typed, and is none. */
const typed = 'code, kbd, textarea, pre'

/** The parts of a page around what it says itself: references, ways to other pages, and the frame. */
export const frame =
  '.cite-this:not([open]), .pager, .crumbs, .site-header, .site-footer, .skip, script, style, template'

/**
 * The texts of a page, one for each block: what stands in paragraphs, headings, cells, drawings, and in the description
 * of the page. White space is one space; words within a block stay together whatever marks stand in between.
 */
export function blocksOf(document: Document): Block[] {
  const blocks: Block[] = []
  const described = document.querySelector('meta[name="description"]')?.getAttribute('content')
  if (described) blocks.push({ tag: 'description', text: described, element: null })
  const card = document.querySelector('meta[property="og:image:alt"]')?.getAttribute('content')
  if (card) blocks.push({ tag: 'card', text: card, element: null })
  const title = document.querySelector('head > title')?.textContent
  if (title) blocks.push({ tag: 'head', text: title, element: null })
  const walk = (element: Element) => {
    let text = ''
    const end = () => {
      const plain = text.replaceAll(/\s+/g, ' ').trim()
      if (plain !== '') blocks.push({ tag: element.localName, text: plain, element })
      text = ''
    }
    const read = (node: Node) => {
      if (node.nodeType === 3) text += node.textContent
      if (node.nodeType !== 1) return
      const child = node as Element
      if (child.matches(skipped)) return
      if (child.matches(typed)) text += '…'
      else if (ownBlocks.has(child.localName)) {
        end()
        walk(child)
      } else for (const one of child.childNodes) read(one)
    }
    for (const one of element.childNodes) read(one)
    end()
  }
  if (document.body) walk(document.body)
  return blocks.filter(({ text }) => text !== '…')
}
