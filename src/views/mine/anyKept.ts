import { openShelf } from './shelf.ts'

const KEY = 'mingzhang-own'

/** Whether documents of the reader's own are kept in this browser. Never fails: where nothing can be kept, nothing is. */
export async function anyKept(): Promise<boolean> {
  const kept = await countKept()
  rememberOwn(kept > 0)
  return kept > 0
}

async function countKept(): Promise<number> {
  try {
    const known = await indexedDB.databases()
    if (known.length === 0) return 0
    return await (await openShelf()).count()
  } catch {
    return 0
  }
}

/** Whether the last visit left documents of the reader's own: known at once, before the browser's database is open. */
export function remembersOwn(): boolean {
  try {
    return localStorage.getItem(KEY) !== null
  } catch {
    return false
  }
}

/** Notes for the next visit whether there are documents of the reader's own. */
export function rememberOwn(any: boolean): void {
  try {
    if (any) localStorage.setItem(KEY, '1')
    else localStorage.removeItem(KEY)
  } catch {
    return
  }
}
