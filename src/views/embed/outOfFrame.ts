/** Makes the link that is being followed open beside the page that embeds the chart, not inside its frame. */
export function outOfFrame(event: MouseEvent): void {
  const link = event.target instanceof Element ? event.target.closest('a[href]') : null
  if (link === null || link.getAttribute('href')?.startsWith('#') === true) return
  link.setAttribute('target', '_blank')
  link.setAttribute('rel', 'noopener')
}
