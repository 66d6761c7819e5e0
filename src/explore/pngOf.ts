/** Pixels of the picture for each of the drawing. */
const scale = 2

/**
 * A picture as PNG, drawn by the browser itself. The drawing names only fonts that a machine has anyway and loads nothing,
 * so that it looks the same in the file; the page's policy lets pictures come from data addresses and nowhere else.
 *
 * @param svg text of an SVG file with width and height
 */
export async function pngOf(svg: string): Promise<Blob> {
  const image = new Image()
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`
  await image.decode()
  const canvas = document.createElement('canvas')
  canvas.width = image.naturalWidth * scale
  canvas.height = image.naturalHeight * scale
  const context = canvas.getContext('2d')
  if (!context) throw new Error('this browser draws no pictures')
  context.drawImage(image, 0, 0, canvas.width, canvas.height)
  return new Promise((done, failed) =>
    canvas.toBlob((blob) => (blob ? done(blob) : failed(new Error('the picture could not be drawn'))), 'image/png'),
  )
}
