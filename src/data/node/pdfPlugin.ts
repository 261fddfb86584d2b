import { readdir, readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { Plugin } from 'vite'
import { PDF_CMAPS_PATH, PDF_FONTS_PATH } from '../engine/pdfAssets.ts'
import { plain, resolveInside, sendFile } from './serve.ts'

/** A Vite plugin that puts what PDFs leave out, character maps and fonts, on the site's own origin. */
export function pdfPlugin(): Plugin {
  const folders = {
    [PDF_CMAPS_PATH]: folderOf('cmaps'),
    [PDF_FONTS_PATH]: folderOf('standard_fonts'),
  }
  return {
    name: 'mingzhang-pdf',
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const path = new URL(request.url ?? '/', 'http://host').pathname.slice(
          server.config.base.length,
        )
        const [prefix, folder] = Object.entries(folders).find(([one]) => path.startsWith(one)) ?? []
        if (prefix === undefined || folder === undefined) {
          next()
          return
        }
        resolveInside(folder, path.slice(prefix.length))
          .then((file) =>
            file === null ? plain(response, 404, 'Not found') : sendFile(request, response, file),
          )
          .catch(next)
      })
    },
    async generateBundle() {
      for (const [prefix, folder] of Object.entries(folders)) {
        for (const name of (await readdir(folder)).sort()) {
          const source = await readFile(join(folder, name))
          this.emitFile({ type: 'asset', fileName: `${prefix}${name}`, source })
        }
      }
    },
  }
}

function folderOf(name: string): string {
  const json = createRequire(import.meta.url).resolve('pdfjs-dist/package.json')
  return join(dirname(json), name)
}
