/**
 * The address of a click on a link that the site itself follows; null when the browser should: other buttons and keys, new
 * windows, downloads, places within the page, other sites.
 */
export function followedLink(event: MouseEvent, isView: (href: URL) => boolean): string | null {
  if (event.defaultPrevented || event.button !== 0) return null
  if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return null
  const link = event.target instanceof Element ? event.target.closest('a') : null
  const written = link?.getAttribute('href')
  if (!link || !written || written.startsWith('#')) return null
  if (link.hasAttribute('download') || (link.getAttribute('target') ?? '_self') !== '_self')
    return null
  const url = new URL(written, link.baseURI)
  return isView(url) ? url.href : null
}
