import { refused, type RefusedFile } from './outcome.ts'

const MIB = 1024 * 1024

/** A path the file system does not give: by its error. */
export function notOpened(path: string, error: unknown): RefusedFile {
  const code = (error as NodeJS.ErrnoException).code ?? String(error)
  if (code === 'ENOENT' || code === 'ENOTDIR') {
    return refused(path, 'missing', {
      zh: '没有这个文件；请检查路径。',
      en: 'there is no such file; check the path.',
    })
  }
  return refused(path, 'unreadable', {
    zh: `打不开（${code}）；请检查访问权限。`,
    en: `it cannot be opened (${code}); check its permissions.`,
  })
}

/** A folder in which there is nothing to read. */
export function noDocuments(path: string): RefusedFile {
  return refused(path, 'directory', {
    zh: '这个文件夹里没有文件可读；请把公开的文件放进去，或换一个文件夹。',
    en: 'there are no documents in this folder; put some in it or name another.',
  })
}

/** A device, a pipe, a socket. */
export function notAFile(path: string): RefusedFile {
  return refused(path, 'unsupported', {
    zh: '这不是普通文件；请先存成文件。',
    en: 'it is not a regular file; save its contents as one first.',
  })
}

/** A file over the size that is read at all. */
export function tooManyBytes(path: string, limit: number): RefusedFile {
  return refused(path, 'too-large', {
    zh: `文件超过 ${limit / MIB} MB，不读；请拆分文件。`,
    en: `it is larger than the ${limit / MIB} MB that are read; split it.`,
  })
}

/** A file that took longer than a file may. */
export function tooSlow(path: string, milliseconds: number): RefusedFile {
  return refused(path, 'too-large', {
    zh: `读了 ${milliseconds / 1000} 秒还没读完，已停止；请拆分文件，或另存为其他格式再试。`,
    en: `it took longer than ${milliseconds / 1000} s and was given up; split it or save it in another format.`,
  })
}

/** A file that took more memory than a file may. */
export function tooMuchMemory(path: string, mebibytes: number): RefusedFile {
  return refused(path, 'too-large', {
    zh: `读它要用超过 ${mebibytes} MB 内存，已停止；请拆分文件。`,
    en: `it needs more than ${mebibytes} MB of memory and was given up; split it.`,
  })
}

/** A file on which the reader itself broke down. */
export function readerFailed(path: string, error: unknown): RefusedFile {
  const reason = error instanceof Error ? error.message : String(error)
  return refused(path, 'unreadable', {
    zh: `读取程序在这个文件上出错（${reason}）；请先把它拿开，并报告这个错误。`,
    en: `the reader broke down on it (${reason}); leave it out for now and report this.`,
  })
}

/** A file whose rows do not fit the tables. */
export function unusableRows(path: string, error: unknown): RefusedFile {
  const reason = error instanceof Error ? error.message : String(error)
  return refused(path, 'unreadable', {
    zh: `读出的行放不进表里（${reason}）；请报告这个错误。`,
    en: `its rows do not fit the tables (${reason}); report this.`,
  })
}
