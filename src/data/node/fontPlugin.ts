import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { Plugin } from 'vite'
import { PICTURE_FONT_PATH } from '../engine/fontAssets.ts'
import { plain, sendFile } from './serve.ts'

const WEIGHTS = [400, 600]

/** A Vite plugin that puts the font of pictures, in slices, with its licence, on the site's own origin. */
export function fontPlugin(): Plugin {
  const folder = dirname(createRequire(import.meta.url).resolve('@fontsource/noto-sans-sc/LICENSE'))
  const files = fontFiles(folder)
  return {
    name: 'mingzhang-font',
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const { pathname } = new URL(request.url ?? '/', 'http://host')
        const prefix = `${server.config.base}${PICTURE_FONT_PATH}`
        if (!pathname.startsWith(prefix)) {
          next()
          return
        }
        files
          .then((all) => all.get(pathname.slice(prefix.length)))
          .then((file) =>
            file === undefined
              ? plain(response, 404, 'Not found')
              : sendFile(request, response, file),
          )
          .catch(next)
      })
    },
    async generateBundle() {
      for (const [name, file] of await files) {
        const source = await readFile(file)
        this.emitFile({ type: 'asset', fileName: `${PICTURE_FONT_PATH}${name}`, source })
      }
    },
  }
}

/** Published name → file of the package. */
async function fontFiles(folder: string): Promise<Map<string, string>> {
  const ranges = JSON.parse(await readFile(join(folder, 'unicode.json'), 'utf8')) as object
  const slices = Object.keys(ranges).map((key) => key.replaceAll(/[[\]]/g, ''))
  return new Map([
    ['ranges.json', join(folder, 'unicode.json')],
    ['LICENSE.txt', join(folder, 'LICENSE')],
    ...slices.flatMap((slice) =>
      WEIGHTS.map((weight): [string, string] => [
        `${slice}-${weight}.woff`,
        join(folder, `files/noto-sans-sc-${slice}-${weight}-normal.woff`),
      ]),
    ),
  ])
}
