/**
 * What an address ends with where the view alone is shown, without the page around it: src/styles/components/explorer.css hides
 * the rest while the explorer is what the address points at, so that a frame needs no page of its own.
 */
export const framed = '#the_explorer'

const quoted = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/**
 * The code that puts a view into somebody's page.
 *
 * @param address of the view, in full
 * @param height of the frame in pixels; its width is that of its place
 */
export const embedCode = (address: string, title: string, height: number): string =>
  `<iframe src="${quoted(address + framed)}" title="${quoted(title)}" width="100%" height="${height}" loading="lazy" style="border:0"></iframe>`
