/**
 * The HTML that shows a chart in another page: a frame, and a script that makes it as high as the chart says it is.
 *
 * @param height of the frame where the script does not run, in CSS pixels
 */
export function embedCode(address: string, title: string, height: number): string {
  const frame = `<iframe src="${escaped(address)}" title="${escaped(title)}" width="100%" height="${String(height)}" style="border:0" loading="lazy"></iframe>`
  return `${frame}\n<script>${RESIZE}</script>`
}

// Only a frame that sent the message is changed, and only its height.
const RESIZE = `addEventListener('message', function (e) {
  if (!e.data || e.data.type !== 'mingzhang:height') return
  document.querySelectorAll('iframe').forEach(function (f) {
    if (f.contentWindow === e.source) f.height = Number(e.data.height)
  })
})`

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('"', '&quot;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
}
