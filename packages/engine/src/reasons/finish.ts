import { formatIsoDate, type DayNumber, type ReasonNode } from '@inburgering/core'
import { Unknown } from '../evaluation/value.ts'
import { reasonValue } from './value.ts'
import type { OpenReason } from './trace.ts'

/** Gives every node its address (the path of child numbers) and its value as the author would write it. */
export function finishReason(reason: OpenReason): ReasonNode {
  return finish(reason, '0', datesOnce())
}

function finish(reason: OpenReason, id: string, dateText: (day: DayNumber) => string): ReasonNode {
  const { kind, rule, sources, date, value, type, door } = reason
  const children: ReasonNode[] = []
  for (const child of reason.children) children.push(finish(child, `${id}.${children.length}`, dateText))
  const node = { id, kind, rule, sources, date: dateText(date), value: reasonValue(value, type), ...(door === undefined ? {} : { door }), children }
  return value instanceof Unknown && value.missing.length > 0 ? { ...node, unknown: value.missing } : node
}

/** Most nodes of a reason are asked on the same day: its text is made once. */
function datesOnce(): (day: DayNumber) => string {
  let [last, text]: [DayNumber | undefined, string] = [undefined, '']
  return (day) => {
    if (day !== last) [last, text] = [day, formatIsoDate(day)]
    return text
  }
}
