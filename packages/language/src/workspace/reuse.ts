import type { AstNode } from 'langium'
import type { Finding } from '../findings/finding.ts'
import { Kept } from '../tracing/kept.ts'
import type { Tracing } from '../tracing/tracing.ts'

/** What is made of a declaration: findings about names and types, findings of the checks, its part of the model. */
type Step = 'tree' | 'checks' | 'model'

/** What was made of each declaration, which is made again when something that it rests on became something else. */
export class Reuse {
  private readonly kept: Readonly<Record<Exclude<Step, 'model'>, Kept<AstNode, unknown>>>
  /** By the specification whose model it is part of: one that adds to another has its declarations too. */
  private readonly models = new Map<string, Kept<AstNode, unknown>>()
  private readonly tracing: Tracing

  constructor(tracing: Tracing) {
    this.tracing = tracing
    this.kept = { tree: new Kept(tracing), checks: new Kept(tracing) }
  }

  findings(element: AstNode, step: 'tree' | 'checks', find: () => Finding[]): readonly Finding[] {
    return this.kept[step].get(element, find) as readonly Finding[]
  }

  /**
   * @param root the specification whose model it becomes part of
   * @param isWhole false when something was found on the way, which must be found again
   */
  lowered<T>(element: AstNode, root: string, lower: () => T, isWhole: () => boolean): T {
    let kept = this.models.get(root)
    if (kept === undefined) {
      kept = new Kept(this.tracing)
      this.models.set(root, kept)
    }
    return kept.get(element, lower, isWhole) as T
  }
}
