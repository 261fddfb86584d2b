/** Room for the bytes of documents that the browser does not keep, until the tab closes. */
export function heldBytes(): Map<string, Uint8Array> {
  return new Map()
}
