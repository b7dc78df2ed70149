import type { GegevenExpression } from '@inburgering/core'
import type { Parts } from '../compiled.ts'
import { Unknown } from '../value.ts'

export function gegeven({ name }: GegevenExpression): Parts {
  const unknown = new Unknown([name])
  return { evaluate: (context) => context.dossier.facts.get(name) ?? unknown }
}
