import type { Clause, Declaration, Expression, Model, Rule, TabelRow } from '@inburgering/core'

/** A place in the model that a reason may point at. */
export type ModelNode =
  | { readonly is: 'declaration'; readonly node: Declaration }
  | { readonly is: 'clause'; readonly node: Clause; readonly owner: Declaration }
  | { readonly is: 'expression'; readonly node: Expression }
  | { readonly is: 'row'; readonly node: TabelRow | Rule; readonly owner: Declaration }

/** What things are called, and what an address in a reason speaks of. */
export interface Names {
  /** Label of a declaration of one of these kinds; its own name in readable form when it has none. */
  readonly of: (name: string, ...kinds: readonly Declaration['kind'][]) => string
  /** Label of a value of a keuze, or of whatever carries this name. */
  readonly value: (name: string) => string
  readonly attribute: (record: string | undefined, attribute: string) => string
  readonly node: (id: string) => ModelNode | undefined
  readonly aanname: (id: string) => string | undefined
}

/** `nieuwe_termijn` is written for the machine; people read `nieuwe termijn`. */
export function readable(name: string): string {
  return name.replaceAll('_', ' ').replace(/ (\d{4}) (\d{2}) (\d{2})$/, ' $1-$2-$3')
}

export function namesOf(model: Model): Names {
  const labels = new Map<string, string>()
  const values = new Map<string, string>()
  const attributes = new Map<string, string>()
  const nodes = new Map<string, ModelNode>()
  const aannames = new Map<string, string>()
  labels.set(`stelsel:${model.stelsel.name}`, model.stelsel.label)

  for (const declaration of model.declarations) {
    const { kind, name } = declaration
    const label = declaration.label === name ? readable(name) : declaration.label
    labels.set(`${kind}:${name}`, label)
    if (!values.has(name) && declaration.label !== name) values.set(name, label)
    if (kind === 'keuze') for (const value of declaration.values) values.set(value.name, value.label === value.name ? readable(value.name) : value.label)
    if ('attributes' in declaration) {
      for (const attribute of declaration.attributes) {
        const shown = attribute.label === attribute.name ? readable(attribute.name) : attribute.label
        attributes.set(`${name}.${attribute.name}`, shown)
        if (!attributes.has(`.${attribute.name}`)) attributes.set(`.${attribute.name}`, shown)
      }
    }
    nodes.set(declaration.id, { is: 'declaration', node: declaration })
    collect(declaration, declaration, nodes, aannames)
  }
  for (const { id, text } of model.stelsel.kanttekeningen) aannames.set(id, text)

  return {
    of: (name, ...kinds) => kinds.map((kind) => labels.get(`${kind}:${name}`)).find((label) => label !== undefined) ?? labels.get(`stelsel:${name}`) ?? values.get(name) ?? readable(name),
    value: (name) => values.get(name) ?? readable(name),
    attribute: (record, attribute) => attributes.get(`${record ?? ''}.${attribute}`) ?? attributes.get(`.${attribute}`) ?? readable(attribute),
    node: (id) => nodes.get(id),
    aanname: (id) => aannames.get(id),
  }
}

const plainFields = new Set(['origin', 'sources', 'citaten', 'type'])

/** Finds everything with an address inside a declaration: clauses, expressions, rows, aannames. */
function collect(value: unknown, owner: Declaration, nodes: Map<string, ModelNode>, aannames: Map<string, string>): void {
  if (typeof value !== 'object' || value === null) return
  if (Array.isArray(value)) {
    for (const item of value) collect(item, owner, nodes, aannames)
    return
  }
  const node = value as Record<string, unknown>
  if (typeof node['id'] === 'string' && !nodes.has(node['id'])) {
    if ('mayBeUnknown' in node && 'kind' in node && !('declarations' in node) && node['id'] !== owner.id) nodes.set(node['id'], { is: 'expression', node: node as unknown as Expression })
    else if ('bands' in node || 'then' in node) nodes.set(node['id'], { is: 'row', node: node as unknown as TabelRow | Rule, owner })
    else if (node['kind'] === 'aanname') aannames.set(node['id'], String(node['text']))
  }
  if (typeof node['key'] === 'string' && 'kanttekeningen' in node) nodes.set(`${owner.id}/${node['key']}`, { is: 'clause', node: node as unknown as Clause, owner })
  for (const [field, item] of Object.entries(node)) if (!plainFields.has(field)) collect(item, owner, nodes, aannames)
}
