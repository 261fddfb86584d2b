import { zipOf, type ZipFile } from '../../../charts/export/zip.ts'

/** Hands files to the reader as one zip archive. */
export function saveZip(files: readonly ZipFile[], fileName: string): void {
  const url = URL.createObjectURL(new Blob([zipOf(files)], { type: 'application/zip' }))
  const link = document.createElement('a')
  link.href = url
  link.download = fileName
  link.click()
  // Some browsers read it only after the click has been dealt with.
  setTimeout(() => URL.revokeObjectURL(url), 10_000)
}
