import { ReaderError } from '../readerError.ts'

/** Refuses a file without any text. */
export function emptyFile(): ReaderError {
  return new ReaderError('empty', {
    zh: '文件是空的，没有可读的文字；请换上完整的文件。',
    en: 'the file is empty; put the complete document in its place.',
  })
}

/** Refuses bytes that are neither text nor a known format. */
export function notText(): ReaderError {
  return new ReaderError('not-text', {
    zh: '文件内容不是文字（既不是 UTF-8、UTF-16，也不是 GB18030），也不是 Word、Excel、PDF 或网页文件；请另存为其中一种再试。',
    en: 'its bytes are not text (neither UTF-8, UTF-16 nor GB18030), nor a Word, Excel, PDF or HTML file; save the document as one of these and try again.',
  })
}

/** Refuses a file that a bound keeps out: `what` it has too much of, and the bound. */
export function tooLarge(what: { zh: string; en: string }, limit: number): ReaderError {
  return new ReaderError('too-large', {
    zh: `${what.zh}超过上限（${limit.toLocaleString('en')}）；请拆分文件，或去掉与绩效目标表无关的内容。`,
    en: `it has more ${what.en} than are read (${limit.toLocaleString('en')}); split it, or take out what is not the disclosure.`,
  })
}

/** Refuses an archive that inflates to far more than its size. */
export function zipBomb(): ReaderError {
  return new ReaderError('too-large', {
    zh: '压缩内容展开后异常庞大，为安全起见不再读取；请向发布单位索取正常的文件。',
    en: 'its packed contents inflate to an abnormal size, so reading stopped; ask the publisher for a sound file.',
  })
}

/** Refuses a file that ends too early. */
export function truncated(): ReaderError {
  return new ReaderError('truncated', {
    zh: '文件不完整（可能是下载中断）；请重新下载。',
    en: 'the file breaks off before its end (perhaps the download was interrupted); download it again.',
  })
}

/** Refuses a file that is damaged inside. */
export function damaged(): ReaderError {
  return new ReaderError('unreadable', {
    zh: '文件已损坏，无法读取；请重新下载，或用原软件打开后另存再试。',
    en: 'the file is damaged and cannot be read; download it again, or open it in its own program and save it anew.',
  })
}

/** Refuses a file that opens with a password only. */
export function encrypted(): ReaderError {
  return new ReaderError('encrypted', {
    zh: '文件设有密码，无法读取；请去掉密码后另存再试。',
    en: 'the file is protected by a password; save it without one and try again.',
  })
}

/** Refuses a file whose format is known but not read. */
export function unsupported(format: { zh: string; en: string }): ReaderError {
  return new ReaderError('unsupported', {
    zh: `这是${format.zh}，不能直接读取；请另存为 docx、xlsx、pdf、html 或 txt 再试。`,
    en: `this is ${format.en}, which is not read; save it as docx, xlsx, pdf, html or txt and try again.`,
  })
}

/** Refuses pages that are pictures. */
export function noTextLayer(): ReaderError {
  return new ReaderError('no-text-layer', {
    zh: '这是扫描件或图片，没有文字层；请先做文字识别（OCR），或向发布单位索取原始电子文件。',
    en: 'its pages are pictures without a text layer; run text recognition (OCR) first, or ask the publisher for the original file.',
  })
}
