import type { Element } from './xml.ts'

/** What stands in the diagram, and what it asks for. */
export interface Drawn {
  readonly id: string
  readonly kind: 'inputData' | 'decision'
  readonly asks: readonly string[]
}

interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

const [wide, high, between, levels] = [180, 80, 40, 160]

/** A row of what is asked at the bottom, above it the tables, and above those what works on them; lines from each to what asks for it. */
export function diagramOf(elements: readonly Drawn[]): Element {
  const boxes = boxesOf(elements)
  const shapes = elements.map(({ id }): Element => ({ name: 'dmndi:DMNShape', attributes: { id: `${id}_vorm`, dmnElementRef: id }, children: [bounds(boxes.get(id))] }))
  const edges = elements.flatMap(({ id, asks }) =>
    asks.map((ask): Element => ({ name: 'dmndi:DMNEdge', attributes: { id: `${id}_lijn_${ask}`, dmnElementRef: `${id}_vraagt_${ask}` }, children: [middle(boxes.get(ask), 'top'), middle(boxes.get(id), 'bottom')] })),
  )
  return { name: 'dmndi:DMNDI', children: [{ name: 'dmndi:DMNDiagram', attributes: { id: 'diagram' }, children: [...shapes, ...edges] }] }
}

function boxesOf(elements: readonly Drawn[]): ReadonlyMap<string, Box> {
  const kinds = new Map(elements.map(({ id, kind }) => [id, kind]))
  const levelOf = ({ kind, asks }: Drawn): number => (kind === 'inputData' ? 2 : asks.some((ask) => kinds.get(ask) === 'decision') ? 0 : 1)
  const counts = [0, 0, 0]
  return new Map(
    elements.map((element) => {
      const level = levelOf(element)
      const place = counts[level] ?? 0
      counts[level] = place + 1
      return [element.id, { x: between + place * (wide + between), y: between + level * levels, width: wide, height: high }] as const
    }),
  )
}

const nowhere: Box = { x: 0, y: 0, width: wide, height: high }

function bounds({ x, y, width, height }: Box = nowhere): Element {
  return { name: 'dc:Bounds', attributes: { height, width, x, y } }
}
function middle({ x, y, width, height }: Box = nowhere, side: 'top' | 'bottom'): Element {
  return { name: 'di:waypoint', attributes: { x: x + width / 2, y: side === 'top' ? y : y + height } }
}
