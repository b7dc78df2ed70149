import type { Expression, Model } from '@inburgering/core'
import { vocabularyOf } from '../cases/vocabulary.ts'
import { isExpression } from '../expressions/is-expression.ts'
import { partsOf } from '../expressions/roots.ts'

/** The records on which a part of the rules depends, also by way of the begrippen, tables and onderdelen that it names. */
export function recordReader(model: Model): (part: unknown) => ReadonlySet<string> {
  const vocabulary = vocabularyOf(model)

  return (start) => {
    const found = new Set<string>()
    const seen = new Set<unknown>()

    function visit(part: unknown): void {
      if (typeof part !== 'object' || part === null || seen.has(part)) return
      seen.add(part)
      const { kind, names, name, record, after } = part as { readonly kind?: unknown; readonly names?: readonly string[]; readonly name?: string; readonly record?: unknown; readonly after?: unknown }
      if (kind === 'records') names?.forEach((item) => found.add(item))
      if ((kind === 'named' || kind === 'oordeel' || kind === 'periode') && name !== undefined) found.add(name)
      if (typeof record === 'string') found.add(record)
      if (typeof after === 'string') found.add(after)
      if (isExpression(part)) visit(definitionOf(part))
      if (kind === 'onderdelen') for (const member of vocabulary.groepen.get((part as { readonly groep: string }).groep)?.members ?? []) visit(vocabulary.onderdelen.get(member))
      partsOf(part).forEach(visit)
    }
    function definitionOf(expression: Expression): unknown {
      if (expression.kind === 'begrip') return vocabulary.begrippen.get(expression.name)
      if (expression.kind === 'tabel') return vocabulary.tabellen.get(expression.name)
      if (expression.kind === 'state' && expression.subject.kind === 'onderdeel') return vocabulary.onderdelen.get(expression.subject.name)
      return undefined
    }

    visit(start)
    return found
  }
}
