import { textWidth } from '../../src/charts/textWidth.ts'

type Box = { words: string; left: number; right: number; top: number; bottom: number }

const inherited = (element: Element | null, name: string): string | null =>
  element && (element.getAttribute(name) ?? inherited(element.parentElement, name))

/** Where the lines of words of a chart stand, by estimated widths less the tenth by which the estimate is above common faces. */
function textBoxes(svg: SVGSVGElement): Box[] {
  return [...svg.querySelectorAll('text')].flatMap((text) => {
    const size = Number(inherited(text, 'font-size'))
    const [x = 0, y = 0] = (
      text.getAttribute('transform')?.match(/-?[\d.]+/g) ?? [text.getAttribute('x'), text.getAttribute('y')]
    ).map(Number)
    const start = { start: 0, middle: 0.5, end: 1 }[inherited(text, 'text-anchor') ?? 'start'] ?? 0
    const spans = [...text.querySelectorAll('tspan')]
    const all = spans.length > 0 ? spans : [text]
    // Plot moves a text to its place and says in em how far below that its baseline lies; one drawn by hand says it in pixels.
    const moved = text.hasAttribute('transform')
    const em = (element: Element | undefined, name: string, usual: number) =>
      Number.parseFloat(element?.getAttribute(name) ?? String(usual))
    const first = y + (moved ? em(all[0], 'y', 0) * size : 0)
    return all.map(({ textContent }, i) => {
      const words = textContent ?? ''
      const width = textWidth(words, size) * 0.9
      const line = first + i * em(all[1], 'dy', 0) * size - size * 0.35
      return {
        words,
        left: x - start * width,
        right: x + (1 - start) * width,
        top: line - size * 0.4,
        bottom: line + size * 0.4,
      }
    })
  })
}

/** Words of a chart that run into other words or out of the picture. */
export function textFaults(svg: SVGSVGElement): string[] {
  const [, , width = 0, height = 0] = (svg.getAttribute('viewBox') ?? '').split(' ').map(Number)
  const boxes = textBoxes(svg)
  return boxes.flatMap((box, i) => {
    const meets = (other: Box) =>
      Math.min(box.right, other.right) - Math.max(box.left, other.left) > 1 &&
      Math.min(box.bottom, other.bottom) - Math.max(box.top, other.top) > 1
    const outside = box.left < -1 || box.right > width + 1 || box.top < -1 || box.bottom > height + 1
    return [
      ...(outside ? [`"${box.words}" leaves the picture`] : []),
      ...boxes.slice(i + 1).flatMap((other) => (meets(other) ? [`"${box.words}" meets "${other.words}"`] : [])),
    ]
  })
}
