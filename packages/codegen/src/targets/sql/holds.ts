import type { Validity } from '../../data/index.ts'
import type { Dialect } from './dialect.ts'
import { literal } from './sql-text.ts'

/** Every function asks on which day of the law, and with which layers. */
export const askedDay = { name: 'p_dag', type: 'DATE' } as const
export const askedLayers = { name: 'p_lagen', type: 'TEXT[]' } as const

/** Whether a text holds on the day that is asked, with the layers that are asked. `wet` is always on; `beleidsregel` means each of them. */
export function holds({ layer, from, until, byOwnDate }: Validity, { contains }: Dialect): string {
  if (byOwnDate) return 'FALSE'
  const switches = [...new Set([layer, layer.split(':')[0] ?? layer])].map((name) => contains('p_lagen', literal(name)))
  const parts = [
    ...(layer === 'wet' ? [] : [switches.length === 1 ? (switches[0] ?? '') : `(${switches.join(' OR ')})`]),
    ...(from === undefined ? [] : [`p_dag >= DATE ${literal(from)}`]),
    ...(until === undefined ? [] : [`p_dag < DATE ${literal(until)}`]),
  ]
  return parts.length === 0 ? 'TRUE' : parts.join(' AND ')
}
