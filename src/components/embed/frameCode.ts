import { type Heights, wideFrame } from './embedHeight.ts'

const quoted = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/**
 * A frame as wide as its place, in a box whose padding gives it one of two heights by that width: below and from `wideFrame` on.
 * Where a host keeps no styles, the frame has the larger height.
 */
export function frameCode(url: string, title: string, { narrow, wide }: Heights): string {
  const [low, high] = [Math.min(narrow, wide), Math.max(narrow, wide)]
  const side = narrow > wide ? `${wideFrame}px - 100%` : `100% - ${wideFrame - 1}px`
  const box = `position:relative;padding-bottom:clamp(${low}px,(${side})*9999,${high}px)`
  const frame = 'position:absolute;inset:0;width:100%;height:100%;border:0'
  const attributes = `src="${quoted(url)}" title="${quoted(title)}" width="100%" height="${high}" loading="lazy"`
  return `<div style="${box}"><iframe ${attributes} style="${frame}"></iframe></div>`
}
