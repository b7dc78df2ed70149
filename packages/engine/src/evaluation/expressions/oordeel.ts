import type { OordeelExpression } from '@inburgering/core'
import type { Parts } from '../compiled.ts'
import { isSeen } from '../records.ts'
import { Unknown } from '../value.ts'

/** The latest judgement so far; one that was not given is unknown until a decision rests on it. */
export function oordeel({ name }: OordeelExpression): Parts {
  const notGiven = new Unknown([], [name])
  return {
    evaluate: (context) => {
      const given = context.dossier.byName.get(name)?.findLast((record) => isSeen(record, context))
      return given?.values.get('oordeel') ?? context.favour ?? notGiven
    },
  }
}
