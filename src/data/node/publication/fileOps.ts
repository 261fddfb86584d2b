import { link, mkdir, open, readFile, rename, rm, symlink } from 'node:fs/promises'

/** Everything a publication does to a disk: in one place, so that a test can make each step fail. POSIX is assumed. */
export interface FileOps {
  /** Bytes of a source. */
  read(path: string): Promise<Uint8Array>
  makeFolder(path: string): Promise<void>
  /** Writes a file that is not there yet, and has it on the disk before it returns. */
  write(path: string, bytes: Uint8Array): Promise<void>
  /** Another name of the same file. */
  link(from: string, to: string): Promise<void>
  symlink(target: string, path: string): Promise<void>
  /** One step for whoever looks: the old thing or the new one. */
  rename(from: string, to: string): Promise<void>
  /** Has the names in a folder on the disk. */
  syncFolder(path: string): Promise<void>
  remove(path: string): Promise<void>
}

/** The disk itself. */
export const DISK: FileOps = {
  read: async (path) => new Uint8Array(await readFile(path)),
  makeFolder: async (path) => {
    await mkdir(path, { recursive: true })
  },
  write: async (path, bytes) => {
    const file = await open(path, 'wx')
    try {
      await file.writeFile(bytes)
      await file.sync()
    } catch (cause) {
      // An error of an open file names none.
      throw Object.assign(cause as NodeJS.ErrnoException, { path })
    } finally {
      await file.close()
    }
  },
  link,
  symlink: (target, path) => symlink(target, path),
  rename,
  syncFolder: async (path) => {
    const folder = await open(path, 'r')
    try {
      await folder.sync()
    } finally {
      await folder.close()
    }
  },
  remove: (path) => rm(path, { recursive: true, force: true }),
}
