import { formatIsoDate, type Diagnostic } from '@inburgering/core'
import type { Run } from './state.ts'

/** What went wrong in calculations: each rule once a day. */
export function problemsOf({ context }: Run): readonly Diagnostic[] {
  const found = new Map<string, Diagnostic>()
  for (const { code, rule, date } of context.problems) {
    const key = `${code}|${rule}|${date}`
    if (!found.has(key)) found.set(key, { code, arguments: { rule, date: formatIsoDate(date) } } as Diagnostic)
  }
  return [...found.values()]
}
