import { describe, expect, it } from 'vitest'
import { drawingOf, width } from '../src/tijdlijn/drawing.ts'
import type { TimelineLine } from '../src/protocol.ts'

const line = (date: string, lane: TimelineLine['lane'], role: TimelineLine['role'], end?: string): TimelineLine => ({
  date, dateText: date, lane, name: 'termijn', role, what: '', consequence: '', ...(end === undefined ? {} : { end }), sources: '', remarks: [], hasRule: false,
})

describe('the drawing of a timeline', () => {
  it('is none when nothing happens', () => expect(drawingOf([])).toBeUndefined())

  it('runs from the first day to the last, with a bar for a termijn and another for what extends it', () => {
    // 1,000 days from 1 January 2024 to 27 September 2026: half a step a day.
    const drawing = drawingOf([line('2024-01-01', 'terms', 'begins', '2025-05-15'), line('2025-05-01', 'terms', 'extended', '2026-09-27'), line('2026-09-27', 'terms', 'ends')])
    expect(drawing?.lanes).toEqual([
      {
        lane: 'terms',
        shapes: [
          { line: 0, x: 0, until: 250, isExtension: false },
          { line: 1, x: 250, until: width, isExtension: true },
          { line: 2, x: width, isExtension: false },
        ],
      },
    ])
    expect(drawing?.years).toEqual([{ year: 2024, x: 0 }, { year: 2025, x: 183 }, { year: 2026, x: 366 }])
  })

  it('has the lanes in one order, and only those in which something happens', () => {
    const drawing = drawingOf([line('2024-01-01', 'decisions', 'point'), line('2024-02-01', 'status', 'point')])
    expect(drawing?.lanes.map(({ lane }) => lane)).toEqual(['status', 'decisions'])
  })

  it('draws one day too', () => expect(drawingOf([line('2024-01-01', 'status', 'point')])?.lanes[0]?.shapes).toEqual([{ line: 0, x: 0, isExtension: false }]))

  it('takes five thousand lines', () => {
    const many = Array.from({ length: 5_000 }, (_, index) => line(`20${String(10 + (index % 80)).padStart(2, '0')}-01-01`, 'events', 'point'))
    expect(drawingOf(many)?.lanes[0]?.shapes).toHaveLength(5_000)
  })
})
