import dagre from '@dagrejs/dagre'
import type { Drawing, Point, Shape, Tone } from './drawing.ts'
import { lineHeight, textWidth, wrapText } from './measure.ts'

export interface GraphNode {
  readonly id: string
  readonly title: string
  readonly details?: readonly string[]
  readonly tone: Tone
  readonly border?: 'dashed' | 'double'
}

export interface GraphEdge {
  readonly from: string
  readonly to: string
  readonly label?: string
  readonly isDashed?: boolean
  readonly ends?: 'arrow' | 'both'
}

export interface Layout {
  readonly title: string
  readonly direction: 'down' | 'right'
  /** Width of the text in a box. */
  readonly boxWidth: number
}

const size = { title: 14, detail: 12, label: 12 } as const
/** A box grows with its longest word up to this; a longer word is cut. */
const widestBox = 280
const padding = 10
const margin = 12

/** Drawings by what they were made of: laying out takes most of the time of a book, and between two keys nearly all stay the same. */
const laidOut = new Map<string, Drawing>()
/** The oldest goes first. */
const mostKept = 1000

/** Boxes in layers, joined by lines; every text has room of its own. The same boxes give the same drawing. */
export function layeredDrawing(nodes: readonly GraphNode[], edges: readonly GraphEdge[], layout: Layout): Drawing {
  const key = JSON.stringify([nodes, edges, layout])
  const known = laidOut.get(key)
  if (known !== undefined) return known
  const drawing = drawn(nodes, edges, layout)
  const [oldest] = laidOut.keys()
  if (laidOut.size >= mostKept && oldest !== undefined) laidOut.delete(oldest)
  laidOut.set(key, drawing)
  return drawing
}

function drawn(nodes: readonly GraphNode[], edges: readonly GraphEdge[], { title, direction, boxWidth }: Layout): Drawing {
  const graph = new dagre.graphlib.Graph({ multigraph: true })
  graph.setGraph({ rankdir: direction === 'down' ? 'TB' : 'LR', nodesep: 22, ranksep: direction === 'down' ? 34 : 44, edgesep: 16, marginx: margin, marginy: margin })
  const boxes = new Map(nodes.map((node) => [node.id, boxOf(node, boxWidth)]))
  for (const [id, { width, height }] of boxes) graph.setNode(id, { width, height })
  const joining = edges.filter(({ from, to }) => boxes.has(from) && boxes.has(to))
  joining.forEach(({ from, to, label }, place) => graph.setEdge(from, to, label === undefined ? {} : { ...labelRoom(label), labelpos: 'c' }, `e${place}`))
  dagre.layout(graph)

  const lines = joining.map(({ from, to, isDashed, ends }, place): Shape => {
    const { points } = graph.edge(from, to, `e${place}`) as { readonly points: readonly Point[] }
    return { kind: 'line', points: joined(points, sideOf(graph.node(from) as Place, direction, 1), sideOf(graph.node(to) as Place, direction, -1), direction), tone: 'plain', ends: ends ?? 'arrow', ...(isDashed === true ? { isDashed } : {}) }
  })
  const labels = joining.flatMap(({ from, to, label }, place): readonly Shape[] => {
    if (label === undefined) return []
    const { x, y } = graph.edge(from, to, `e${place}`) as Point
    const { width, height } = labelRoom(label)
    const box = { x: x - width / 2, y: y - height / 2, width, height }
    return [{ kind: 'box', ...box, tone: 'plain', corner: 8 }, { kind: 'label', ...box, lines: wrapText(label, labelWidth, size.label), size: size.label, align: 'middle', isMuted: true }]
  })
  const shapes = [...boxes].flatMap(([id, box]) => {
    const { x, y } = graph.node(id) as Point
    return box.shapesAt(x - box.width / 2, y - box.height / 2)
  })
  const extent = graph.graph() as { readonly width?: number; readonly height?: number }
  return { title, width: Math.ceil(extent.width ?? 0), height: Math.ceil(extent.height ?? 0), shapes: [...lines, ...labels, ...shapes] }
}

interface Place extends Point {
  readonly width: number
  readonly height: number
}

/** The middle of the side where lines leave (1) or arrive (-1). */
function sideOf({ x, y, width, height }: Place, direction: Layout['direction'], sign: 1 | -1): Point {
  return direction === 'down' ? { x, y: y + (sign * height) / 2 } : { x: x + (sign * width) / 2, y }
}

/** From the middle of one side to the middle of the other, so that no line runs behind a box; a line back keeps its way. */
function joined(points: readonly Point[], start: Point, end: Point, direction: Layout['direction']): readonly Point[] {
  const isForward = direction === 'down' ? end.y > start.y : end.x > start.x
  const way = isForward ? [start, ...points.slice(1, -1), end] : points
  return way.map(({ x, y }) => ({ x, y }))
}

const labelWidth = 150

function labelRoom(label: string): { readonly width: number; readonly height: number } {
  const lines = wrapText(label, labelWidth, size.label)
  return { width: Math.max(...lines.map((line) => textWidth(line, size.label))) + 12, height: lines.length * lineHeight(size.label) + 6 }
}

interface Box {
  readonly width: number
  readonly height: number
  readonly shapesAt: (x: number, y: number) => readonly Shape[]
}

function boxOf({ title, details = [], tone, border }: GraphNode, least: number): Box {
  const boxWidth = Math.min(widestBox, Math.max(least, ...title.split(/\s+/).map((word) => Math.ceil(textWidth(word, size.title, true)))))
  const heading = wrapText(title, boxWidth, size.title, true)
  const lines = details.flatMap((detail) => wrapText(detail, boxWidth, size.detail))
  const headingHeight = heading.length * lineHeight(size.title)
  const linesHeight = lines.length * lineHeight(size.detail)
  const gap = lines.length > 0 ? 4 : 0
  const width = boxWidth + 2 * padding
  const height = headingHeight + gap + linesHeight + 2 * padding
  return {
    width,
    height,
    shapesAt: (x, y) => [
      { kind: 'box', x, y, width, height, tone, ...(border === undefined ? {} : { border }) },
      { kind: 'label', x: x + padding, y: y + padding, width: boxWidth, height: headingHeight, lines: heading, size: size.title, align: 'middle', isStrong: true },
      ...(lines.length === 0 ? [] : [{ kind: 'label', x: x + padding, y: y + padding + headingHeight + gap, width: boxWidth, height: linesHeight, lines, size: size.detail, align: 'middle' } as const]),
    ],
  }
}
