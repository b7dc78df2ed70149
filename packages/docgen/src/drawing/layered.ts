import type { Drawing, Point, Shape, Tone } from './drawing.ts'
import { laidOut } from './laid-out.ts'
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

/** Boxes in layers, joined by lines; every text has room of its own. */
export function layeredDrawing(nodes: readonly GraphNode[], edges: readonly GraphEdge[], { title, direction, boxWidth }: Layout): Drawing {
  const boxes = nodes.map((node) => boxOf(node, boxWidth))
  const placeOf = new Map(nodes.map(({ id }, place) => [id, place]))
  const joining = edges.flatMap((edge) => {
    const [from, to] = [placeOf.get(edge.from), placeOf.get(edge.to)]
    return from === undefined || to === undefined ? [] : [{ ...edge, from, to }]
  })
  const layout = laidOut({ direction, boxes: boxes.map(({ width, height }) => ({ width, height })), lines: joining.map(({ from, to, label }) => ({ from, to, ...(label === undefined ? {} : { label: labelRoom(label) }) })) })
  const placeAt = (index: number): Place => {
    const [box, middle] = [boxes[index], layout.boxes[index]]
    return { x: middle?.x ?? 0, y: middle?.y ?? 0, width: box?.width ?? 0, height: box?.height ?? 0 }
  }

  const lines = joining.map(({ from, to, isDashed, ends }, place): Shape => ({
    kind: 'line',
    points: joined(layout.lines[place]?.points ?? [], sideOf(placeAt(from), direction, 1), sideOf(placeAt(to), direction, -1), direction),
    tone: 'plain',
    ends: ends ?? 'arrow',
    ...(isDashed === true ? { isDashed } : {}),
  }))
  const labels = joining.flatMap(({ label }, place): readonly Shape[] => {
    const middle = layout.lines[place]?.label
    if (label === undefined || middle === undefined) return []
    const { width, height } = labelRoom(label)
    const box = { x: middle.x - width / 2, y: middle.y - height / 2, width, height }
    return [{ kind: 'box', ...box, tone: 'plain', corner: 8 }, { kind: 'label', ...box, lines: wrapText(label, labelWidth, size.label), size: size.label, align: 'middle', isMuted: true }]
  })
  const shapes = boxes.flatMap((box, place) => {
    const { x, y } = placeAt(place)
    return box.shapesAt(x - box.width / 2, y - box.height / 2)
  })
  return { title, width: layout.width, height: layout.height, shapes: [...lines, ...labels, ...shapes] }
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
