import { sha256 } from '@noble/hashes/sha2.js'

/**
 * SHA-256 of bytes in hex. A page served over plain HTTP from an intranet has no `crypto.subtle`; there it is computed
 * in JavaScript.
 */
export async function sha256Hex(bytes: Uint8Array): Promise<string> {
  const subtle = (globalThis.crypto as Partial<Crypto> | undefined)?.subtle
  return toHex(subtle ? await digest(subtle, bytes) : sha256InScript(bytes))
}

/** SHA-256 computed in JavaScript, without the platform's help. */
export function sha256InScript(bytes: Uint8Array): Uint8Array {
  return sha256(bytes)
}

async function digest(subtle: SubtleCrypto, bytes: Uint8Array): Promise<Uint8Array> {
  return new Uint8Array(await subtle.digest('SHA-256', new Uint8Array(bytes)))
}

/** Bytes in lower-case hex. */
export function toHex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
