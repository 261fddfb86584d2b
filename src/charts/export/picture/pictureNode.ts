/** A text of a picture, before it becomes outlines. */
export interface PictureText {
  text: string
  x: number
  /** Of the baseline. */
  y: number
  size: number
  bold: boolean
  italic: boolean
  anchor: 'start' | 'middle' | 'end'
  fill: string
  /** Other presentation attributes (opacity, a halo). */
  attributes: Record<string, string>
}

/** An element of a picture, or a text in it. */
export type PictureNode =
  | { kind: 'element'; tag: string; attributes: Record<string, string>; children: PictureNode[] }
  | { kind: 'text'; text: PictureText }

/** An element. */
export function element(
  tag: string,
  attributes: Record<string, string | number>,
  children: PictureNode[] = [],
): PictureNode {
  const written = Object.entries(attributes).map(([name, value]) => [name, String(value)] as const)
  return { kind: 'element', tag, attributes: Object.fromEntries(written), children }
}

/** All texts below some nodes, in the order of drawing. */
export function textsOf(nodes: readonly PictureNode[]): PictureText[] {
  return nodes.flatMap((node) => (node.kind === 'text' ? [node.text] : textsOf(node.children)))
}

/** A text as it may stand in XML, characters that XML cannot hold left out. */
export function escapeXml(text: string): string {
  return text
    .replaceAll(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}

/** An opening tag's attributes, each with a space before it. */
export function writeAttributes(attributes: Readonly<Record<string, string>>): string {
  return Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${escapeXml(value)}"`)
    .join('')
}
