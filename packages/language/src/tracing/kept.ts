import type { Trace, Tracing } from './tracing.ts'

interface Result<V> {
  readonly trace: Trace
  readonly value: V
}

/** Results by what they were made of, each made again when something that it rests on became something else. */
export class Kept<K extends object, V> {
  private readonly tracing: Tracing
  private readonly results = new WeakMap<K, Result<V>>()

  constructor(tracing: Tracing) {
    this.tracing = tracing
  }

  /** @param isWorthKeeping false for what must be made again in any case */
  get(key: K, make: () => V, isWorthKeeping: (value: V) => boolean = () => true): V {
    const known = this.results.get(key)
    if (known !== undefined && this.tracing.holds(known.trace)) {
      this.tracing.restOn(known.trace)
      return known.value
    }
    const trace = this.tracing.newTrace()
    const value = this.tracing.follow(trace, make)
    if (isWorthKeeping(value)) this.results.set(key, { trace, value })
    else this.results.delete(key)
    return value
  }
}
