import { crc32 } from '../../data/text/crc32.ts'

/** A file of an archive; `path` has forward slashes. */
export interface ZipFile {
  path: string
  bytes: Uint8Array
}

const LOCAL = 0x04034b50
const CENTRAL = 0x02014b50
const END = 0x06054b50
const VERSION = 20
/** Names are UTF-8. */
const UTF8 = 0x0800
/** 1980-01-01, the first day a zip can name: an archive of the same files is the same, whenever it is made. */
const FIRST_DAY = 0x0021

/** Files as a zip archive, stored as they are: documents are mostly packed already. */
export function zipOf(files: readonly ZipFile[]): Uint8Array<ArrayBuffer> {
  const parts: Uint8Array[] = []
  const central: Uint8Array[] = []
  let offset = 0
  for (const { path, bytes } of files) {
    const name = new TextEncoder().encode(path)
    const about = [VERSION, UTF8, 0, 0, FIRST_DAY]
    const sizes = [crc32(bytes), bytes.length, bytes.length]
    const local = fields([[4, LOCAL], ...twos(about), ...fours(sizes), ...twos([name.length, 0])])
    parts.push(local, name, bytes)
    const entry = [[4, CENTRAL], [2, VERSION], ...twos(about), ...fours(sizes)] as Field[]
    const rest = [...twos([name.length, 0, 0, 0, 0]), ...fours([0, offset])]
    central.push(fields([...entry, ...rest]), name)
    offset += local.length + name.length + bytes.length
  }
  const size = central.reduce((sum, part) => sum + part.length, 0)
  const count = files.length
  const end = [[4, END], ...twos([0, 0, count, count]), ...fours([size, offset]), [2, 0]] as Field[]
  return joined([...parts, ...central, fields(end)])
}

/** A number and how many bytes it takes, the lowest first. */
type Field = [bytes: 2 | 4, value: number]

function twos(values: readonly number[]): Field[] {
  return values.map((value) => [2, value])
}

function fours(values: readonly number[]): Field[] {
  return values.map((value) => [4, value])
}

function fields(all: readonly Field[]): Uint8Array {
  const bytes = all.flatMap(([length, value]) =>
    Array.from({ length }, (_, index) => (value >>> (8 * index)) & 0xff),
  )
  return Uint8Array.from(bytes)
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let offset = 0
  for (const part of parts) {
    whole.set(part, offset)
    offset += part.length
  }
  return whole
}
