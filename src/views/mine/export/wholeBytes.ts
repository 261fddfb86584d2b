import { sha256Hex } from '../../../data/engine/sha256.ts'
import type { KeptDocument } from '../kept.ts'
import type { Mine } from '../mine.svelte.ts'

/** A document's original bytes; null when they are not kept, or no longer those that were read. */
export async function wholeBytes(mine: Mine, kept: KeptDocument): Promise<Uint8Array | null> {
  const bytes = await mine.bytes(kept.id)
  return bytes !== null && (await sha256Hex(bytes)) === kept.sha256 ? bytes : null
}
