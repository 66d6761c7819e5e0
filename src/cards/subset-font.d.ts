/** What this project uses of subset-font, which comes without types. */
declare module 'subset-font' {
  export default function subsetFont(
    font: Uint8Array,
    text: string,
    options: {
      targetFormat: 'truetype'
      keepAllGlyphs: true
      variationAxes: Readonly<Record<string, number>>
    },
  ): Promise<Buffer>
}
