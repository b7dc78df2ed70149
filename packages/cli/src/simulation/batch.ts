import type { RawElement } from '../persons/split-elements.ts'

/** Persons that are not read yet, in one piece: copied once, and then moved from one thread to another. */
export interface Batch {
  /** Place in the file of the first one; the others follow it. */
  readonly first: number
  readonly bytes: Uint8Array<ArrayBuffer>
  /** Of each person, in bytes; -1: larger than a person may be. */
  readonly sizes: Int32Array<ArrayBuffer>
  /** Line on which each begins. */
  readonly lines: Int32Array<ArrayBuffer>
}

export function batchOf(elements: readonly RawElement[]): Batch {
  const sizes = Int32Array.from(elements, ({ bytes }) => bytes?.length ?? -1)
  const bytes = new Uint8Array(sizes.reduce((sum, size) => sum + Math.max(0, size), 0))
  let at = 0
  for (const element of elements) {
    if (element.bytes === undefined) continue
    bytes.set(element.bytes, at)
    at += element.bytes.length
  }
  return { first: elements[0]?.index ?? 0, bytes, sizes, lines: Int32Array.from(elements, ({ line }) => line) }
}

export function elementsOf({ first, bytes, sizes, lines }: Batch): readonly RawElement[] {
  let at = 0
  return Array.from(sizes, (size, nth) => {
    const element = { index: first + nth, line: lines[nth] ?? 0 }
    if (size < 0) return element
    at += size
    return { ...element, bytes: bytes.subarray(at - size, at) }
  })
}
