import type { KeptDocument } from './kept.ts'

/** Where the reader's documents stand between visits: in this browser's own database. */
export interface Shelf {
  /** How many documents are kept, damaged ones too. */
  count(): Promise<number>
  /** Everything that is kept, as it was found: it may have been damaged since. */
  all(): Promise<{ key: string; value: unknown }[]>
  /** What is kept under a key, as it was found; undefined when nothing is, or nothing that can be read. */
  one(key: string): Promise<unknown>
  /**
   * Keeps a document.
   *
   * @param bytes null leaves those that are kept
   */
  put(document: KeptDocument, bytes: Uint8Array | null): Promise<void>
  /** The original bytes; null when they are not kept. */
  bytes(id: string): Promise<Uint8Array | null>
  remove(key: string): Promise<void>
}

const DATABASE = 'mingzhang'
const DOCUMENTS = 'documents'
const FILES = 'files'
/** A database that neither opens nor fails in this time, in milliseconds, is taken as not available. */
const PATIENCE = 4000

/**
 * Opens the shelf.
 *
 * @throws when the browser does not let the site keep anything
 */
export async function openShelf(): Promise<Shelf> {
  const database = await Promise.race([opened(), impatience()])
  const within = <T>(
    stores: string[],
    mode: IDBTransactionMode,
    work: (transaction: IDBTransaction) => IDBRequest<T>,
  ): Promise<T> => settled(database.transaction(stores, mode), work)
  // A value that its browser can no longer read is as damaged as one that it reads wrongly.
  const one = (key: string) =>
    within<unknown>([DOCUMENTS], 'readonly', (at) => at.objectStore(DOCUMENTS).get(key)).catch(
      () => undefined,
    )
  return {
    one,
    count: () => within([DOCUMENTS], 'readonly', (at) => at.objectStore(DOCUMENTS).count()),
    async all() {
      const keys = await within([DOCUMENTS], 'readonly', (at) =>
        at.objectStore(DOCUMENTS).getAllKeys(),
      )
      return Promise.all(
        keys
          .filter((key) => typeof key === 'string')
          .map(async (key) => ({ key, value: await one(key) })),
      )
    },
    async put(document, bytes) {
      await within([DOCUMENTS, FILES], 'readwrite', (at) => {
        if (bytes !== null) at.objectStore(FILES).put(bytes, document.id)
        return at.objectStore(DOCUMENTS).put(document, document.id)
      })
    },
    async bytes(id) {
      const value = await within<unknown>([FILES], 'readonly', (at) =>
        at.objectStore(FILES).get(id),
      )
      return value instanceof Uint8Array ? value : null
    },
    async remove(key) {
      await within([DOCUMENTS, FILES], 'readwrite', (at) => {
        at.objectStore(FILES).delete(key)
        return at.objectStore(DOCUMENTS).delete(key)
      })
    },
  }
}

function opened(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(DATABASE, 1)
    request.onupgradeneeded = () => {
      request.result.createObjectStore(DOCUMENTS)
      request.result.createObjectStore(FILES)
    }
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(errorOf(request.error))
  })
}

function impatience(): Promise<never> {
  return new Promise((_, reject) => {
    setTimeout(() => reject(new Error('the browser’s database does not open')), PATIENCE)
  })
}

/** The result of a transaction's work, once the transaction has ended well. */
function settled<T>(
  transaction: IDBTransaction,
  work: (transaction: IDBTransaction) => IDBRequest<T>,
): Promise<T> {
  return new Promise((resolve, reject) => {
    const request = work(transaction)
    transaction.oncomplete = () => resolve(request.result)
    transaction.onabort = () => reject(errorOf(transaction.error ?? request.error))
    transaction.onerror = () => reject(errorOf(transaction.error ?? request.error))
  })
}

function errorOf(error: DOMException | null): Error {
  return error ?? new Error('the browser’s database failed')
}
