import type { Expression } from '@inburgering/core'
import type { Specification } from './specification.ts'

/** By the specification too: what an expression names may be another thing there. */
const knownIn = new WeakMap<Specification, WeakMap<Expression, boolean>>()

/** Whether a value may be another one under the law of another day: it looks at a parameter, or at what a wijziging changes. */
export function readsLaw(expression: Expression, specification: Specification): boolean {
  const known = knownIn.get(specification) ?? new WeakMap<Expression, boolean>()
  knownIn.set(specification, known)
  const found = known.get(expression)
  if (found !== undefined) return found
  // A begrip that looks at itself adds nothing new.
  known.set(expression, false)
  const reads = anyReads(expression, specification)
  known.set(expression, reads)
  return reads
}

function anyReads(node: unknown, specification: Specification): boolean {
  if (typeof node !== 'object' || node === null) return false
  const { kind, name } = node as { readonly kind?: unknown; readonly name?: unknown }
  if (kind === 'parameter') return true
  if (kind === 'begrip' && typeof name === 'string' && !('label' in node)) {
    const versions = specification.begrippen.get(name)?.versions ?? []
    if (versions.length > 1 || versions.some(({ value }) => value !== undefined && definitionReads(value.declaration.definition, specification))) return true
  }
  if (kind === 'tabel' && typeof name === 'string' && !('label' in node)) {
    const versions = specification.tabellen.get(name)?.versions ?? []
    if (versions.length > 1 || versions.some(({ value }) => value?.kind === 'tabel' && value.tabel.rows.some(({ value: cell }) => readsLaw(cell.expression, specification)))) return true
  }
  return Object.values(node).some((value) => anyReads(value, specification))
}

function definitionReads(definition: object, specification: Specification): boolean {
  return 'id' in definition ? readsLaw(definition as Expression, specification) : anyReads(definition, specification)
}
