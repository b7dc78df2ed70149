/**
 * Something outside a declaration that a result may rest on: what a name stands for, which declarations of a kind there
 * are. It knows in which revision of the texts it last became something else.
 */
export abstract class Observed {
  changedAt = 0

  /** Looks at what it is now. */
  abstract refresh(revision: number): void
}

/** A value that can be looked up at any time; two lists or records of the same things are the same value. */
export class ObservedValue<T> extends Observed {
  private readonly lookUp: () => T
  private known: T
  private lookedAt: number

  constructor(lookUp: () => T, revision: number) {
    super()
    this.lookUp = lookUp
    this.known = lookUp()
    this.lookedAt = revision
  }

  get value(): T {
    return this.known
  }

  override refresh(revision: number): void {
    if (this.lookedAt === revision) return
    this.lookedAt = revision
    const found = this.lookUp()
    if (isSame(found, this.known)) return
    this.known = found
    this.changedAt = revision
  }
}

/** Something of which is told that it became something else. */
export class ObservedEvent extends Observed {
  /** @param revision the first one in which it is something else */
  happened(revision: number): void {
    this.changedAt = revision
  }

  override refresh(): void {
    // There is nothing to look at.
  }
}

function isSame(one: unknown, other: unknown): boolean {
  if (one === other) return true
  if (Array.isArray(one) && Array.isArray(other)) return one.length === other.length && one.every((item, index) => isSame(item, other[index]))
  if (one instanceof Set && other instanceof Set) return isSame([...one], [...other])
  if (one instanceof Map && other instanceof Map) return isSame([...one], [...other])
  return isRecord(one) && isRecord(other) && isSame(Object.entries(one), Object.entries(other))
}

/** An object that is only what it holds; a node is itself. */
function isRecord(value: unknown): value is object {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype && !('$type' in value)
}
