/**
 * Loads pdf.js with its parser in the same thread: files are read off the page's own thread already, and no second script has to be found. The
 * legacy build runs in Node and in browsers of the last years alike.
 */
export async function loadPdfjs(): Promise<typeof import('pdfjs-dist/legacy/build/pdf.mjs')> {
  // Without an address to load its worker from, the library takes the one it finds under this name.
  const scope = globalThis as { pdfjsWorker?: unknown }
  scope.pdfjsWorker ??= await import('pdfjs-dist/legacy/build/pdf.worker.mjs')
  return import('pdfjs-dist/legacy/build/pdf.mjs')
}
