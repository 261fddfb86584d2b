import { descending, max, sum } from 'd3-array'
import type { IcicleNode } from './types.ts'

/** A node with its size and the size of what is in it. */
export interface SizedNode {
  node: IcicleNode
  /** The larger of its own value and the sum of its children: both have room. */
  size: number
  /** What is drawn of its own value: 0 when it is missing, zero or negative. */
  own: number
  /** Sum of the children's sizes. */
  inner: number
  /** Children with a size, largest first. */
  children: SizedNode[]
  /** Children without one, in the order given: missing, zero, or negative. */
  sizeless: IcicleNode[]
}

/** Sizes of a node and of all below it. Missing, zero and negative values have none, unless what is in them has. */
export function sizeTree(node: IcicleNode): SizedNode {
  const all = (node.children ?? []).map(sizeTree)
  const children = all.filter(({ size }) => size > 0).sort((a, b) => descending(a.size, b.size))
  const own = Math.max(0, node.value ?? 0)
  const inner = sum(children, ({ size }) => size)
  return {
    node,
    own,
    inner,
    size: Math.max(own, inner),
    children,
    sizeless: all.filter(({ size }) => size === 0).map((one) => one.node),
  }
}

/** The nodes from the root down to the one of a key; only the root where there is none. */
export function pathTo(root: SizedNode, key: string | null): SizedNode[] {
  return find(root, key) ?? [root]
}

/** Number of levels from a node down, itself included. */
export function levelsOf({ children }: SizedNode): number {
  return 1 + (max(children, levelsOf) ?? 0)
}

function find(node: SizedNode, key: string | null): SizedNode[] | null {
  if (node.node.key === key) return [node]
  for (const child of node.children) {
    const below = find(child, key)
    if (below) return [node, ...below]
  }
  return null
}
