import type { Declaration, DeclarationKind, Model, Stelsel } from '@inburgering/core'

/** Which rule names which. */
export interface References {
  /** Ids of the declarations that a declaration names. */
  readonly from: (id: string) => ReadonlySet<string>
  /** Ids of the declarations that name it, in the order of the model. */
  readonly to: (id: string) => ReadonlySet<string>
  readonly declaration: (id: string) => Declaration | undefined
}

const recordKinds = ['gebeurtenis', 'periode', 'besluit', 'oordeel'] as const
const decisionKinds = ['boeteregime', 'verlengingsgrond', 'termijn', 'maatregel'] as const

/** Fields that hold names, and the kinds of what they may name. Fields of the same name in other nodes find nothing. */
const naming: Readonly<Record<string, readonly DeclarationKind[]>> = {
  names: [...recordKinds, ...decisionKinds],
  termijnen: ['termijn'],
  termijn: ['termijn'],
  regimes: ['boeteregime'],
  record: [...recordKinds],
  after: [...recordKinds],
  orgaan: ['bestuursorgaan'],
  by: ['bestuursorgaan'],
  bearer: ['bestuursorgaan'],
  open: ['begrip', 'onderdeel', 'taaleis'],
  onderdelen: ['onderdeel'],
  members: ['onderdeel'],
  parts: ['onderdeel'],
  groep: ['groep'],
  lijst: ['lijst'],
  from: ['bestuursorgaan'],
  to: ['bestuursorgaan'],
  taaleis: ['taaleis'],
  keuze: ['keuze'],
  at: ['gegeven'],
}

/** Kinds of nodes whose `name` names a declaration. */
const namedByKind: Readonly<Record<string, readonly DeclarationKind[]>> = {
  gegeven: ['gegeven'],
  parameter: ['parameter'],
  begrip: ['begrip'],
  tabel: ['tabel'],
  oordeel: ['oordeel'],
  onderdeel: ['onderdeel'],
  taaleis: ['taaleis'],
  termijn: ['termijn'],
  lening: ['lening'],
  periode: ['periode'],
  plicht: ['plicht'],
  leerroute: ['leerroute'],
  maatregel: ['maatregel'],
  named: [...recordKinds],
  tableTimes: ['tabel'],
  clause: [],
}

const passive = new Set(['origin', 'sources', 'citaten', 'kanttekeningen', 'expectations', 'records', 'gegevens'])

export function referencesIn(model: Model): References {
  const ids = new Map(model.declarations.map(({ id, kind, name }) => [`${kind}:${name}`, id]))
  const from = new Map<string, ReadonlySet<string>>()
  const to = new Map<string, Set<string>>()
  for (const declaration of [model.stelsel, ...model.declarations]) {
    const found = namedIn(declaration, ids)
    found.delete(declaration.id)
    from.set(declaration.id, found)
    for (const id of found) to.set(id, (to.get(id) ?? new Set()).add(declaration.id))
  }
  const none: ReadonlySet<string> = new Set()
  const byId = new Map(model.declarations.map((declaration) => [declaration.id, declaration]))
  return { declaration: (id) => byId.get(id), from: (id) => from.get(id) ?? none, to: (id) => to.get(id) ?? none }
}

function namedIn(declaration: Declaration | Stelsel, ids: ReadonlyMap<string, string>): Set<string> {
  const found = new Set<string>()
  if (declaration.kind === 'scenario' || declaration.kind === 'persoon') return found
  const add = (name: unknown, kinds: readonly DeclarationKind[]): void => {
    if (typeof name !== 'string') return
    for (const kind of kinds) {
      const id = ids.get(`${kind}:${name}`)
      if (id !== undefined) found.add(id)
    }
  }
  const visit = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return
    if (Array.isArray(node)) return node.forEach(visit)
    const { kind, name, target, constant } = node as { readonly kind?: string; readonly name?: unknown; readonly target?: { readonly kind: DeclarationKind; readonly name: string }; readonly constant?: { readonly kind: string; readonly value: unknown } }
    if (node !== declaration && kind !== undefined) add(name, namedByKind[kind] ?? [])
    if (constant !== undefined && (constant.kind === 'leerroute' || constant.kind === 'onderdeel')) add(constant.value, [constant.kind])
    if (target !== undefined) add(target.name, [target.kind])
    for (const [field, value] of Object.entries(node)) {
      if (passive.has(field) && !(field === 'records' && typeof value === 'object' && !Array.isArray(value))) continue
      const kinds = naming[field]
      if (kinds !== undefined) for (const each of Array.isArray(value) ? value : [value]) add(each, kinds)
      visit(value)
    }
  }
  visit(declaration)
  return found
}
