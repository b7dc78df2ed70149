import type { AstNode } from 'langium'
import { elementOf } from '../scoping/scope-computation.ts'
import { ObservedEvent } from './observed.ts'
import type { Tracing } from './tracing.ts'

/** Where declarations stand in their files: a result that names a place rests on it. */
export class Places {
  private readonly tracing: Tracing
  private readonly moves = new WeakMap<AstNode, ObservedEvent>()

  constructor(tracing: Tracing) {
    this.tracing = tracing
  }

  /** A declaration stands on another line. */
  moved(element: AstNode): void {
    this.moves.get(element)?.happened(this.tracing.revision + 1)
  }

  /** What is being made tells where a node stands. */
  observe(node: AstNode): void {
    if (!this.tracing.isFollowing) return
    const element = elementOf(node)
    let move = this.moves.get(element)
    if (move === undefined) {
      move = new ObservedEvent()
      this.moves.set(element, move)
    }
    this.tracing.observe(move)
  }
}
