import dagre from '@dagrejs/dagre'
import type { Point } from './drawing.ts'

/** Boxes by their size and what joins them, by their places in the list; no text. */
export interface Geometry {
  readonly direction: 'down' | 'right'
  readonly boxes: readonly Extent[]
  readonly lines: readonly { readonly from: number; readonly to: number; readonly label?: Extent }[]
}
interface Extent {
  readonly width: number
  readonly height: number
}

/** Where everything goes: the middles of boxes and of labels, and the way of each line. */
export interface LaidOut extends Extent {
  readonly boxes: readonly Point[]
  readonly lines: readonly { readonly points: readonly Point[]; readonly label: Point }[]
}

const margin = 12

/** Laying out takes most of the time of a book. Many drawings have boxes of the same sizes, and between two keys nearly all stay as they were. */
const known = new Map<string, LaidOut>()
/** The oldest goes first. */
const mostKept = 1000

/** Boxes in layers; the same sizes and lines always give the same places. */
export function laidOut(geometry: Geometry): LaidOut {
  const key = JSON.stringify(geometry)
  const found = known.get(key)
  if (found !== undefined) return found
  const made = layOut(geometry)
  const [oldest] = known.keys()
  if (known.size >= mostKept && oldest !== undefined) known.delete(oldest)
  known.set(key, made)
  return made
}

function layOut({ direction, boxes, lines }: Geometry): LaidOut {
  const graph = new dagre.graphlib.Graph({ multigraph: true })
  graph.setGraph({ rankdir: direction === 'down' ? 'TB' : 'LR', nodesep: 22, ranksep: direction === 'down' ? 34 : 44, edgesep: 16, marginx: margin, marginy: margin })
  boxes.forEach(({ width, height }, place) => graph.setNode(`b${place}`, { width, height }))
  lines.forEach(({ from, to, label }, place) => graph.setEdge(`b${from}`, `b${to}`, label === undefined ? {} : { ...label, labelpos: 'c' }, `e${place}`))
  dagre.layout(graph)
  const { width = 0, height = 0 } = graph.graph() as Partial<Extent>
  // The way of a line may bend outside the boxes, and dagre does not count that.
  const bends = lines.flatMap(({ from, to }, place) => (graph.edge(`b${from}`, `b${to}`, `e${place}`) as { readonly points: readonly Point[] }).points)
  const [left, top] = [Math.min(0, ...bends.map(({ x }) => x - margin)), Math.min(0, ...bends.map(({ y }) => y - margin))]
  const at = ({ x, y }: Point): Point => ({ x: x - left, y: y - top })
  return {
    width: Math.ceil(Math.max(width, ...bends.map(({ x }) => x + margin)) - left),
    height: Math.ceil(Math.max(height, ...bends.map(({ y }) => y + margin)) - top),
    boxes: boxes.map((_, place) => at(graph.node(`b${place}`) as Point)),
    lines: lines.map(({ from, to }, place) => {
      const { points, x, y } = graph.edge(`b${from}`, `b${to}`, `e${place}`) as Point & { readonly points: readonly Point[] }
      return { points: points.map(at), label: at({ x, y }) }
    }),
  }
}
