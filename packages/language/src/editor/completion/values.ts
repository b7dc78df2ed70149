import type { ValueType } from '@inburgering/core'

/** How a value of a type is written, with blanks, by the token that the grammar asks for. */
export const literalSnippets: Readonly<Record<string, { readonly label: string; readonly body: string; readonly type: ValueType['kind'] }>> = {
  DATUM_NL: { label: '1 januari 2026', body: '${1:1} ${2:januari} ${3:2026}', type: 'date' },
  BEDRAG: { label: '€ 250', body: '€ ${1:250}', type: 'money' },
  PERCENTAGE: { label: '20%', body: '${1:20}%', type: 'percentage' },
  DUUR: { label: '18 maanden', body: '${1:18} ${2|maanden,jaar,weken,dagen|}', type: 'duration' },
  UREN: { label: '600 uur', body: '${1:600} uur', type: 'hours' },
}

export const levels = ['A1', 'A2', 'B1', 'B2', 'C1', 'C2', 'onder_A1'] as const
