import type { Diagnostic } from '@inburgering/core'
import type { Guard } from './guard.ts'
import type { Woven, WovenSlot } from './weave.ts'

/** Two changes of one place in one layer from the same day, while both are on: which one wins is not said. */
export function conflictsIn(woven: Woven, on: readonly boolean[]): readonly Diagnostic[] {
  const { guards, declarations } = woven
  if (guards.length === 0) return []
  return [...declarations.values()].flatMap((slot) => [
    ...conflictsAt(slot, slot.key, on),
    ...slot.versions.flatMap(({ value }) =>
      value?.kind === 'declaration' ? value.clauses.flatMap((clause) => conflictsAt(clause, `${slot.key}/${clause.key}`, on)) : [],
    ),
  ])
}

function conflictsAt<T>(slot: WovenSlot<T>, key: string, on: readonly boolean[]): readonly Diagnostic[] {
  return slot.versions.flatMap((version, index) => {
    const { guard } = version
    if (guard === undefined) return []
    const rival = slot.versions.slice(0, index).find((earlier) => earlier.guard !== undefined && clash(earlier.guard, guard, on))
    if (rival?.guard === undefined) return []
    const conflict: Diagnostic<'INB821'> = {
      code: 'INB821',
      arguments: { first: rival.guard.wijziging.name, firstSource: sourceOf(rival.guard), second: guard.wijziging.name, secondSource: sourceOf(guard), key, layer: guard.wijziging.laag },
      origin: version.origin,
      related: [rival.origin],
    }
    return [conflict]
  })
}

function sourceOf({ wijziging }: Guard): string {
  return wijziging.sources.map(({ text }) => text).join(', ')
}

function clash(left: Guard, right: Guard, on: readonly boolean[]): boolean {
  if (left === right) return true
  if (left.rank !== right.rank || left.from !== right.from) return false
  if ((left.by === undefined) !== (right.by === undefined)) return false
  return on[left.index] === true && on[right.index] === true
}
