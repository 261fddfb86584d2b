/** Views of the site besides the overview, which is the root: each is a folder with the same page in it. */
export const VIEW_FOLDERS = [
  'budget',
  'projects',
  'indicators',
  'changes',
  'compare',
  'findings',
  'documents',
  'dataset',
  'sql',
  'mine',
  'report',
] as const

/** The page that shows one chart, for the frames of other sites; beside the views', with a script of its own. */
export const EMBED_PAGE = 'embed/index.html'

/** Folder of its scripts and styles. */
export const EMBED_ASSETS = 'embed/assets'

/** The file with the answers that a view's charts are drawn from under its plain link, by its path in the site. */
export function embedAnswers(view: string): string {
  return `embed/${view}.json`
}

/** The page of the root, told where the root is. */
export function rootPage(html: string): string {
  return withRoot(html, './')
}

/** The same page a folder deeper: what stood beside it stands above it. */
export function viewPage(html: string): string {
  return withRoot(html.replaceAll(/\b(src|href)=(["'])\.\//g, '$1=$2../'), '../')
}

/** The view folder a request path under the base asks for; null when it asks for something else. */
export function viewFolderOf(path: string): string | null {
  const folder = path.replace(/\/(index\.html)?$/, '')
  return VIEW_FOLDERS.find((view) => view === folder) ?? null
}

/** What is put into a view's page before it is published. */
export interface PageParts {
  /** The view as drawn; null leaves a page that its script fills. */
  page: DrawnPage | null
  /** Scripts the view needs besides the page's own, by their path in the site. */
  preloads: readonly string[]
  /** The script that runs before anything is painted, by its path in the site. */
  beforePaint: string
}

/** A view drawn as HTML. */
export interface DrawnPage {
  head: string
  body: string
  /** What the page's script needs to bring it to life, as JSON. */
  first: string
  /** What a link to the page says. */
  title: string
  description: string
}

/** A page with its view in it: drawn, described for those who link to it, and with the answers it was drawn from. */
export function prerenderedPage(shell: string, { page, preloads, beforePaint }: PageParts): string {
  const links = preloads.map((path) => `<link rel="modulepreload" crossorigin href="./${path}">`)
  if (page === null) return into(shell, '</head>', links.join('\n'))
  const { head, body, first, title, description } = page
  const metas = [
    `<meta name="description" content="${escapeAttribute(description)}">`,
    ...Object.entries({
      'og:type': 'article',
      'og:site_name': '明账 Mingzhang',
      'og:locale': 'zh_CN',
      'og:title': title,
      'og:description': description,
    }).map(([name, text]) => `<meta property="${name}" content="${escapeAttribute(text)}">`),
    '<meta name="twitter:card" content="summary">',
  ]
  const plain = shell
    .replace(/\s*<meta name="description"[^>]*>/, '')
    .replace(/\s*<title>[^<]*<\/title>/, '')
    .replace(/<noscript>[\s\S]*?<\/noscript>/, () => NO_SCRIPT + WAITING)
  const early = `<script src="./${beforePaint}"></script>`
  const headed = into(plain, '</head>', [early, ...metas, ...links, head].join('\n'))
  const app = '<div id="app"></div>'
  if (!headed.includes(app)) throw new Error(`index.html has no ${app}`)
  return headed.replace(
    app,
    () =>
      `<div id="app">${body}</div><script type="application/json" id="first">${escapeJson(first)}</script>`,
  )
}

const NO_SCRIPT = `<noscript>
      <p class="no-script">
        没有 JavaScript，这里是每一页的默认图表和表格；筛选、搜索、切换语言和“我的文件”需要 JavaScript。
        <span lang="en">Without JavaScript these are the charts and tables that each page begins with, in Chinese; filters, search,
        English and your own documents need JavaScript.</span>
      </p>
    </noscript>`

/** Shown instead of the page's figures where the link asks for others; and when the script that draws those did not come. */
const WAITING = `
    <p class="waiting" role="status">正在按链接打开… <span lang="en">Opening what the link asks for…</span></p>
    <p class="waiting failed" role="alert">页面的脚本没有下载成功，无法按链接显示：请检查网络连接，然后刷新页面。
      <span lang="en">The page’s script could not be downloaded, so what the link asks for cannot be shown: check the connection and reload.</span></p>`

function into(html: string, before: string, added: string): string {
  const at = html.indexOf(before)
  if (at < 0) throw new Error(`index.html has no ${before}`)
  return `${html.slice(0, at)}${added}\n${html.slice(at)}`
}

/** Text as an attribute's value. */
export function escapeAttribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')
}

/** JSON that cannot end the element it stands in, nor begin a comment in it. */
export function escapeJson(json: string): string {
  return json.replaceAll('<', '\\u003c')
}

function withRoot(html: string, root: string): string {
  const plain = html.replace(/(<html\b[^>]*?)\s+data-root=(["'])[^"']*\2/i, '$1')
  if (!/<html\b/i.test(plain)) throw new Error('index.html has no <html> tag')
  return plain.replace(/<html\b/i, `<html data-root="${root}"`)
}
