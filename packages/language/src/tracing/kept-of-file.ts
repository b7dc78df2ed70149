import type { AstNode } from 'langium'
import type { Trace, Tracing } from './tracing.ts'

interface Known<V> {
  /** Undefined while nothing is kept: it is made again, out of what is kept of each declaration. */
  result: { readonly trace: Trace; readonly value: V } | undefined
  /** How often it must be asked before it is kept. */
  waits: number
}

/**
 * What is made of all declarations of a file together. While somebody types, most files stay the same and what they rest
 * on does too: then one look at each thing is enough, and not one for each declaration that rests on it. A file whose
 * result held only once is not worth that: it waits longer each time.
 */
export class KeptOfFile<V> {
  private readonly tracing: Tracing
  private readonly known = new WeakMap<AstNode, Known<V>>()

  constructor(tracing: Tracing) {
    this.tracing = tracing
  }

  /** @param isWorthKeeping false for what must be made again in any case */
  get(file: AstNode, make: () => V, isWorthKeeping: (value: V) => boolean = () => true): V {
    const known = this.known.get(file)
    if (known?.result !== undefined) {
      const { trace, value } = known.result
      if (this.tracing.holds(trace)) {
        this.tracing.restOn(trace)
        return value
      }
      known.result = undefined
      known.waits = longest
    }
    if (known === undefined) this.known.set(file, { result: undefined, waits: 1 })
    else if (known.waits > 0) known.waits--
    else return this.keep(known, make, isWorthKeeping)
    return make()
  }

  private keep(known: Known<V>, make: () => V, isWorthKeeping: (value: V) => boolean): V {
    const trace = this.tracing.newTrace()
    const value = this.tracing.follow(trace, make)
    if (isWorthKeeping(value)) known.result = { trace: this.tracing.flat(trace), value }
    return value
  }
}

/** How often a result is made again after it did not hold. */
const longest = 8
