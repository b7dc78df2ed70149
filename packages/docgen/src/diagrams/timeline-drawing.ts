import { topicOfEntry, type Entry, type Timeline } from '@inburgering/core'
import type { Sentences } from '@inburgering/engine'
import { lineHeight, textWidth, wrapText, type Drawing, type Shape, type Tone } from '../drawing/index.ts'

const layout = { margin: 14, date: 128, lane: 26, gap: 10, text: 430, size: 13, row: 12 } as const

const tones: Readonly<Partial<Record<Entry['soort'], Tone>>> = { boete: 'fine', maatregel: 'fine', termijn_voldaan: 'met', termijn_verstreken: 'muted', termijn_begint: 'term', termijn_verlengd: 'change', termijn_opgeschort: 'change', leerroute_vastgesteld: 'route', leerroute_gewijzigd: 'route' }

interface Span {
  readonly name: string
  readonly from: number
  to: number
  /** Rows at which it was made longer. */
  readonly extended: number[]
}

/** What happened to one person, from top to bottom, with a bar beside it for each termijn; hatched where it was made longer. */
export function timelineDrawing(timeline: Timeline, sentences: Sentences, title: string): Drawing {
  const rows = timeline.tijdlijn.map((entry) => ({ entry, said: sentences.entry(entry) }))
  const spans = spansOf(timeline.tijdlijn)
  const lanes = lanesOf(spans)
  const laneCount = Math.max(0, ...lanes) + (spans.length > 0 ? 1 : 0)
  const textLeft = layout.margin + layout.date + layout.gap + laneCount * layout.lane + layout.gap + 12
  const tops: number[] = []
  const shapes: Shape[] = []
  let y = layout.margin as number
  for (const { entry, said } of rows) {
    const lines = wrapText(said.consequence === '' ? said.what : `${said.what}: ${said.consequence}`, layout.text, layout.size)
    const height = lines.length * lineHeight(layout.size)
    tops.push(y)
    shapes.push(
      { kind: 'label', x: layout.margin, y, width: layout.date, height: lineHeight(layout.size), lines: [said.date], size: layout.size, align: 'end', isMuted: true },
      { kind: 'dot', x: textLeft - 12, y: y + lineHeight(layout.size) / 2, radius: 5, tone: tones[entry.soort] ?? 'plain' },
      { kind: 'label', x: textLeft, y, width: layout.text, height, lines, size: layout.size, align: 'start', isStrong: entry.soort === 'boete' },
    )
    y += height + layout.row
  }
  tops.push(y)
  const middle = (row: number): number => (tops[row] ?? y) + lineHeight(layout.size) / 2
  const bars = spans.flatMap(({ from, to, extended }, place): readonly Shape[] => {
    const x = layout.margin + layout.date + layout.gap + (lanes[place] ?? 0) * layout.lane
    const [top, bottom] = [middle(from), to === tops.length - 1 ? y - layout.row : middle(to)]
    const hatched = extended.length === 0 ? [] : [{ kind: 'box', x, y: middle(extended[0] ?? from), width: layout.lane - 8, height: Math.max(6, bottom - middle(extended[0] ?? from)), tone: 'change', corner: 2, pattern: 'hatch' } as const]
    return [{ kind: 'box', x, y: top, width: layout.lane - 8, height: Math.max(6, bottom - top), tone: 'term', corner: 2 }, ...hatched]
  })
  const widest = Math.max(120, ...shapes.filter((shape) => shape.kind === 'label' && shape.align === 'start').flatMap((shape) => (shape.kind === 'label' ? shape.lines.map((line) => textWidth(line, layout.size, shape.isStrong)) : [])))
  return { title, width: Math.ceil(textLeft + widest + layout.margin), height: Math.ceil(y + layout.margin / 2), shapes: [...bars, ...shapes] }
}

/** Rows from which to which a termijn runs. */
function spansOf(entries: readonly Entry[]): readonly Span[] {
  const spans: Span[] = []
  const open = new Map<string, Span>()
  entries.forEach((entry, row) => {
    const { soort, naam } = entry
    const topic = topicOfEntry(entry)
    if (soort === 'termijn_begint') {
      const span: Span = { name: naam, from: row, to: entries.length, extended: [] }
      spans.push(span)
      open.set(topic, span)
    }
    const span = open.get(topic)
    if (span === undefined) return
    if (soort === 'termijn_verlengd' || soort === 'termijn_opgeschort') span.extended.push(row)
    if ((soort === 'termijn_voldaan' || soort === 'termijn_verstreken') && entry.herroepen === undefined) {
      span.to = row
      open.delete(topic)
    }
  })
  return spans
}

/** The first lane that is free for each span. */
function lanesOf(spans: readonly Span[]): readonly number[] {
  const freeFrom: number[] = []
  return spans.map(({ from, to }) => {
    const found = freeFrom.findIndex((free) => free <= from)
    const lane = found === -1 ? freeFrom.length : found
    freeFrom[lane] = to
    return lane
  })
}
