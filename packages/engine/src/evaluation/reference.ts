import type { RecordRef } from '@inburgering/core'
import type { DossierRecord } from '../dossier/dossier.ts'
import { conditionOn } from './where.ts'
import type { Scope } from './compile.ts'
import type { Compiled } from './compiled.ts'
import type { Context } from './context.ts'
import type { Element, TermijnInstance } from './happenings.ts'
import { isSeen, listingOf } from './records.ts'

export interface Reference {
  readonly element: (context: Context) => Element | undefined
  readonly operands: readonly Compiled[]
}

/** One record or termijn: the element of the `waarvan`, the one that triggers the rule, the first, the last. */
export function referenceOf(ref: Exclude<RecordRef, { readonly kind: 'lening' }>, scope: Scope): Reference {
  switch (ref.kind) {
    case 'element':
      return { element: (context) => context.element ?? context.trigger, operands: [] }
    case 'named':
      return { element: (context) => named(ref.name, context), operands: [] }
    case 'besluit':
      return { element: aboutOf, operands: [] }
    case 'termijn':
      return { element: (context) => termijnNamed(ref.name, context), operands: [] }
    case 'first':
    case 'last': {
      const listing = listingOf(ref.from)
      const { holds, operands } = conditionOn(ref, scope)
      const backwards = ref.kind === 'last'
      return { element: (context) => pick(listing(context), backwards, (element) => isSeen(element, context) && holds(element, context) === true), operands }
    }
  }
}

/** The record that a rule `voor elk besluit` is asked for. */
export function aboutOf({ about, termijn }: Context): DossierRecord | undefined {
  return about ?? termijn?.about
}

/** The record that triggers the rule, or that it is about, if it has this name; else the period that runs now; else the last one so far. */
function named(name: string, context: Context): DossierRecord | undefined {
  if (context.trigger?.name === name) return context.trigger
  const about = aboutOf(context)
  if (about?.name === name) return about
  const records = context.dossier.byName.get(name)
  if (records === undefined) return undefined
  return records.findLast((record) => isRunning(record, context.asOf)) ?? records.findLast((record) => isSeen(record, context))
}

/** A period runs from its first to its last day, both included; without an end it runs on. */
export function isRunning(record: DossierRecord, day: number): boolean {
  return record.isPeriod && record.begin <= day && (record.end === undefined || day <= record.end)
}

/** The termijn of the rule, or the one about the same record; else the latest one. */
export function termijnNamed(name: string, context: Context): TermijnInstance | undefined {
  if (context.termijn !== undefined && (context.termijn.name === name || context.instead?.includes(name) === true)) return context.termijn
  const instances = context.happenings.termijnen.get(name)
  const about = aboutOf(context)
  return about !== undefined && context.specification.perRecord.has(name) ? instances?.findLast((termijn) => termijn.about === about) : instances?.at(-1)
}

function pick(elements: readonly Element[], backwards: boolean, suits: (element: Element) => boolean): Element | undefined {
  return backwards ? elements.findLast(suits) : elements.find(suits)
}
