import type { MomentExpression } from '@inburgering/core'
import type { Specification } from './specification.ts'

const moving: ReadonlySet<MomentExpression['moment']> = new Set<MomentExpression['moment']>(['besluit', 'overtreding'])

/** Whether a date is another one at each moment of asking (`naar het besluit`), and not one day of the dossier. */
export function movesWithTheRun(node: unknown, specification: Specification, within: readonly string[] = []): boolean {
  if (typeof node !== 'object' || node === null) return false
  const { kind, name, moment } = node as { readonly kind?: unknown; readonly name?: unknown; readonly moment?: MomentExpression['moment'] }
  if (kind === 'peildatum' || (kind === 'moment' && moment !== undefined && moving.has(moment))) return true
  if (kind === 'begrip' && typeof name === 'string' && !('label' in node) && !within.includes(name)) {
    const definitions = specification.begrippen.get(name)?.versions.map(({ value }) => value?.declaration.definition) ?? []
    if (definitions.some((definition) => movesWithTheRun(definition, specification, [...within, name]))) return true
  }
  return Object.values(node).some((value) => movesWithTheRun(value, specification, within))
}
