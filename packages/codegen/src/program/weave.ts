import { parseIsoDate, type Clause, type Declaration, type Expression, type Laag, type Model, type Overgang, type SourceRef, type Wijziging, type WijzigingStep } from '@inburgering/core'

/** The order of the layers: a later one wins. */
export const layerOrder: readonly Laag[] = ['wet', 'rechtspraak', 'uitvoeringspraktijk', 'beleidsregel', 'variant']

export interface WovenChange {
  readonly index: number
  readonly wijziging: Wijziging
  readonly rank: number
  readonly from: number
  readonly until: number
}
export interface WovenSlot<T> {
  readonly key: string
  readonly versions: { readonly change: WovenChange | undefined; readonly value: T | undefined }[]
}
/** What can stand in the place of a declaration. */
export type WovenText =
  | { readonly kind: 'declaration'; readonly declaration: Declaration; readonly clauses: WovenSlot<Clause>[] }
  | { readonly kind: 'value'; readonly value: Expression; readonly sources: readonly SourceRef[] }
  | { readonly kind: 'times'; readonly factor: Expression; readonly sources: readonly SourceRef[] }

export interface Woven {
  readonly changes: readonly WovenChange[]
  /** By `<kind>:<name>`, in the order of the model; what a wijziging adds comes last. */
  readonly declarations: ReadonlyMap<string, WovenSlot<WovenText>>
}

/** Weaves the wijzigingen of all layers into texts: what is original, what replaced it, what was added or struck. */
export function weave(model: Model): Woven {
  const changes = changesOf(model)
  const declarations = new Map<string, WovenSlot<WovenText>>()
  for (const declaration of model.declarations) {
    if (declaration.kind === 'wijziging') continue
    const key = `${declaration.kind}:${declaration.name}`
    declarations.set(key, { key, versions: [{ change: undefined, value: textOf(declaration, undefined) }] })
  }
  for (const change of changes) for (const step of change.wijziging.steps) apply(declarations, change, step)
  return { changes, declarations }
}

/** The layer that switches a wijziging on: `beleidsregel:voorbeeldstad`, `variant:boete_gehalveerd`. */
export function layerName({ laag, name, of }: Wijziging): string {
  if (laag === 'variant') return `variant:${name}`
  return laag === 'beleidsregel' && of !== undefined ? `beleidsregel:${slug(of)}` : laag
}

/** `gemeente Voorbeeldstad` -> `voorbeeldstad` */
export function slug(text: string): string {
  const plain = text.normalize('NFD').replace(/\p{Mn}/gu, '').toLowerCase().trim()
  return plain.replace(/^gemeente\s+/, '').replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '')
}

function changesOf({ declarations, stelsel }: Model): readonly WovenChange[] {
  const here = declarations.filter((declaration): declaration is Wijziging => declaration.kind === 'wijziging' && (declaration.on.length === 0 || declaration.on.includes(stelsel.name)))
  const day = (text: string | undefined): number | undefined => (text === undefined ? undefined : parseIsoDate(text))
  const dated = here.map((wijziging) => ({ wijziging, rank: layerOrder.indexOf(wijziging.laag), from: day(wijziging.worksBackTo) ?? day(wijziging.from) ?? -Infinity, until: day(wijziging.until) ?? Infinity }))
  dated.sort((left, right) => left.rank - right.rank || (left.from < right.from ? -1 : left.from > right.from ? 1 : 0))
  return dated.map((change, index) => ({ ...change, index }))
}

export function keepsOld({ transitions }: Wijziging, about: Overgang['subject']): boolean {
  return transitions.some(({ subject, rule }) => subject === about && rule === 'oude regel')
}

function textOf(declaration: Declaration, change: WovenChange | undefined): WovenText {
  const clauses = 'clauses' in declaration ? (declaration.clauses as readonly Clause[]) : []
  return { kind: 'declaration', declaration, clauses: clauses.map((clause) => ({ key: clause.key, versions: [{ change, value: clause }] })) }
}

function apply(declarations: Map<string, WovenSlot<WovenText>>, change: WovenChange, step: WijzigingStep): void {
  const slotOf = (key: string): WovenSlot<WovenText> => {
    const slot = declarations.get(key) ?? { key, versions: [] }
    declarations.set(key, slot)
    return slot
  }
  switch (step.kind) {
    case 'parameter':
      return put(slotOf(`parameter:${step.name}`), change, 'replace', { kind: 'value', value: step.value, sources: step.sources })
    case 'entryIntoForce':
      return
    case 'tableTimes':
      return put(slotOf(`tabel:${step.name}`), change, 'replace', { kind: 'times', factor: step.factor, sources: step.sources })
    case 'declaration':
      return put(slotOf(`${step.target.kind}:${step.target.name}`), change, step.verb, step.declaration && textOf(step.declaration, change))
    case 'clause':
      for (const { value } of slotOf(`${step.target.kind}:${step.target.name}`).versions) {
        if (value?.kind !== 'declaration') continue
        let slot = value.clauses.find(({ key }) => key === step.key)
        if (slot === undefined) value.clauses.push((slot = { key: step.key, versions: [] }))
        put(slot, change, step.verb, step.clause)
      }
      return
    // Another kind of step does not compile here.
    default:
      return step satisfies never
  }
}

/** Adds a text where it can be: `replace` and `strike` need what is there, `add` needs that it is absent. */
function put<T>(slot: WovenSlot<T>, change: WovenChange, verb: 'replace' | 'add' | 'strike', value: T | undefined): void {
  const before = slot.versions.findLast((version) => version.change === undefined || (version.change.from < change.until && change.from < version.change.until))
  if ((before?.value !== undefined) === (verb === 'add')) return
  slot.versions.push({ change, value: verb === 'strike' ? undefined : value })
}
