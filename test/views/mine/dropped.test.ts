import { expect, it } from 'vitest'
import { MOST_ENTRIES, walkDropped } from '../../../src/views/mine/dropped.ts'
import { gatheredFiles, gatheredFolder, MOST_FILES } from '../../../src/views/mine/gathered.ts'

type Tree = { [name: string]: Tree | string | null }

/** A folder as a browser hands it over, a hundred names at a time and in no order; null is what it does not hand over. */
function entryOf(name: string, content: Tree | string | null, above = ''): FileSystemEntry {
  const fullPath = `${above}/${name}`
  if (content !== null && typeof content === 'object') {
    const children = Object.entries(content).map(([key, value]) => entryOf(key, value, fullPath))
    children.reverse()
    const createReader = () => {
      let at = 0
      return {
        readEntries: (done: (batch: FileSystemEntry[]) => void) => {
          done(children.slice(at, at + 100))
          at += 100
        },
      }
    }
    return { name, fullPath, isDirectory: true, isFile: false, createReader } as never
  }
  const file = (done: (file: File) => void, fail: (cause: Error) => void) => {
    if (content === null) fail(new Error('gone'))
    else done(new File([content], name))
  }
  return { name, fullPath, isDirectory: false, isFile: true, file } as never
}

function many(count: number): Tree {
  return Object.fromEntries(
    Array.from({ length: count }, (_, n) => [`${String(n).padStart(5, '0')}.txt`, 'x']),
  )
}

it('walks folders in the order of their names, without what is hidden', async () => {
  const folder = entryOf('公开', {
    'b.txt': '2',
    '2023': { 'a.pdf': '1', '.DS_Store': '', '~$a.docx': '', 'Thumbs.db': '' },
    '.git': { 'x.txt': '' },
    __MACOSX: { 'b.txt': '' },
    'catalog.csv': '',
    empty: {},
  })
  const counts: number[] = []
  const { files, more } = await walkDropped([folder], (count) => counts.push(count))
  expect(files.map(({ path }) => path)).toEqual(['公开/2023/a.pdf', '公开/b.txt'])
  expect(files.map(({ name }) => name)).toEqual(['a.pdf', 'b.txt'])
  expect(more).toBe(false)
  expect(counts).toEqual([1, 2])
})

it('takes what was dropped by itself, whatever its name, and files of browsers without entries', async () => {
  const plain = new File(['x'], 'plain.txt')
  const { files } = await walkDropped([entryOf('.hidden.txt', 'x'), plain])
  expect(files.map(({ path }) => path)).toEqual(['.hidden.txt', 'plain.txt'])
  expect(new TextDecoder().decode(await files[1]?.arrayBuffer())).toBe('x')
})

it('reads a folder to its end, though a browser gives a hundred names at a time', async () => {
  const { files, more } = await walkDropped([entryOf('many', many(250))])
  expect(files).toHaveLength(250)
  expect(files[249]?.name).toBe('00249.txt')
  expect(more).toBe(false)
})

it('stops at its bounds and says so', async () => {
  const all = await walkDropped([entryOf('most', many(MOST_FILES))])
  expect(all).toMatchObject({ more: false })
  const { files, more } = await walkDropped([entryOf('many', many(MOST_FILES + 1))])
  expect(files).toHaveLength(MOST_FILES)
  expect(more).toBe(true)
  const hidden = Object.keys(many(MOST_ENTRIES + 1)).map((name) => [`.${name}`, 'x'])
  const walked = await walkDropped([entryOf('hidden', Object.fromEntries(hidden) as Tree)])
  expect(walked).toEqual({ files: [], more: true })
})

it('keeps the place of what the browser does not hand over', async () => {
  const { files } = await walkDropped([entryOf('a', { 'gone.txt': null, 'here.txt': 'x' })])
  expect(files.map(({ path }) => path)).toEqual(['a/gone.txt', 'a/here.txt'])
  await expect(files[0]?.arrayBuffer()).rejects.toThrow()
})

it('takes from a chooser of folders what a dropped folder would give', () => {
  const at = (path: string) =>
    Object.defineProperty(new File(['x'], path.split('/').at(-1) ?? ''), 'webkitRelativePath', {
      value: path,
    })
  const list = ['f/z.txt', 'f/.hidden/a.txt', 'f/~$z.txt', 'f/a/y.txt'].map(at)
  expect(gatheredFolder(list).files.map(({ path }) => path)).toEqual(['f/a/y.txt', 'f/z.txt'])
  const single = [new File(['x'], 'z.txt'), new File(['x'], '.a.txt')]
  expect(gatheredFiles(single).files.map(({ path }) => path)).toEqual(['z.txt', '.a.txt'])
})
