import type { AstNode } from 'langium'
import type { Finding } from '../findings/finding.ts'
import { Kept } from '../tracing/kept.ts'
import type { Tracing } from '../tracing/tracing.ts'

/** What is made of a declaration: findings about names and types, findings of the checks, its part of the model. */
type Step = 'tree' | 'checks' | 'model'

/** What was made of each declaration, which is made again when something that it rests on became something else. */
export class Reuse {
  private readonly kept: Readonly<Record<Step, Kept<AstNode, unknown>>>

  constructor(tracing: Tracing) {
    this.kept = { tree: new Kept(tracing), checks: new Kept(tracing), model: new Kept(tracing) }
  }

  findings(element: AstNode, step: 'tree' | 'checks', find: () => Finding[]): readonly Finding[] {
    return this.kept[step].get(element, find) as readonly Finding[]
  }

  /** @param isWhole false when something was found on the way, which must be found again */
  lowered<T>(element: AstNode, lower: () => T, isWhole: () => boolean): T {
    return this.kept.model.get(element, lower, isWhole) as T
  }
}
