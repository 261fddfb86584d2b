/** What a file's bytes say it is, whatever it is called. */
export type Container = 'pdf' | 'zip' | 'ole' | 'rtf' | 'image' | 'archive' | 'multipart' | 'text'

const MAGIC: readonly [readonly number[], Container][] = [
  [[0x50, 0x4b, 0x03, 0x04], 'zip'],
  [[0x50, 0x4b, 0x05, 0x06], 'zip'],
  [[0xd0, 0xcf, 0x11, 0xe0], 'ole'],
  [[0x7b, 0x5c, 0x72, 0x74, 0x66], 'rtf'],
  [[0xff, 0xd8, 0xff], 'image'],
  [[0x89, 0x50, 0x4e, 0x47], 'image'],
  [[0x47, 0x49, 0x46, 0x38], 'image'],
  [[0x49, 0x49, 0x2a, 0x00], 'image'],
  [[0x4d, 0x4d, 0x00, 0x2a], 'image'],
  [[0x52, 0x61, 0x72, 0x21], 'archive'],
  [[0x37, 0x7a, 0xbc, 0xaf], 'archive'],
  [[0x1f, 0x8b], 'archive'],
]

/** A PDF may carry other bytes before its header. */
const PDF_HEADER_WITHIN = 1024

/** Finds the container format by magic numbers; what has none is taken for text. */
export function sniff(bytes: Uint8Array): Container {
  const magic = MAGIC.find(([start]) => start.every((byte, at) => bytes[at] === byte))
  if (magic) return magic[1]
  const head = latin1(bytes.subarray(0, PDF_HEADER_WITHIN))
  if (head.includes('%PDF-')) return 'pdf'
  return /^(?:\s*|From [^\n]*\n)MIME-Version:/iu.test(head) ? 'multipart' : 'text'
}

/** Whether a decoded text is a web page: it says so, or it draws a table with tags. */
export function isHtml(text: string, file: string): boolean {
  const head = text.slice(0, 2048).trimStart()
  if (
    /^(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:!doctype\s+html|html|head|body|meta)\b/iu.test(
      head,
    )
  )
    return true
  if (/<table[\s>]/iu.test(text) && /<t[dr][\s>]/iu.test(text)) return true
  return /\.x?html?$/iu.test(file) && /<\/?[a-z][\w-]*[\s>/]/iu.test(text)
}

/** Whether a decoded text is XML of another format (Office 2003, for one). */
export function isOtherXml(text: string): boolean {
  return /^\uFEFF?\s*<\?xml\b/u.test(text.slice(0, 2048))
}

/** The encoding an HTML file declares near its beginning. */
export function declaredEncoding(bytes: Uint8Array): string | undefined {
  const head = latin1(bytes.subarray(0, 4096))
  return /<meta[^>]*?charset\s*=\s*["']?\s*([\w-]+)/iu.exec(head)?.[1]
}

function latin1(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes)
}
