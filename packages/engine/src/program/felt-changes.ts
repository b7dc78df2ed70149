import type { Declaration, Model, WijzigingStep } from '@inburgering/core'
import { lawChangesOf } from './law-changes.ts'
import type { Guard } from './guard.ts'

/**
 * The law changes that may change something for a person on their very day, ascending: of the rules that hold on day
 * after day, and of what they read. The rest is read when something is decided: fines and plafonds on the day of a
 * violation; a vergoeding on the day on which it is paid; a loan at the ends of months and of years, and it asks for the
 * days on which one of its conditions may change.
 */
export function feltChanges(model: Model, guards: readonly Guard[]): readonly number[] {
  const read = readDayAfterDay(model)
  const isFelt = (step: WijzigingStep): boolean => {
    if (step.kind === 'entryIntoForce') return false
    if (step.kind === 'parameter') return read.has(`parameter:${step.name}`)
    if (step.kind === 'tableTimes') return read.has(`tabel:${step.name}`)
    const { kind, name } = step.target
    return readByName.has(kind) ? read.has(`${kind}:${name}`) : !askedWhenDecided.has(kind)
  }
  return lawChangesOf(
    { ...model, declarations: model.declarations.filter(({ kind, name }) => kind !== 'parameter' || read.has(`parameter:${name}`)) },
    guards.filter(({ wijziging }) => wijziging.steps.some(isFelt)),
  )
}

const askedWhenDecided: ReadonlySet<string> = new Set<Declaration['kind']>(['boeteregime', 'plafond'])
const readByName: ReadonlySet<unknown> = new Set<Declaration['kind']>(['parameter', 'begrip', 'tabel'])
/** What holds no rules, and the rules whose values are read on days of their own. */
const notDayAfterDay: ReadonlySet<string> = new Set<Declaration['kind']>(['boeteregime', 'plafond', 'lening', 'vergoeding', 'parameter', 'begrip', 'tabel', 'wijziging', 'persoon', 'scenario'])

/** `<kind>:<name>` of each parameter, begrip and tabel that the rules of every day read, also through each other and as wijzigingen make them. */
function readDayAfterDay(model: Model): ReadonlySet<string> {
  const declared = new Map<string, Declaration>(model.declarations.map((declaration) => [`${declaration.kind}:${declaration.name}`, declaration]))
  const read = new Set<string>()
  const follow = (names: readonly string[]): void => {
    for (const name of names) {
      if (read.has(name)) continue
      read.add(name)
      const declaration = declared.get(name)
      if (declaration !== undefined) follow(namesIn(declaration))
    }
  }
  follow(namesIn(model.stelsel))
  for (const declaration of model.declarations) {
    if (declaration.kind === 'wijziging') for (const step of declaration.steps) follow(!('target' in step) || !askedWhenDecided.has(step.target.kind) ? namesIn(changeOf(step)) : [])
    else if (!notDayAfterDay.has(declaration.kind)) follow(namesIn(declaration))
  }
  return read
}

/** By the part of the model: while somebody types most parts stay the same. */
const knownNames = new WeakMap<object, readonly string[]>()

/** `<kind>:<name>` of what a part of the model reads or is. */
function namesIn(part: unknown): readonly string[] {
  if (typeof part !== 'object' || part === null) return []
  const known = knownNames.get(part)
  if (known !== undefined) return known
  const names = new Set<string>()
  const visit = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return
    const { kind, name } = node as { readonly kind?: unknown; readonly name?: unknown }
    if (readByName.has(kind)) names.add(`${String(kind)}:${String(name)}`)
    for (const value of Object.values(node)) visit(value)
  }
  visit(part)
  const found = [...names]
  knownNames.set(part, found)
  return found
}

/** What a step puts in place; what it is put in the place of is no reading of it. */
function changeOf(step: WijzigingStep): unknown {
  switch (step.kind) {
    case 'parameter':
      return step.value
    case 'tableTimes':
      return step.factor
    case 'clause':
      return step.clause
    case 'declaration':
      return step.declaration
    case 'entryIntoForce':
      return undefined
  }
}
