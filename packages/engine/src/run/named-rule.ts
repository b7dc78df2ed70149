import type { Model, Origin } from '@inburgering/core'

/** What readers call a rule, and where it stands. */
export interface NamedRule {
  readonly label: string
  readonly origin?: Origin
}

/**
 * The rule that an address speaks of: of a declaration (`termijn:PIP_termijn`), a clause or an expression in it
 * (`verlengingsgrond:ziekte/met/duur`). It is called by the label of the declaration; the place is as narrow as it can be.
 */
export function namedRule(model: Model, id: string): NamedRule {
  const declarationId = id.split('/')[0]
  const declaration = [model.stelsel, ...model.declarations].find((candidate) => candidate.id === declarationId)
  if (declaration === undefined) return { label: id }
  return { label: declaration.label, origin: originIn(declaration, declaration.id, id) ?? declaration.origin }
}

/** The origin of the node with this address; a clause has the address of its declaration and its key. */
function originIn(node: unknown, owner: string, id: string): Origin | undefined {
  if (typeof node !== 'object' || node === null) return undefined
  const { id: own, key, origin } = node as { readonly id?: unknown; readonly key?: unknown; readonly origin?: Origin }
  if (origin !== undefined && (own === id || (key !== undefined && `${owner}/${String(key)}` === id))) return origin
  for (const value of Object.values(node)) {
    const found = originIn(value, owner, id)
    if (found !== undefined) return found
  }
  return undefined
}
