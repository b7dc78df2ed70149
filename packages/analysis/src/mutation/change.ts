import type { Origin } from '@inburgering/core'

/** One way in which a node can be changed. */
export interface Change {
  /** Short and stable: part of the id of the mutant. */
  readonly how: string
  readonly description: string
  readonly origin: Origin
  /** The node in its place; absent: it is taken out of its list or field. */
  readonly replacement: unknown
}

/** A part of a declaration: the way to it, and what reasons call it. */
export interface Spot {
  readonly path: readonly (string | number)[]
  readonly address: string
  readonly origin: Origin
}

/** A copy of `root` with the part at `path` replaced, or taken out when the replacement is undefined. */
export function withPart<T>(root: T, path: readonly (string | number)[], replacement: unknown): T {
  const [step, ...rest] = path
  if (step === undefined) return replacement as T
  if (Array.isArray(root)) {
    const index = Number(step)
    const item = withPart(root[index] as unknown, rest, replacement)
    const before = root.slice(0, index) as unknown[]
    const after = root.slice(index + 1) as unknown[]
    return (item === undefined ? [...before, ...after] : [...before, item, ...after]) as T
  }
  const { [step]: old, ...others } = root as Record<string, unknown>
  const part = withPart(old, rest, replacement)
  return (part === undefined ? others : { ...(root as Record<string, unknown>), [step]: part }) as T
}
