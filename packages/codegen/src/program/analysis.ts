import type { Expression } from '@inburgering/core'
import type { Woven, WovenText } from './weave.ts'

/** What follows from the rules as a whole: worked out once, so that a run does not look at what cannot matter. */

const ofTheRun: ReadonlySet<unknown> = new Set(['decisions', 'termijn', 'lening', 'plicht', 'state', 'stateDate', 'level', 'begrip'])

/** Whether an expression may look at what the run itself decides, and not only at the dossier. A begrip may do anything. */
export function looksAtRun(node: unknown): boolean {
  if (typeof node !== 'object' || node === null) return false
  return ('kind' in node && ofTheRun.has(node.kind)) || Object.values(node).some(looksAtRun)
}

/** Whether a node, or what it names, suits; a begrip or table that looks at itself adds nothing new. */
export function reaches(node: unknown, woven: Woven, suits: (node: object) => boolean, within: ReadonlySet<string> = new Set()): boolean {
  if (typeof node !== 'object' || node === null) return false
  if (suits(node)) return true
  const { kind, name } = node as { readonly kind?: unknown; readonly name?: unknown }
  if ((kind === 'begrip' || kind === 'tabel') && typeof name === 'string' && !('label' in node)) {
    const key = `${kind}:${name}`
    if (!within.has(key)) {
      const deeper = new Set([...within, key])
      if ((woven.declarations.get(key)?.versions ?? []).some(({ value }) => reaches(definitionIn(value), woven, suits, deeper))) return true
    }
  }
  return Object.entries(node).some(([field, value]) => field !== 'origin' && field !== 'sources' && reaches(value, woven, suits, within))
}

/** What a text of a begrip or table computes. */
function definitionIn(text: WovenText | undefined): unknown {
  if (text?.kind !== 'declaration') return text
  const { declaration } = text
  return declaration.kind === 'begrip' ? declaration.definition : declaration.kind === 'tabel' ? [declaration.inputs, declaration.rows] : undefined
}

/** Whether a value may be another one under the law of another day. */
export function readsLaw(expression: Expression, woven: Woven): boolean {
  return reaches(expression, woven, (node) => {
    const { kind, name } = node as { readonly kind?: unknown; readonly name?: unknown }
    if (kind === 'parameter') return true
    return (kind === 'begrip' || kind === 'tabel') && typeof name === 'string' && !('label' in node) && (woven.declarations.get(`${kind}:${name}`)?.versions.length ?? 0) > 1
  })
}

/** Whether a date is another one at each moment of asking (`naar het besluit`), and not one day of the dossier. */
export function movesWithTheRun(expression: Expression, woven: Woven): boolean {
  return reaches(expression, woven, (node) => {
    const { kind, moment } = node as { readonly kind?: unknown; readonly moment?: unknown }
    return kind === 'peildatum' || (kind === 'moment' && (moment === 'besluit' || moment === 'overtreding'))
  })
}

/** Whether a condition may change by the mere passing of time, on a day that no change of the rules announces. */
export function changesWithTime(node: unknown, woven: Woven): boolean {
  return reaches(node, woven, (part) => {
    const { kind } = part as { readonly kind?: unknown }
    return kind === 'peildatum' || kind === 'preceding'
  })
}
