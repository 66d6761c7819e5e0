/** Functions that run in the page: each stands alone, so that it can be sent there. */

/** Elements that stick out of the window, where the page can be scrolled sideways. */
export function sideways(): string[] {
  const root = document.documentElement
  if (root.scrollWidth <= window.innerWidth) return []
  const scrolls = (element: Element | null): boolean =>
    element !== null && (getComputedStyle(element).overflowX !== 'visible' || scrolls(element.parentElement))
  const outside = [...document.querySelectorAll('body *')].filter((element) => {
    const { left, right } = element.getBoundingClientRect()
    return (right > window.innerWidth + 1 || left < -1) && !scrolls(element.parentElement)
  })
  const names = outside.slice(0, 3).map((element) => element.outerHTML.slice(0, 120))
  return [`is ${root.scrollWidth} px wide in a window of ${window.innerWidth}: ${names.join(' | ')}`]
}

/** Words of drawings that stick out of their drawing, and so are cut off. */
export function cutOffWords(): string[] {
  return [...document.querySelectorAll('svg text')].flatMap((text) => {
    const [box, frame] = [text.getBoundingClientRect(), text.closest('svg')?.getBoundingClientRect()]
    if (!frame || box.width === 0) return []
    const inside = box.left > frame.left - 3 && box.right < frame.right + 3
    return inside ? [] : [`cuts off "${text.textContent?.slice(0, 40)}"`]
  })
}

/** Texts that can't be told from what is behind them: contrast below 3:1, by WCAG's formula. */
export function invisibleTexts(): string[] {
  const numbers = (color: string) => (color.match(/[\d.]+/g) ?? []).map(Number)
  const luminance = (color: string) => {
    const [red = 0, green = 0, blue = 0] = numbers(color)
      .slice(0, 3)
      .map((part) => (part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
  }
  const behind = (element: Element | null): string => {
    if (!element)
      return getComputedStyle(document.documentElement).colorScheme === 'dark' ? 'rgb(0, 0, 0)' : 'rgb(255, 255, 255)'
    const { backgroundColor } = getComputedStyle(element)
    return (numbers(backgroundColor)[3] ?? 1) > 0.5 ? backgroundColor : behind(element.parentElement)
  }
  const holdsText = (element: Element) =>
    [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim())
  const shown = [...document.querySelectorAll('body *')].filter(
    (element) => holdsText(element) && !['TITLE', 'DESC', 'SCRIPT', 'NOSCRIPT'].includes(element.tagName.toUpperCase()),
  )
  return shown.flatMap((element) => {
    const box = element.getBoundingClientRect()
    if (box.width < 2 || box.height < 2) return []
    const style = getComputedStyle(element)
    const inDrawing = element.closest('svg') !== null
    const text = inDrawing ? style.fill : style.color
    // The words of a cell stand on the cell, which no ancestor of theirs is.
    const painted = inDrawing ? document.elementsFromPoint(box.x + box.width / 2, box.y + box.height / 2) : []
    const cell = painted.find((one) => one.tagName === 'rect')
    const ground =
      cell && !getComputedStyle(cell).fill.startsWith('url')
        ? getComputedStyle(cell).fill
        : behind(element.closest('svg')?.parentElement ?? element)
    const [light = 0, dark = 0] = [luminance(text), luminance(ground)].sort((a, b) => b - a)
    return (light + 0.05) / (dark + 0.05) < 3
      ? [`"${element.textContent?.trim().slice(0, 40)}" is ${text} on ${ground}`]
      : []
  })
}

/** What a site may keep about its reader: nothing. */
export const keptAboutReader = () => document.cookie.length + localStorage.length + sessionStorage.length

/** Whether a text of the study ran. */
export const wasHacked = () => 'hacked' in window

/** What is wrong with SVG files, read as strictly as XML is. */
export function svgFaults(files: readonly [name: string, text: string][]): string[] {
  return files.flatMap(([name, text]) => {
    const parsed = new DOMParser().parseFromString(text, 'image/svg+xml')
    const error = parsed.querySelector('parsererror')
    if (error) return [`${name}: ${error.textContent?.slice(0, 200)}`]
    const elements = [...parsed.querySelectorAll('*')]
    const strange = elements.filter(({ localName }) =>
      ['script', 'foreignObject', 'image', 'use', 'a', 'iframe', 'animate', 'set'].includes(localName),
    )
    const handlers = elements.flatMap(({ attributes }) =>
      [...attributes].filter(({ name: key }) => /^on|href$/i.test(key)),
    )
    return [
      ...strange.map(({ localName }) => `${name} holds <${localName}>`),
      ...handlers.map(({ name: key }) => `${name} holds ${key}=`),
    ]
  })
}

/** What is wrong with XML files. */
export const xmlFaults = (files: readonly [name: string, text: string][]): string[] =>
  files.flatMap(([name, text]) => {
    const error = new DOMParser().parseFromString(text, 'application/xml').querySelector('parsererror')
    return error ? [`${name}: ${error.textContent?.slice(0, 200)}`] : []
  })

/** How far what was shown has moved since the page began, as browsers score it; moves that the reader made don't count. */
export const layoutShift = (): Promise<number> =>
  new Promise((measured) => {
    type Shift = PerformanceEntry & { value: number; hadRecentInput: boolean }
    let sum = 0
    const observer = new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as Shift[]) if (!entry.hadRecentInput) sum += entry.value
    })
    observer.observe({ type: 'layout-shift', buffered: true })
    requestAnimationFrame(() =>
      requestAnimationFrame(() =>
        setTimeout(() => {
          observer.disconnect()
          measured(sum)
        }, 50),
      ),
    )
  })
