import type { AstNode } from 'langium'
import { elementOf } from '../scoping/scope-computation.ts'
import type { Trace, Tracing } from './tracing.ts'

interface Values<V> {
  readonly trace: Trace
  readonly values: Map<AstNode, V>
}

/** Results for the nodes in declarations, with one trace for a whole declaration: there are thousands of nodes. */
export class KeptByNode<V> {
  private readonly tracing: Tracing
  private readonly ofElement = new WeakMap<AstNode, Values<V>>()
  /** What was made for the time being; whoever holds these holds the declarations that they are of. */
  private made: Set<Values<V>> | undefined

  constructor(tracing: Tracing) {
    this.tracing = tracing
  }

  /** @param isWorthKeeping false for what would not be the same when it is asked again */
  get(node: AstNode, make: () => V, isWorthKeeping: (value: V) => boolean = () => true): V {
    const around = this.valuesAround(node)
    const { trace, values } = around
    this.tracing.restOn(trace)
    const known = values.get(node)
    if (known !== undefined) return known
    const made = this.tracing.follow(trace, make)
    if (isWorthKeeping(made)) values.set(node, made)
    this.made?.add(around)
    return made
  }

  /** From here on results are for the time being. */
  begin(): void {
    this.made = new Set()
  }

  /** Forgets the results of the time being; what rests on them stands. */
  forget(): void {
    for (const { values } of this.made ?? []) values.clear()
    this.made = undefined
  }

  private valuesAround(node: AstNode): Values<V> {
    const element = elementOf(node)
    let values = this.ofElement.get(element)
    if (values === undefined || !this.tracing.holds(values.trace)) {
      values = { trace: this.tracing.newTrace(), values: new Map() }
      this.ofElement.set(element, values)
    }
    return values
  }
}
