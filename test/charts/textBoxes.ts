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
    const lines = [...text.querySelectorAll('tspan')].map(({ textContent }) => textContent ?? '')
    const all = lines.length > 0 ? lines : [text.textContent ?? '']
    // Plot gives the middle of a text, an element drawn by hand its baseline.
    const middle = text.hasAttribute('transform') ? y : y - size * 0.35
    return all.map((words, i) => {
      const width = textWidth(words, size) * 0.9
      const line = middle + (i - (all.length - 1) / 2) * size * 1.3
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
