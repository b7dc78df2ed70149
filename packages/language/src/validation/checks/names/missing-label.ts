import type { Beleidsruimte, Boeteregime, Gegeven, Leerroute, Lening, Lijstblok, Maatregel, Oordeel, Plafond, Plicht, Selectie, Stelsel, Termijn, Verdeling, Vergoeding, Verlengingsgrond, Voorvalsoort } from '../../../generated/ast.ts'
import { at, type Check } from '../../check.ts'

type Shown = Beleidsruimte | Boeteregime | Gegeven | Leerroute | Lening | Lijstblok | Maatregel | Oordeel | Plafond | Plicht | Selectie | Stelsel | Termijn | Verdeling | Vergoeding | Verlengingsgrond | Voorvalsoort

const words: Record<Exclude<Shown['$type'], 'Voorvalsoort'>, string> = {
  Beleidsruimte: 'de beleidsruimte',
  Boeteregime: 'de boete',
  Gegeven: 'het gegeven',
  Leerroute: 'de leerroute',
  Lening: 'de lening',
  Lijstblok: 'de lijst',
  Maatregel: 'de maatregel',
  Oordeel: 'het oordeel',
  Plafond: 'het plafond',
  Plicht: 'de plicht',
  Selectie: 'de selectie',
  Stelsel: 'het stelsel',
  Termijn: 'de termijn',
  Verdeling: 'de verdeling',
  Vergoeding: 'de vergoeding',
  Verlengingsgrond: 'de verlengingsgrond',
}
const recordWords = { gebeurtenis: 'de gebeurtenis', periode: 'de periode', besluit: 'het besluit' } as const

/** Good to know: readers will see the technical name of what stands in a timeline or a letter. */
export const missingLabel: Check<Shown> = () => (node, accept) => {
  if (node.label !== undefined || node.name === undefined) return
  const kind = node.$type === 'Voorvalsoort' ? recordWords[node.soort] : words[node.$type]
  const plain = node.name.replaceAll('_', ' ')
  accept('INB136', { name: node.name, kind, suggestion: plain.charAt(0).toUpperCase() + plain.slice(1) }, at(node, 'name'))
}
