import { parseIsoDate, civilFromDay, type DayNumber } from '@inburgering/core'
import { lineHeight, textWidth, wrapText, type Drawing, type Shape, type Tone } from '../drawing/index.ts'
import type { Book } from '../regelboek/regelboek-input.ts'
import { layerTitles } from '../regelboek/wijziging-blocks.ts'
import { table } from '../tree/build.ts'
import type { Figure } from '../tree/index.ts'
import { inlines, link, type Words } from '../tree/inline.ts'
import { anchorOf } from '../words/index.ts'
import { capital } from './capital.ts'

interface Bar {
  readonly label: string
  readonly words: Words
  readonly group: string
  readonly tone: Tone
  readonly parts: readonly { readonly from: string | undefined; readonly until: string | undefined; readonly text: string }[]
}

/** From when to when the stelsel, its versions and its changes hold, on one axis of years. */
export function validityAxis(book: Book): Figure | undefined {
  const { model, words } = book
  const { stelsel } = model
  const bars: Bar[] = [
    { label: stelsel.label, words: link('over', stelsel.label), group: 'Stelsel', tone: 'route', parts: [{ from: stelsel.from, until: stelsel.until, text: '' }] },
    ...book.of('parameter').filter(({ versions }) => versions.length > 1).map((parameter): Bar => ({
      label: capital(words.plain.of(parameter.name, 'parameter')),
      words: link(anchorOf(parameter.id), capital(words.plain.of(parameter.name, 'parameter'))),
      group: 'Bedragen en andere waarden',
      tone: 'term',
      parts: parameter.versions.map(({ from, until, value }, place) => ({ from, until: until ?? parameter.versions[place + 1]?.from, text: words.plainExpression(value) })),
    })),
    ...book.of('wijziging').toSorted((one, other) => Object.keys(layerTitles).indexOf(one.laag) - Object.keys(layerTitles).indexOf(other.laag)).map((wijziging): Bar => ({
      label: capital(words.plain.of(wijziging.name, 'wijziging')),
      words: link(anchorOf(wijziging.id), capital(words.plain.of(wijziging.name, 'wijziging'))),
      group: layerTitles[wijziging.laag],
      tone: 'change',
      parts: [{ from: wijziging.from, until: wijziging.until, text: '' }],
    })),
  ]
  if (bars.length < 2) return undefined
  const date = (iso: string | undefined): string => (iso === undefined ? '' : words.date(iso))
  return {
    kind: 'figure',
    anchor: 'tijdas-geldigheid',
    caption: inlines('Wat geldt wanneer'),
    drawing: axisDrawing(bars),
    equivalent: [table({ caption: 'Wat geldt wanneer', columns: ['Wat', 'Soort', 'Vanaf', 'Tot', 'Waarde'], rows: bars.flatMap((bar) => bar.parts.map(({ from, until, text }) => [bar.words, bar.group, date(from), date(until), text])) })],
  }
}

const columns = { label: 250, axis: 520, margin: 14, size: 12, bar: 18, gap: 10 } as const

function axisDrawing(bars: readonly Bar[]): Drawing {
  const days = bars.flatMap(({ parts }) => parts.flatMap(({ from, until }) => [from, until].flatMap((iso) => (iso === undefined ? [] : (parseIsoDate(iso) ?? [])))))
  const years = days.map((day) => civilFromDay(day).year)
  const first = Math.min(...years)
  const last = Math.max(...years) + 1
  const left = columns.margin + columns.label + 10
  const yearWidth = columns.axis / Math.max(1, last - first)
  const xOf = (day: DayNumber): number => {
    const { year, month, day: dayOfMonth } = civilFromDay(day)
    return left + (year - first + (month - 1) / 12 + (dayOfMonth - 1) / 365) * yearWidth
  }
  const shapes: Shape[] = []
  let y = columns.margin + lineHeight(columns.size) + 8
  for (const { label, tone, parts } of bars) {
    const lines = wrapText(label, columns.label, columns.size)
    const height = Math.max(columns.bar, lines.length * lineHeight(columns.size))
    shapes.push({ kind: 'label', x: columns.margin, y, width: columns.label, height, lines, size: columns.size, align: 'end' })
    const top = y + (height - columns.bar) / 2
    for (const { from, until, text } of parts) {
      const start = from === undefined ? left : xOf(parseIsoDate(from) ?? 0)
      const end = until === undefined ? left + columns.axis : xOf(parseIsoDate(until) ?? 0)
      shapes.push({ kind: 'box', x: start, y: top, width: Math.max(2, end - start), height: columns.bar, tone, corner: 2, ...(until === undefined ? { border: 'dashed' as const } : {}) })
      if (text !== '' && textWidth(text, columns.size) + 6 <= end - start) shapes.push({ kind: 'label', x: start, y: top, width: end - start, height: columns.bar, lines: [text], size: columns.size, align: 'middle' })
    }
    y += height + columns.gap
  }
  const every = Math.max(1, Math.ceil((textWidth('2022', columns.size) + 10) / yearWidth))
  const marks = Array.from({ length: last - first + 1 }, (_, place) => first + place).flatMap((year): readonly Shape[] => {
    const x = left + (year - first) * yearWidth
    const line: Shape = { kind: 'line', points: [{ x, y: columns.margin + lineHeight(columns.size) }, { x, y }], tone: 'muted', isDashed: true }
    return (year - first) % every === 0 ? [line, { kind: 'label', x: x - 20, y: columns.margin - 4, width: 40, height: lineHeight(columns.size), lines: [String(year)], size: columns.size, align: 'middle', isMuted: true }] : [line]
  })
  return { title: 'Wat geldt wanneer', width: Math.ceil(left + columns.axis + columns.margin + 20), height: Math.ceil(y + columns.margin), shapes: [...marks, ...shapes] }
}
