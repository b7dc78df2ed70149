import type { Context } from '../evaluation/context.ts'
import { isInForce, type Guard } from './guard.ts'

/** One form of a clause or declaration: the original, or what a wijziging made of it (undefined: struck). */
export interface Version<T> {
  readonly guard: Guard | undefined
  readonly value: T | undefined
}

/** A version that is made when it is first asked for: of a large specification one person meets a few declarations. */
export class VersionOnceAsked<T> implements Version<T> {
  readonly guard: Guard | undefined
  private make: (() => T | undefined) | undefined
  private made: T | undefined

  constructor(guard: Guard | undefined, make: () => T | undefined) {
    this.guard = guard
    this.make = make
  }

  get value(): T | undefined {
    if (this.make !== undefined) {
      this.made = this.make()
      this.make = undefined
    }
    return this.made
  }
}

/** A place in the specification that wijzigingen may change: its versions in the order of the layers, the original first. */
export interface Slot<T> {
  readonly key: string
  versions: readonly Version<T>[]
}

/** Whether an off layer's version would change what is asked; asked only where it would hold. */
export type OffMatters<T> = (value: T | undefined) => boolean

/** The version in force in this context: the last one whose layer is on and whose guard holds. */
export function current<T>(slot: Slot<T>, context: Context, offMatters?: OffMatters<T>): T | undefined {
  return isFixed(slot) ? slot.versions[0]?.value : latest(slot.versions, context, offMatters)?.value
}

/** No wijziging touches it. */
export function isFixed<T>({ versions }: Slot<T>): boolean {
  return versions.length === 1 && versions[0]?.guard === undefined
}

function latest<T>(versions: readonly Version<T>[], context: Context, offMatters?: OffMatters<T>): Version<T> | undefined {
  let chosen: Version<T> | undefined
  for (const version of versions) {
    const { guard } = version
    if (guard === undefined) chosen = version
    else if (context.on[guard.index] === true) {
      if (isInForce(guard, context)) chosen = version
    } else if (guard.signalsWhenOff && context.on[guard.index] === false && context.use !== undefined && isInForce(guard, context)) {
      if (offMatters === undefined || offMatters(version.value)) context.use.leftOut(guard)
    }
  }
  if (chosen?.guard !== undefined && chosen.value === undefined) context.use?.guard(chosen.guard)
  return chosen
}

/** All versions that hold, in order: for changes that build on each other. */
export function inForce<T>(slot: Slot<T>, context: Context): readonly Version<T>[] {
  const { versions } = slot
  if (versions.length === 1) return versions
  const chosen = latest(versions, context)
  return versions.filter((version) => {
    if (version === chosen || version.guard === undefined) return true
    return context.on[version.guard.index] === true && isInForce(version.guard, context)
  })
}
