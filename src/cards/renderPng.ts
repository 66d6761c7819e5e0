import { load } from './fromProgram.ts'

/** Renders an SVG as PNG at a width in pixels, with the given fonts and none of the machine's. */
export async function renderPng(
  svg: string,
  width: number,
  fontFiles: readonly string[] = [],
): Promise<Uint8Array<ArrayBuffer>> {
  const { Resvg } = await load<typeof import('@resvg/resvg-js')>('@resvg/resvg-js')
  const font = { loadSystemFonts: false, fontFiles: [...fontFiles] }
  const picture = new Resvg(svg, { font, fitTo: { mode: 'width', value: width } }).render()
  return new Uint8Array(picture.asPng())
}
