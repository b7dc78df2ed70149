import type { LevelExpression } from '@inburgering/core'
import { levelOf } from '../../duty/level.ts'
import { levelTiming } from '../../duty/timing.ts'
import type { Scope } from '../compile.ts'
import type { Parts } from '../compiled.ts'

export function level({ taaleis }: LevelExpression, { specification }: Scope): Parts {
  return { evaluate: (context) => levelOf(taaleis, context), timing: () => levelTiming(specification) }
}
