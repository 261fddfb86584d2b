import type { ChartPicture } from './picture/chartPicture.ts'

/** Pixels of the PNG for each CSS pixel of the picture. */
const SCALE = 2
/** Above this some browsers draw nothing at all. */
const MAX_SIDE = 16_000

/** A picture as PNG, twice as fine as it is large (less where it would be too large for a canvas). */
export async function pngOf({ svg, width, height }: ChartPicture, page: Document): Promise<Blob> {
  const url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }))
  try {
    const image = page.createElement('img')
    image.src = url
    await image.decode()
    const scale = Math.min(SCALE, MAX_SIDE / Math.max(width, height))
    const canvas = page.createElement('canvas')
    canvas.width = Math.round(width * scale)
    canvas.height = Math.round(height * scale)
    const context = canvas.getContext('2d')
    if (context === null) throw new Error('no canvas')
    context.drawImage(image, 0, 0, canvas.width, canvas.height)
    return await new Promise((resolve, reject) => {
      canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no PNG'))), 'image/png')
    })
  } finally {
    URL.revokeObjectURL(url)
  }
}
