import type { ArgumentExpression } from '@inburgering/core'
import type { Scope } from '../compile.ts'
import type { Parts } from '../compiled.ts'
import { none } from '../value.ts'

/** The subject of the begrip around it by its name; any other name is the onderdeel of the enclosing set. */
export function argument({ name }: ArgumentExpression, { subject }: Scope): Parts {
  if (name === subject) return { evaluate: (context) => context.subject ?? none }
  return { evaluate: (context) => context.part ?? none }
}
