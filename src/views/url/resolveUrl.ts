/** An address, relative or absolute, as seen from another. */
export function resolveUrl(href: string, base: string): URL {
  return new URL(href, base)
}
