import type { Expression } from '@inburgering/core'
import type { Scope } from './compile.ts'
import type { Compiled } from './compiled.ts'
import type { Context } from './context.ts'
import type { Element } from './happenings.ts'

/** What a `waarvan` asks first of every element: that it is about one onderdeel (`onderdeel is dit onderdeel`). */
export interface FirstAsked {
  readonly attribute: string
  readonly expected: Compiled
}

/**
 * Most records of a `waarvan` are about another onderdeel. Where that is the first thing asked, and asking it notes no
 * source, it can be seen in the record itself. Undefined: something else is asked first.
 */
export function firstAsked(where: Expression | undefined, { compile }: Scope): FirstAsked | undefined {
  if (where === undefined || where.sources.length > 0) return undefined
  const first = where.kind === 'logic' && where.operator === 'and' ? where.operands[0] : where
  if (first?.kind !== 'compare' || first.operator !== 'eq' || first.sources.length > 0) return undefined
  const { left, right } = first
  if (left.kind !== 'attribute' || left.of.kind !== 'element' || left.type.kind !== 'onderdeel' || left.sources.length > 0) return undefined
  return right.kind === 'argument' || right.kind === 'constant' ? { attribute: left.attribute, expected: compile(right) } : undefined
}

/** It certainly is about another onderdeel; one that does not say about which is asked in full. */
export function isAboutAnother({ attribute, expected }: FirstAsked, element: Element, context: Context): boolean {
  if (element.kind !== 'record') return false
  const given = element.values.get(attribute)
  if (typeof given !== 'string') return false
  const asked = expected.evaluate(context)
  return typeof asked === 'string' && asked !== given
}
