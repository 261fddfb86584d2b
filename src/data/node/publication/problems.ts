import { relative } from 'node:path'

/**
 * What kept a dataset from being published, in a sentence: what, where, what to do. An error that is no error of the file system
 * is given as it is.
 *
 * @param root folder to which paths are given
 */
export function publishProblem(cause: unknown, root: string): Error {
  if (!(cause instanceof Error)) return new Error(String(cause))
  const { code = codeIn(cause.message), path } = cause as NodeJS.ErrnoException
  const place = path === undefined ? 'data' : relative(root, path) || path
  if (isFull(code)) {
    return said(
      cause,
      `磁盘满了（${place}，${code}）；请腾出空间再发布。${KEPT.zh}`,
      `The disk is full (${place}, ${code}): make room and publish again. ${KEPT.en}`,
    )
  }
  if (code === 'EROFS' || code === 'EACCES' || code === 'EPERM') {
    return said(
      cause,
      `${place} 没有权限读写（${code}）；请检查文件夹的权限，或是否只读。${KEPT.zh}`,
      `${place} cannot be read or written (${code}): check its permissions and whether the folder is read-only. ${KEPT.en}`,
    )
  }
  if (code === 'ENOENT' && path !== undefined) {
    return said(
      cause,
      `${place} 在发布过程中不见了；请确认文件在原处再发布。${KEPT.zh}`,
      `${place} is not there or went away while it was read: put it back or leave it out, and publish again. ${KEPT.en}`,
    )
  }
  if (code !== undefined && /^E[A-Z0-9]+$/.test(code) && cause.message.startsWith(code)) {
    return said(
      cause,
      `${place} 读写出错（${code}）；请检查磁盘再发布。${KEPT.zh}`,
      `${place} gave an error (${code}): check the disk and publish again. ${KEPT.en}`,
    )
  }
  return cause
}

const KEPT = {
  zh: '已发布的没有丢失。',
  en: 'Nothing that was published is lost.',
}

/** DuckDB says in words what the system said in a code. */
function codeIn(message: string): string | undefined {
  if (/no space left on device/iu.test(message)) return 'ENOSPC'
  if (/disk quota exceeded/iu.test(message)) return 'EDQUOT'
  if (/read-only file system/iu.test(message)) return 'EROFS'
  return undefined
}

function isFull(code: string | undefined): code is 'ENOSPC' | 'EDQUOT' {
  return code === 'ENOSPC' || code === 'EDQUOT'
}

function said(cause: Error, zh: string, en: string): Error {
  return new Error(`${zh} ${en}`, { cause })
}
