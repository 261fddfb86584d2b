/** Joins the parts of a mark's key with the picture of the unit separator, which survives in HTML where the control does not. */
export function markKey(...parts: readonly string[]): string {
  return parts.join('␟')
}
