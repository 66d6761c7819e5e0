import { Resvg } from '@resvg/resvg-js'

/** The box around what the renderer draws with the given fonts alone. */
export function boxOf(svg: string, fontFiles: readonly string[]) {
  return new Resvg(svg, { font: { loadSystemFonts: false, fontFiles: [...fontFiles] } }).getBBox()
}
