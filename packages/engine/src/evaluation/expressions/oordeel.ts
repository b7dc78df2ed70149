import type { OordeelExpression } from '@inburgering/core'
import type { Parts } from '../compiled.ts'
import { judgementOf } from '../judgements.ts'
import { Unknown } from '../value.ts'

/** The judgement that counts; one that was not given is unknown until a decision rests on it. */
export function oordeel({ name }: OordeelExpression): Parts {
  const notGiven = new Unknown([], [name])
  return {
    evaluate: (context) => {
      return judgementOf(context, name)?.values.get('oordeel') ?? context.favour ?? notGiven
    },
  }
}
