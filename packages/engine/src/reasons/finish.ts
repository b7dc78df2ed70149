import { formatIsoDate, type ReasonNode } from '@inburgering/core'
import { Unknown } from '../evaluation/value.ts'
import { reasonValue } from './value.ts'
import type { OpenReason } from './trace.ts'

/** Gives every node its address (the path of child numbers) and its value as the author would write it. */
export function finishReason(reason: OpenReason, id = '0'): ReasonNode {
  const { kind, rule, sources, date, value, type } = reason
  return {
    id,
    kind,
    rule,
    sources,
    date: formatIsoDate(date),
    value: reasonValue(value, type),
    ...(value instanceof Unknown && value.missing.length > 0 ? { unknown: value.missing } : {}),
    children: reason.children.map((child, index) => finishReason(child, `${id}.${index}`)),
  }
}
