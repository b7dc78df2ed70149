import { ObservedValue, type Observed } from './observed.ts'

/** All that was looked at while a result was made, directly or as part of another result. */
export class Trace {
  readonly observed = new Set<Observed>()
  readonly parts = new Set<Trace>()
  /** The last revision in which nothing of it was found to be something else. */
  heldAt: number

  constructor(revision: number) {
    this.heldAt = revision
  }
}

/**
 * Writes down what is looked at while a result is made, so that it can be known later whether the result still holds.
 * That is sound because a node never changes: a declaration whose text changed is another node, and whatever leads from
 * one declaration to another (names, links, lists of declarations) is observed on the way.
 */
export class Tracing {
  /** Counts the moments at which texts, or the links between them, may have become something else. */
  revision = 1
  private current: Trace | undefined
  /** What was written down last: the same is mostly looked at many times in a row. */
  private latest: Observed | undefined

  advance(): void {
    this.revision++
  }

  newTrace(): Trace {
    return new Trace(this.revision)
  }

  /** Whether what is looked at now is written down. */
  get isFollowing(): boolean {
    return this.current !== undefined
  }

  /** What is being made rests on what this is now, however long nobody looked at it. */
  observe(observed: Observed): void {
    if (this.current === undefined || observed === this.latest) return
    this.latest = observed
    observed.refresh(this.revision)
    this.current.observed.add(observed)
  }

  /** Something that is looked up again in each revision; what it takes to look it up is no one's concern. */
  newValue<T>(lookUp: () => T): ObservedValue<T> {
    return new ObservedValue(() => this.under(undefined, lookUp), this.revision)
  }

  /** What an observed value is now. */
  valueOf<T>(observed: ObservedValue<T>): T {
    this.observe(observed)
    observed.refresh(this.revision)
    return observed.value
  }

  /** What is being made rests on another result. */
  restOn(trace: Trace): void {
    if (this.current !== undefined && this.current !== trace) this.current.parts.add(trace)
  }

  /** Does something that looks around, and writes in a trace what it looked at. */
  follow<T>(trace: Trace, work: () => T): T {
    this.restOn(trace)
    return this.under(trace, work)
  }

  private under<T>(trace: Trace | undefined, work: () => T): T {
    const outer = this.current
    this.current = trace
    this.latest = undefined
    try {
      return work()
    } finally {
      this.current = outer
      this.latest = undefined
    }
  }

  /** The same trace with all that its parts tell of in one list, so that whether it holds takes one look at each. */
  flat(trace: Trace): Trace {
    const reached = new Set([trace])
    const flat = this.newTrace()
    for (const each of reached) {
      for (const observed of each.observed) flat.observed.add(observed)
      for (const part of each.parts) reached.add(part)
    }
    return flat
  }

  /** Whether all that a trace tells of is still the same. Results can rest on each other in a circle. */
  holds(trace: Trace): boolean {
    if (trace.heldAt === this.revision) return true
    const reached = new Set([trace])
    for (const each of reached) {
      if (each.heldAt === this.revision) continue
      for (const observed of each.observed) {
        observed.refresh(this.revision)
        if (observed.changedAt > each.heldAt) return false
      }
      for (const part of each.parts) reached.add(part)
    }
    for (const each of reached) each.heldAt = this.revision
    return true
  }
}
