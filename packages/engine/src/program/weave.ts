import { parseIsoDate, type Clause, type Declaration, type Diagnostic, type Expression, type Model, type Origin, type Overgang, type Wijziging, type WijzigingStep } from '@inburgering/core'
import { layerOrder, type Guard } from './guard.ts'
import { aannamesIn } from './prepare-clause.ts'

/** A place that wijzigingen change, before anything is compiled. */
export interface WovenSlot<T> {
  readonly key: string
  readonly versions: WovenVersion<T>[]
}
export interface WovenVersion<T> {
  readonly guard: Guard | undefined
  readonly value: T | undefined
  readonly origin: Origin
}
/** What can stand in the place of a declaration. */
export type WovenForm =
  | { readonly kind: 'declaration'; readonly declaration: Declaration; readonly clauses: WovenSlot<Clause>[] }
  | { readonly kind: 'value'; readonly value: Expression; readonly step: WijzigingStep }
  | { readonly kind: 'times'; readonly factor: Expression; readonly step: WijzigingStep }

export interface Woven {
  readonly guards: readonly Guard[]
  /** By `<kind>:<name>`. */
  readonly declarations: ReadonlyMap<string, WovenSlot<WovenForm>>
  readonly diagnostics: readonly Diagnostic[]
}

/** Weaves the wijzigingen of all layers into versions: what is original, what replaced it, what was added or struck. */
export function weave(model: Model): Woven {
  const guards = guardsOf(model)
  const declarations = new Map<string, WovenSlot<WovenForm>>()
  for (const declaration of model.declarations) {
    if (declaration.kind === 'wijziging') continue
    declarations.set(keyOf(declaration), { key: keyOf(declaration), versions: [{ guard: undefined, value: formOf(declaration, undefined), origin: declaration.origin }] })
  }
  const diagnostics: Diagnostic[] = []
  for (const guard of guards) {
    for (const step of guard.wijziging.steps) diagnostics.push(...applyStep(declarations, guard, step))
  }
  return { guards, declarations, diagnostics }
}

function keyOf({ kind, name }: { readonly kind: string; readonly name: string }): string {
  return `${kind}:${name}`
}

/** In the order in which they win: by layer, within a layer by the day from which they hold. */
function guardsOf(model: Model): readonly Guard[] {
  const wijzigingen = model.declarations.filter((declaration): declaration is Wijziging => declaration.kind === 'wijziging')
  const here = wijzigingen.filter(({ on }) => on.length === 0 || on.includes(model.stelsel.name))
  const dated = here.map((wijziging) => ({ wijziging, rank: layerOrder.indexOf(wijziging.laag), ...validityOf(wijziging) }))
  dated.sort((left, right) => left.rank - right.rank || (left.from < right.from ? -1 : left.from > right.from ? 1 : 0))
  return dated.map((guard, index) => ({
    ...guard,
    index,
    aannames: aannamesIn(guard.wijziging.kanttekeningen),
    moves: true,
    runningTermsKeepOld: keepsOld(guard.wijziging, 'lopende termijnen'),
    requestsKeepOld: keepsOld(guard.wijziging, 'lopende verzoeken'),
    decisionsKeepOld: keepsOld(guard.wijziging, 'genomen besluiten'),
    signalsWhenOff: guard.wijziging.laag !== 'wet' && guard.wijziging.laag !== 'variant',
  }))
}

function keepsOld({ transitions }: Wijziging, about: Overgang['subject']): boolean {
  return transitions.some(({ subject, rule }) => subject === about && rule === 'oude regel')
}

function validityOf({ from, worksBackTo, until }: Wijziging): { from: number; until: number } {
  const day = (text: string | undefined): number | undefined => (text === undefined ? undefined : parseIsoDate(text))
  return { from: day(worksBackTo) ?? day(from) ?? -Infinity, until: day(until) ?? Infinity }
}

function formOf(declaration: Declaration, guard: Guard | undefined): WovenForm {
  const clauses = 'clauses' in declaration ? (declaration.clauses as readonly Clause[]) : []
  return {
    kind: 'declaration',
    declaration,
    clauses: clauses.map((clause) => ({ key: clause.key, versions: [{ guard, value: clause, origin: clause.origin }] })),
  }
}

function applyStep(declarations: Map<string, WovenSlot<WovenForm>>, guard: Guard, step: WijzigingStep): readonly Diagnostic[] {
  switch (step.kind) {
    case 'parameter':
      return put(slotIn(declarations, `parameter:${step.name}`), guard, step, 'replace', { kind: 'value', value: step.value, step })
    // Done to the model as a whole, before anything is woven.
    case 'entryIntoForce':
      return []
    case 'tableTimes':
      return put(slotIn(declarations, `tabel:${step.name}`), guard, step, 'replace', { kind: 'times', factor: step.factor, step })
    case 'declaration':
      return put(slotIn(declarations, keyOf(step.target)), guard, step, step.verb, step.declaration && formOf(step.declaration, guard))
    case 'clause': {
      const forms = slotIn(declarations, keyOf(step.target)).versions.flatMap(({ value }) => (value?.kind === 'declaration' ? [value] : []))
      if (forms.length === 0) return [absent(guard, step, keyOf(step.target))]
      return forms.flatMap((form) => put(clauseSlot(form, step.key), guard, step, step.verb, step.clause))
    }
  }
}

function slotIn(declarations: Map<string, WovenSlot<WovenForm>>, key: string): WovenSlot<WovenForm> {
  const slot = declarations.get(key) ?? { key, versions: [] }
  declarations.set(key, slot)
  return slot
}

function clauseSlot(form: { readonly clauses: WovenSlot<Clause>[] }, key: string): WovenSlot<Clause> {
  const found = form.clauses.find((slot) => slot.key === key)
  if (found !== undefined) return found
  const slot = { key, versions: [] }
  form.clauses.push(slot)
  return slot
}

/** Adds a version, when it can be: `replace` and `strike` need what is there, `add` needs that it is absent. */
function put<T>(slot: WovenSlot<T>, guard: Guard, step: WijzigingStep, verb: 'replace' | 'add' | 'strike', value: T | undefined): readonly Diagnostic[] {
  const present = isPresent(slot, guard)
  if (verb !== 'add' && !present) return [absent(guard, step, slot.key)]
  if (verb === 'add' && present) {
    return [{ code: 'INB823', arguments: { change: guard.wijziging.name, key: slot.key }, origin: step.origin }]
  }
  slot.versions.push({ guard, value: verb === 'strike' ? undefined : value, origin: step.origin })
  return []
}

function absent(guard: Guard, step: WijzigingStep, key: string): Diagnostic<'INB822'> {
  return { code: 'INB822', arguments: { change: guard.wijziging.name, key }, origin: step.origin }
}

/** Whether something stands there while the wijziging holds: the last version before it whose time meets its own. */
function isPresent<T>(slot: WovenSlot<T>, guard: Guard): boolean {
  const before = slot.versions.findLast((version) => version.guard === undefined || overlaps(version.guard, guard))
  return before?.value !== undefined
}

export function overlaps(left: Guard, right: Guard): boolean {
  return left.from < right.until && right.from < left.until
}
