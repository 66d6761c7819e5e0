/** What runs in the page: it stands alone, so that it can be sent there. */

/**
 * Makes inputs in the view that is open and measures each from the input to the next frame that was painted after its
 * result was drawn.
 *
 * An input is the event that the page gets when somebody chose something (change, or a click on a mark). When the explorer
 * has drawn the answer it takes away `aria-busy`; the next animation frame begins with it in the page, and a message sent
 * from there arrives after that frame was laid out and painted. The time of the event in the browser's own process is not
 * in it; all the work of the page is, and of its style, layout and paint.
 *
 * @returns milliseconds, an input each
 */
export async function useView(inputs: number): Promise<number[]> {
  const root = document.getElementById('the_explorer') as HTMLElement
  const isShown = (element: Element) => (element as HTMLElement).checkVisibility()
  const answered = () =>
    new Promise<void>((done) => {
      const check = () => {
        if (root.getAttribute('aria-busy') !== 'true') {
          observer.disconnect()
          done()
        }
      }
      const observer = new MutationObserver(check)
      observer.observe(root, { attributes: true, attributeFilter: ['aria-busy'] })
      check()
    })
  const painted = () =>
    new Promise<void>((done) =>
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel()
        port1.onmessage = () => done()
        port2.postMessage(null)
      }),
    )
  const changed = (field: Element) => field.dispatchEvent(new Event('change', { bubbles: true }))
  // One way to use each control that is there now: the next option, or the other state.
  const acts = (): (() => void)[] => {
    const selects = [...root.querySelectorAll('select')].map((select) => () => {
      select.selectedIndex = (select.selectedIndex + 1) % select.options.length
      changed(select)
    })
    const sets = [...root.querySelectorAll('.explorer-beside')].filter(isShown).map((set) => () => {
      const fields = [...set.querySelectorAll('input')]
      const next = fields[(fields.findIndex(({ checked }) => checked) + 1) % fields.length]
      if (!next) return
      next.checked = true
      changed(next)
    })
    const boxes = [...root.querySelectorAll<HTMLInputElement>('.explorer-facets input')].filter(isShown)
    const facets = boxes.map((box) => () => {
      box.checked = !box.checked
      changed(box)
    })
    const cells = [...root.querySelectorAll('[data-row][role="button"]')].map((cell) => () => {
      cell.dispatchEvent(new MouseEvent('click', { bubbles: true }))
    })
    return [...selects, ...sets, ...facets, ...cells]
  }
  const found: number[] = []
  for (let input = 0; input < inputs; input += 1) {
    const possible = acts()
    const act = possible[input % possible.length]
    if (!act) break
    await new Promise((rested) => setTimeout(rested, 60))
    const start = performance.now()
    act()
    await answered()
    await painted()
    found.push(performance.now() - start)
  }
  return found
}
