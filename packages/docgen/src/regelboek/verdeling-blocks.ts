import type { Lijst, Verdeling } from '@inburgering/core'
import { divide } from '@inburgering/engine'
import { paragraph, table } from '../tree/build.ts'
import type { Block } from '../tree/index.ts'
import { anchorOf, type RuleWords } from '../words/index.ts'

/** The bodies with their numbers, row by row. */
export function lijstBlocks({ label, columns, rows }: Lijst, words: RuleWords): readonly Block[] {
  return [
    table({
      caption: label,
      columns: ['Naam', ...columns.map((column) => ({ title: column.label.replaceAll('_', ' '), align: 'end' as const }))],
      rows: rows.map(({ id, name, values }) => ({ anchor: anchorOf(id), cells: [name, ...values.map((value) => words.expression(value))] })),
    }),
  ]
}

export function verdelingBlocks({ amount, lijst, column, name }: Verdeling, words: RuleWords): readonly Block[] {
  return [
    paragraph([...words.expression(amount), ' wordt verdeeld over ', ...words.name(lijst, 'lijst'), `, naar ${column.replaceAll('_', ' ')}. Elk deel is in hele centen, en samen zijn de delen precies het bedrag: de centen die bij het afronden overblijven, gaan naar de grootste resten.`]),
    ...shareTable(name, words),
  ]
}

/** What each body gets by the list of the specification. */
function shareTable(name: string, { model, constant }: RuleWords): readonly Block[] {
  const { value } = divide(model, name)
  if (value === undefined) return []
  const number = (decimal: string): string => constant({ kind: 'number', value: decimal })
  const euros = (decimal: string): string => constant({ kind: 'money', value: decimal })
  return [
    table({
      caption: 'Wie wat krijgt',
      columns: ['Naam', { title: value.sleutel.label.replaceAll('_', ' '), align: 'end' }, { title: 'Bedrag', align: 'end' }],
      rows: [...value.aandelen.map(({ naam, sleutel, bedrag }) => [naam, number(sleutel), euros(bedrag)]), ['Samen', number(value.sleutel.totaal), euros(value.bedrag)]],
    }),
  ]
}
