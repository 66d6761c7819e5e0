import { say } from '../messages/explore.ts'
import { csvOf } from './csvOf.ts'
import { element } from './element.ts'
import { pictureOf } from './pictures.ts'
import { pngOf } from './pngOf.ts'
import { tabbed } from './sortedTable.ts'
import type { ViewFigure } from './types.ts'

/** What is shown now, as far as the buttons need it. */
export type Exported = {
  figure: ViewFigure
  /** Rows in the order in which the table shows them. */
  rows: ViewFigure['rows']
  /** The citation with the address of the view, for the foot of a picture. */
  source: string
  /** The address of the view. */
  address: string
  /** What a host puts into its page to show the view there. */
  embed: () => string
}

function save(name: string, content: Blob | string, type: string): void {
  const blob = typeof content === 'string' ? new Blob([content], { type }) : content
  const href = URL.createObjectURL(blob)
  element('a', { href, download: name }).click()
  // The browser begins to save before it comes back here; the address is free again a while later.
  setTimeout(() => URL.revokeObjectURL(href), 10_000)
}

async function copy(text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text)
  } catch {
    // Without the right to the clipboard a text that is selected can still be copied.
    const field = element('textarea', { class: 'visually-hidden', 'aria-label': say('copy.field') })
    const before = document.activeElement as HTMLElement | null
    field.value = text
    document.body.append(field)
    field.select()
    document.execCommand('copy')
    field.remove()
    before?.focus()
  }
}

/** What each button does, by its name in the page (src/layouts/ExplorerPage.astro); gives what is said of it. */
const actions: Readonly<Record<string, (now: Exported) => Promise<string> | string>> = {
  csv: ({ figure }) => {
    save(`${figure.id}.csv`, csvOf(figure), 'text/csv;charset=utf-8')
    return say('exports.csv')
  },
  svg: ({ figure, source }) => {
    save(`${figure.id}.svg`, pictureOf(figure, document, source), 'image/svg+xml')
    return say('exports.svg')
  },
  png: async ({ figure, source }) => {
    save(`${figure.id}.png`, await pngOf(pictureOf(figure, document, source)), 'image/png')
    return say('exports.png')
  },
  table: async ({ figure, rows }) => {
    await copy(tabbed(figure.columns, rows))
    return say('exports.table')
  },
  link: async ({ address }) => {
    await copy(address)
    return say('exports.link')
  },
  embed: async ({ embed }) => {
    await copy(embed())
    return say('exports.embed')
  },
}

/**
 * Makes the buttons work that save and copy what is shown.
 *
 * @param now gives what is shown, or null where it is no figure
 * @param tell tells the reader what was done
 */
export function exportBar(bar: HTMLElement, now: () => Exported | null, tell: (what: string) => void): void {
  bar.addEventListener('click', async (event) => {
    const button = (event.target as Element).closest<HTMLElement>('[data-export]')
    const shown = now()
    if (!button || !shown) return
    try {
      tell((await actions[button.dataset['export'] ?? '']?.(shown)) ?? '')
    } catch {
      tell(say('exports.failed', { what: button.textContent ?? '' }))
    }
  })
}
