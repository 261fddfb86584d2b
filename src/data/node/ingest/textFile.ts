import { open } from 'node:fs/promises'

const BUFFERED = 1 << 18

/** A text file that grows by pieces; to be closed. */
export interface TextFile {
  write(text: string): Promise<void>
  close(): Promise<void>
}

/** Begins a text file, over what was there. */
export async function createTextFile(path: string): Promise<TextFile> {
  const handle = await open(path, 'w')
  let pieces: string[] = []
  let length = 0
  const flush = async () => {
    const text = pieces.join('')
    pieces = []
    length = 0
    await handle.writeFile(text)
  }
  return {
    async write(text) {
      pieces.push(text)
      length += text.length
      if (length >= BUFFERED) await flush()
    },
    async close() {
      try {
        await flush()
      } finally {
        await handle.close()
      }
    },
  }
}
