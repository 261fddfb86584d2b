/** Standard User Timing marks, for those who measure the site: the first chart is on screen; the view answers. */
const FIRST_CHART = 'mingzhang:first-chart'
const INTERACTIVE = 'mingzhang:interactive'

/**
 * Marks, once, that the page's first view is drawn and answers.
 *
 * @param prerendered whether it was on screen before: then with the first paint of the page
 */
export function markFirstView(prerendered: boolean): void {
  requestAnimationFrame(() => {
    if (performance.getEntriesByName(INTERACTIVE).length > 0) return
    const [paint] = performance.getEntriesByName('first-contentful-paint')
    performance.mark(FIRST_CHART, prerendered && paint ? { startTime: paint.startTime } : {})
    performance.mark(INTERACTIVE)
  })
}
