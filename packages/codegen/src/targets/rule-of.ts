import type { Declaration } from '../code/index.ts'
import type { ProgramForm } from '../program/index.ts'

/** Under which id the model has what a declaration of the code is about; undefined for what is about the whole. */
export function ruleOf({ of, name }: Pick<Declaration, 'of' | 'name'>, { changes }: ProgramForm): string | undefined {
  if (of === 'geheel') return undefined
  if (of === 'wijziging') return `wijziging:${changes.find(({ index }) => String(index) === name)?.name ?? name}`
  return `${of === 'ruimte' ? 'beleidsruimte' : of}:${name}`
}
