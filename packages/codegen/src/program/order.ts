import type { Definition, Slot } from './form.ts'

/** Begrippen, each after those that it asks for; those that ask for each other stay in the order of their names. */
export function inOrder(begrippen: ReadonlyMap<string, Slot<Definition>>): ReadonlyMap<string, Slot<Definition>> {
  const ordered = new Map<string, Slot<Definition>>()
  const place = (name: string, above: readonly string[]): void => {
    const slot = begrippen.get(name)
    if (slot === undefined || ordered.has(name) || above.includes(name)) return
    for (const asked of begrippenIn(slot)) place(asked, [...above, name])
    ordered.set(name, slot)
  }
  for (const name of begrippen.keys()) place(name, [])
  return ordered
}

function begrippenIn(node: unknown): readonly string[] {
  if (typeof node !== 'object' || node === null) return []
  const { kind, name } = node as { readonly kind?: unknown; readonly name?: unknown }
  const inside = Object.values(node).flatMap(begrippenIn)
  return kind === 'begrip' && typeof name === 'string' ? [name, ...inside] : inside
}
