import { rmSync } from 'node:fs'
import { rm } from 'node:fs/promises'

const temporary = new Set<string>()

/** Has a file or folder removed when the process ends, however it ends but by force. */
export function removeAtExit(path: string): void {
  if (temporary.size === 0) process.once('exit', removeAll)
  temporary.add(path)
}

/** Removes a temporary file or folder now. */
export async function remove(path: string): Promise<void> {
  await rm(path, { recursive: true, force: true })
  temporary.delete(path)
  if (temporary.size === 0) process.off('exit', removeAll)
}

function removeAll(): void {
  for (const path of temporary) rmSync(path, { recursive: true, force: true })
}
