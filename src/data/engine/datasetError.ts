import type { Said } from '../model/problem.ts'

/**
 * Why the dataset could not be opened: the network or host is away, a file is not there, its bytes are not those
 * published, its format is another, or the engine does not start in this browser.
 */
export type DatasetErrorCode = 'offline' | 'missing' | 'corrupt' | 'version' | 'engine'

/** The dataset could not be opened; `said` tells people what is wrong and what to do. */
export class DatasetError extends Error {
  readonly code: DatasetErrorCode
  readonly said: Said

  /** @param what the file (or part of the browser) it is about */
  constructor(code: DatasetErrorCode, what: string, cause?: unknown) {
    const said = SAID[code](what)
    super(said.en, { cause })
    this.name = 'DatasetError'
    this.code = code
    this.said = said
  }
}

const SAID: Record<DatasetErrorCode, (what: string) => Said> = {
  offline: (what) => ({
    zh: `无法下载 ${what}：请检查网络连接，然后重试。`,
    en: `${what} could not be downloaded: check the connection and try again.`,
  }),
  missing: (what) => ({
    zh: `这个网站上没有 ${what}：请网站的发布者重新发布数据。`,
    en: `${what} is not on this site: its publisher has to publish the data again.`,
  }),
  corrupt: (what) => ({
    zh: `${what} 与发布时的内容不一致，因此没有使用：请刷新页面；若仍如此，请网站的发布者重新上传。`,
    en: `${what} is not what was published, so it is not used: reload the page; if that does not help, its publisher has to upload it again.`,
  }),
  version: (what) => ({
    zh: `${what} 的格式与此页面的版本不符：请刷新页面。`,
    en: `${what} has a format that this version of the page does not read: reload the page.`,
  }),
  engine: (what) => ({
    zh: `查询引擎无法在此浏览器中启动（${what}）：请换用较新版本的 Chrome、Edge、Firefox 或 Safari。`,
    en: `The query engine does not start in this browser (${what}): use a recent Chrome, Edge, Firefox or Safari.`,
  }),
}
