/** The site's views, in the order of the navigation. */
export const VIEW_NAMES = [
  'overview',
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

export type ViewName = (typeof VIEW_NAMES)[number]

/** The folder of a view below the site's root. */
export function folderOf(view: ViewName): string {
  return view === 'overview' ? '' : `${view}/`
}

/**
 * Which view a path shows; null when there is none.
 *
 * @param rootPath path of the site's root folder, ending in a slash.
 */
export function viewOfPath(path: string, rootPath: string): ViewName | null {
  if (!path.startsWith(rootPath)) return null
  const folder = path.slice(rootPath.length).replace(/(^|\/)index\.html$/, '$1')
  return VIEW_NAMES.find((view) => [folderOf(view), view].includes(folder)) ?? null
}

/** Relative address of a view, as seen from another; it works from any folder of any host. */
export function pathBetween(from: ViewName, to: ViewName): string {
  const up = from === 'overview' ? './' : '../'
  return `${up}${folderOf(to)}`
}
