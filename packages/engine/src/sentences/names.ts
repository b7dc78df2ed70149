import type { Clause, Declaration, Expression, Model, Rule, Stelsel, TabelRow, Wijziging } from '@inburgering/core'
import { termsOfBodies } from '../comparison/terms.ts'

/** A place in the model that a reason may point at. */
export type ModelNode =
  | { readonly is: 'declaration'; readonly node: Declaration }
  | { readonly is: 'clause'; readonly node: Clause; readonly owner: Declaration | Stelsel }
  | { readonly is: 'expression'; readonly node: Expression }
  | { readonly is: 'row'; readonly node: TabelRow | Rule; readonly owner: Declaration | Stelsel }

/** What things are called, and what an address in a reason speaks of. */
export interface Names {
  /** Label of a declaration of one of these kinds; its own name in readable form when it has none. */
  readonly of: (name: string, ...kinds: readonly Declaration['kind'][]) => string
  /** Label of a value of a keuze, or of whatever carries this name. */
  readonly value: (name: string) => string
  readonly attribute: (record: string | undefined, attribute: string) => string
  /** A reason of kind `condition` or `value` means the expression where a clause has the same address. */
  readonly node: (id: string, prefers?: 'expression') => ModelNode | undefined
  readonly aanname: (id: string) => string | undefined
  readonly termijn: (name: string) => TermRole
  /** Whether a vrijstelling or ontheffing is of some onderdelen only. */
  readonly isPartial: (exemption: string) => boolean
}

/** What a termijn says of the person: that the plicht is done, something else, or nothing, because a body must act in it. */
export type TermRole = 'plicht' | 'other' | 'body'

/** `nieuwe_termijn` is written for the machine; people read `nieuwe termijn`. */
export function readable(name: string): string {
  return name.replaceAll('_', ' ')
}

/** A label as it stands within a sentence: `examenpoging`, but `PIP`, `B1-route`, `Nederlands`. */
export function inSentence(label: string): string {
  return /^\p{Lu}\p{Ll}/u.test(label) && !/^(?:Nederland|Europe|Blijf|Wet\b|Staatsblad)/.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label
}

const shown = (name: string, label: string): string => (label === name ? readable(name) : inSentence(label))

/** By model, which never changes: who tells of a model asks for its names more than once. */
const known = new WeakMap<Model, Names>()

export function namesOf(model: Model): Names {
  const found = known.get(model) ?? collectNames(model)
  known.set(model, found)
  return found
}

function collectNames(model: Model): Names {
  const { stelsel } = model
  const byName = new Map<string, Declaration[]>()
  const values = new Map<string, string>()
  const attributes = new Map<string, string>()
  const declarations = [...model.declarations, ...model.declarations.flatMap(addedBy)]

  for (const declaration of declarations) {
    const { kind, name } = declaration
    const same = byName.get(name)
    if (same === undefined) byName.set(name, [declaration])
    else same.push(declaration)
    if (kind === 'keuze') for (const value of declaration.values) values.set(value.name, shown(value.name, value.label))
    if (kind === 'lening') for (const clause of declaration.clauses) if (clause.kind === 'kwijtschelding') values.set(clause.name, shown(clause.name, clause.label ?? clause.name))
    if ('attributes' in declaration) {
      for (const attribute of declaration.attributes) {
        const label = shown(attribute.name, attribute.label)
        attributes.set(`${name}.${attribute.name}`, label)
        if (!attributes.has(`.${attribute.name}`)) attributes.set(`.${attribute.name}`, label)
      }
    }
  }
  const labelOf = (name: string, kind: Declaration['kind'] | 'stelsel'): string | undefined => {
    if (kind === 'stelsel' && name === stelsel.name) return stelsel.label
    const found = byName.get(name)?.find((declaration) => declaration.kind === kind)
    return found && shown(name, found.label)
  }
  const valueOf = (name: string): string | undefined => {
    const labelled = byName.get(name)?.find(({ label }) => label !== name)
    return values.get(name) ?? (labelled && shown(name, labelled.label))
  }
  const declared = onceAsked(() => firstById(declarations))
  // Only who tells reasons asks for what stands inside a declaration.
  const parts = onceAsked(() => collectParts(model))
  const ofBodies = onceAsked(() => termsOfBodies(model))
  const ofPlicht = onceAsked(() => termsOfPlicht(model))
  const partial = onceAsked(() => partialExemptions(model))

  return {
    of: (name, ...kinds) => kinds.map((kind) => labelOf(name, kind)).find((label) => label !== undefined) ?? labelOf(name, 'stelsel') ?? valueOf(name) ?? readable(name),
    value: (name) => valueOf(name) ?? readable(name),
    attribute: (record, attribute) => attributes.get(`${record ?? ''}.${attribute}`) ?? attributes.get(`.${attribute}`) ?? readable(attribute),
    node: (id, prefers) => {
      const declaration = declared().get(id)
      if (declaration !== undefined) return { is: 'declaration', node: declaration }
      const { expressions, others } = parts().nodes
      return prefers === 'expression' ? (expressions.get(id) ?? others.get(id)) : (others.get(id) ?? expressions.get(id))
    },
    aanname: (id) => parts().aannames.get(id),
    termijn: (name) => (ofBodies().has(name) ? 'body' : ofPlicht().has(name) ? 'plicht' : 'other'),
    isPartial: (name) => partial().has(name),
  }
}

/** Who tells of one person asks for few things, and somebody who types has a new model at each key. */
function onceAsked<T extends object>(make: () => T): () => T {
  let made: T | undefined
  return () => (made ??= make())
}

function firstById(declarations: readonly Declaration[]): ReadonlyMap<string, Declaration> {
  const found = new Map<string, Declaration>()
  for (const declaration of declarations) if (!found.has(declaration.id)) found.set(declaration.id, declaration)
  return found
}

function partialExemptions({ declarations }: Model): ReadonlySet<string> {
  const clauses = declarations.flatMap((declaration) => (declaration.kind === 'plicht' ? declaration.clauses : []))
  return new Set(clauses.flatMap((clause) => ((clause.kind === 'vrijstelling' || clause.kind === 'ontheffing') && clause.parts !== undefined ? [clause.name] : [])))
}

/** The termijnen that are met when a plicht is, or all that they were set for. */
function termsOfPlicht({ declarations }: Model): ReadonlySet<string> {
  return new Set(
    declarations.flatMap((declaration) => {
      if (declaration.kind !== 'termijn') return []
      const meets = declaration.clauses.some((clause) => clause.kind === 'voldaan_alles_waarvoor_gesteld' || (clause.kind === 'voldaan' && clause.when.kind === 'state' && clause.when.state === 'voldaan'))
      return meets ? [declaration.name] : []
    }),
  )
}

/** A change that an outcome names. */
export function wijzigingOf(name: string, names: Names): Wijziging | undefined {
  const found = names.node(`wijziging:${name}`)
  return found?.is === 'declaration' && found.node.kind === 'wijziging' ? found.node : undefined
}

/** What a wijziging adds or puts in the place of another has a name of its own. */
function addedBy(declaration: Declaration): readonly Declaration[] {
  if (declaration.kind !== 'wijziging') return []
  return declaration.steps.flatMap((step) => (step.kind === 'declaration' && step.declaration !== undefined ? [step.declaration] : []))
}

/**
 * As a ground reads for a termijn to which it applies correspondingly: a termijn that it extends by itself is called by
 * that one's name.
 */
export function readFor(names: Names, grond: string, termijn: string): Names {
  const found = names.node(`verlengingsgrond:${grond}`)
  if (found?.is !== 'declaration' || found.node.kind !== 'verlengingsgrond') return names
  const { clauses } = found.node
  if (!clauses.some((clause) => clause.kind === 'van_overeenkomstige_toepassing' && clause.termijnen.includes(termijn))) return names
  const instead = new Set(clauses.flatMap((clause) => (clause.kind === 'verlengt' ? clause.termijnen : [])))
  return { ...names, of: (name, ...kinds) => names.of(kinds.length === 1 && kinds[0] === 'termijn' && instead.has(name) ? termijn : name, ...kinds) }
}

/** A clause of a wijziging is addressed as a part of what it changes. */
function collectSteps(wijziging: Wijziging, nodes: Nodes): void {
  for (const step of wijziging.steps) {
    if (step.kind !== 'clause' || step.clause === undefined) continue
    const id = `${step.target.kind}:${step.target.name}/${step.key}`
    if (!nodes.others.has(id)) nodes.others.set(id, { is: 'clause', node: step.clause, owner: wijziging })
  }
}

interface Nodes {
  readonly expressions: Map<string, ModelNode>
  readonly others: Map<string, ModelNode>
}

const plainFields = new Set(['origin', 'sources', 'citaten', 'type'])

type Owner = Declaration | Stelsel

interface Inside {
  readonly nodes: Nodes
  readonly aannames: ReadonlyMap<string, string>
}

/** By declaration, which never changes: after a key all others are those of before. */
const inside = new WeakMap<Owner, Inside>()

function collectParts(model: Model): Inside {
  const nodes: Nodes = { expressions: new Map(), others: new Map() }
  const aannames = new Map<string, string>()
  for (const declaration of [...model.declarations, ...model.declarations.flatMap(addedBy)]) {
    addInside(declaration, nodes, aannames)
    if (declaration.kind === 'wijziging') collectSteps(declaration, nodes)
  }
  addInside(model.stelsel, nodes, aannames)
  return { nodes, aannames }
}

function addInside(owner: Owner, nodes: Nodes, aannames: Map<string, string>): void {
  let found = inside.get(owner)
  if (found === undefined) {
    const own: Nodes = { expressions: new Map(), others: new Map() }
    const texts = new Map<string, string>()
    collect(owner, owner, own, texts)
    found = { nodes: own, aannames: texts }
    inside.set(owner, found)
  }
  for (const [id, node] of found.nodes.expressions) nodes.expressions.set(id, node)
  for (const [id, node] of found.nodes.others) nodes.others.set(id, node)
  for (const [id, text] of found.aannames) aannames.set(id, text)
}

/** Finds everything with an address inside a declaration: clauses, expressions, rows, aannames. */
function collect(value: unknown, owner: Owner, nodes: Nodes, aannames: Map<string, string>): void {
  if (typeof value !== 'object' || value === null) return
  if (Array.isArray(value)) {
    for (const item of value) collect(item, owner, nodes, aannames)
    return
  }
  const node = value as Record<string, unknown>
  const { id, key } = node
  if (typeof id === 'string' && id !== owner.id) {
    if ('mayBeUnknown' in node) nodes.expressions.set(id, { is: 'expression', node: node as unknown as Expression })
    else if ('bands' in node || 'then' in node) nodes.others.set(id, { is: 'row', node: node as unknown as TabelRow | Rule, owner })
    else if (node['kind'] === 'aanname') aannames.set(id, String(node['text']))
  }
  if (typeof key === 'string' && 'kanttekeningen' in node) nodes.others.set(`${owner.id}/${key}`, { is: 'clause', node: node as unknown as Clause, owner })
  for (const [field, item] of Object.entries(node)) if (!plainFields.has(field)) collect(item, owner, nodes, aannames)
}
