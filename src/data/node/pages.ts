/** Views of the site besides the overview, which is the root: each is a folder with the same page in it. */
export const VIEW_FOLDERS = [
  'budget',
  'indicators',
  'changes',
  'compare',
  'findings',
  'documents',
  'mine',
] as const

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

function withRoot(html: string, root: string): string {
  const plain = html.replace(/(<html\b[^>]*?)\s+data-root=(["'])[^"']*\2/i, '$1')
  if (!/<html\b/i.test(plain)) throw new Error('index.html has no <html> tag')
  return plain.replace(/<html\b/i, `<html data-root="${root}"`)
}
