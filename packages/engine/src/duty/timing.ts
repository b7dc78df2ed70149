import type { StateSubject } from '@inburgering/core'
import type { Compiled, NextChange, Timing } from '../evaluation/compiled.ts'
import { earliestOf, timeless } from '../evaluation/timing.ts'
import { versionsOf } from '../program/clauses.ts'
import { compiledIn } from '../program/prepare-clause.ts'
import type { Slot, Version } from '../program/slot.ts'
import type { Specification } from '../program/specification.ts'

/** When a state of this kind of subject may change by time alone. Terms, loans, plichten, periods and maatregelen change at moments of their own. */
export function stateTiming(specification: Specification, kind: StateSubject['kind'], value: Timing | undefined): Timing {
  if (kind === 'plicht' || kind === 'termijn' || kind === 'lening' || kind === 'periode' || kind === 'maatregel') return timeless
  return timingOf([value?.next, doneTiming(specification).next])
}

export function levelTiming(specification: Specification): Timing {
  return cached(levels, specification, () =>
    timingOf(valuesOf(specification.bevoegdheden).flatMap((power) => versionsOf(power, 'werkt_zolang').map(({ when }) => when.timing().next))),
  )
}

/** When being done may change by time alone: any condition of an onderdeel, leerroute or `vereist`. */
export function doneTiming(specification: Specification): Timing {
  return cached(done, specification, () => {
    const parts = [...specification.onderdelen].flatMap(([name, slot]) =>
      valuesOf(new Map([[name, slot]])).flatMap(({ doneWhen }) => (doneWhen === undefined ? [] : forPart(name, doneWhen))),
    )
    const claused = [...valuesOf(specification.leerroutes).flatMap(compiledIn), ...valuesOf(specification.plichten).flatMap(compiledIn)]
    return timingOf([...parts, ...claused.map((condition) => condition.timing().next)])
  })
}

function forPart(name: string, doneWhen: Compiled): NextChange[] {
  const { next } = doneWhen.timing()
  if (next === undefined) return []
  return [
    (context) => {
      const outer = context.part
      context.part = name
      const day = next(context)
      context.part = outer
      return day
    },
  ]
}

function timingOf(changes: readonly (NextChange | undefined)[]): Timing {
  const next = earliestOf(changes.filter((change) => change !== undefined))
  return next === undefined ? timeless : { flows: false, next }
}

function valuesOf<T>(slots: ReadonlyMap<string, Slot<T>>): T[] {
  return [...slots.values()].flatMap((slot) => slot.versions.flatMap((version: Version<T>) => (version.value === undefined ? [] : [version.value])))
}

const done = new WeakMap<Specification, Timing>()
const levels = new WeakMap<Specification, Timing>()

/** States may refer to each other; while one is being worked out it adds nothing new. */
function cached(cache: WeakMap<Specification, Timing>, specification: Specification, make: () => Timing): Timing {
  const known = cache.get(specification)
  if (known !== undefined) return known
  cache.set(specification, timeless)
  const timing = withoutItself(make())
  cache.set(specification, timing)
  return timing
}

/** A begrip looks up its timing when it is asked, and may so come back to where the question came from. */
function withoutItself({ flows, next }: Timing): Timing {
  if (next === undefined) return { flows }
  let isAsked = false
  return {
    flows,
    next: (context) => {
      if (isAsked) return Infinity
      isAsked = true
      const day = next(context)
      isAsked = false
      return day
    },
  }
}
