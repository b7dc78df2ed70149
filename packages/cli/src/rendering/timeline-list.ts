import type { Timeline } from '@inburgering/core'
import type { Output } from '../terminal/output.ts'

/** Writes timelines one by one, in the form that was asked for. */
export interface TimelineWriter {
  readonly add: (timeline: Timeline, table: () => string) => Promise<void> | undefined
  readonly end: () => Promise<void> | undefined
}

export type TimelineForm = 'json' | 'ndjson' | 'table'

export function timelineWriter(form: TimelineForm, out: Output): TimelineWriter {
  let count = 0
  switch (form) {
    case 'json':
      return {
        add: (timeline) => out.write(`${count++ === 0 ? '[\n' : ',\n'}${JSON.stringify(timeline)}`),
        end: () => out.write(count === 0 ? '[]\n' : '\n]\n'),
      }
    case 'ndjson':
      return { add: (timeline) => out.write(`${JSON.stringify(timeline)}\n`), end: () => undefined }
    case 'table':
      return { add: (_, table) => out.write(`${count++ === 0 ? '' : '\n'}${table()}`), end: () => undefined }
  }
}
