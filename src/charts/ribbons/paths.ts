interface Span {
  y: number
  height: number
}

const STUB = 26
const round = (value: number) => Math.round(value * 10) / 10

/** A band from one bar to another: level where it leaves and where it arrives. */
export function ribbonPath(fromX: number, from: Span, toX: number, to: Span): string {
  const middle = round((fromX + toX) / 2)
  const [top, bottom] = [
    [from.y, to.y],
    [from.y + from.height, to.y + to.height],
  ].map((pair) => pair.map(round)) as [[number, number], [number, number]]
  const [left, right] = [round(fromX), round(toX)]
  return [
    `M${left},${top[0]}C${middle},${top[0]} ${middle},${top[1]} ${right},${top[1]}`,
    `L${right},${bottom[1]}C${middle},${bottom[1]} ${middle},${bottom[0]} ${left},${bottom[0]}Z`,
  ].join('')
}

/** The beginning of a band that leads nowhere: its two edges, without an end. `way` is 1 to the right and −1 to the left. */
export function stubPaths(x: number, { y, height }: Span, way: 1 | -1): string {
  const end = round(x + way * STUB)
  const edges = [y + 3, y + height - 3].map(round)
  return edges.map((edge) => `M${round(x)},${edge}L${end},${edge}`).join('')
}
