import { formatIsoDate, type Diagnostic } from '@inburgering/core'
import { namedRule } from './named-rule.ts'
import type { Run } from './state.ts'

/** What went wrong in calculations: each rule once a day, by the name that readers know and at its place. */
export function problemsOf({ context, specification }: Run): readonly Diagnostic[] {
  const found = new Map<string, Diagnostic>()
  for (const { code, rule, date } of context.problems) {
    const key = `${code}|${rule}|${date}`
    if (found.has(key)) continue
    const { label, origin } = namedRule(specification.model, rule)
    found.set(key, { code, arguments: { rule: label, date: formatIsoDate(date) }, ...(origin === undefined ? {} : { origin }) } as Diagnostic)
  }
  return [...found.values()]
}
