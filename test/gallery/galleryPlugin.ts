import type { Plugin } from 'vite'

/** While developing, `gallery/` leads to the gallery; a build knows nothing of it. */
export function galleryPlugin(): Plugin {
  return {
    name: 'mingzhang-gallery',
    apply: 'serve',
    configureServer(server) {
      const { base } = server.config
      server.middlewares.use((request, response, next) => {
        const { pathname, search } = new URL(request.url ?? '/', 'http://host')
        if (pathname !== `${base}gallery` && pathname !== `${base}gallery/`) {
          next()
          return
        }
        response.writeHead(302, { location: `${base}test/gallery/index.html${search}` })
        response.end()
      })
    },
  }
}
