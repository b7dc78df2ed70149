import type { ConstantValue } from '@inburgering/core'
import type { DataType } from '../../data/index.ts'
import { ascii, remark } from '../text.ts'

/** Text of a specification as a literal of SQL: always data. A database stores no character 0. */
export function literal(text: string): string {
  return `'${text.replaceAll('\u0000', '\ufffd').replaceAll("'", "''")}'`
}

/** What a name is as a name of SQL: letters, digits and underscores in small letters, so that it needs no quotes but for a reserved word. */
export function sqlName(name: string): string {
  return ascii(name).toLowerCase().slice(0, 50)
}

export function identifier(name: string): string {
  return `"${name.replaceAll('"', '""')}"`
}

/** A line of comment. */
export function comment(text: string): string {
  return `-- ${remark(text)}`
}

/** How SQL holds values of a type; undefined: it has none for it. A duration is a number of months. */
export function sqlType({ kind }: Pick<DataType, 'kind'>): string | undefined {
  switch (kind) {
    case 'boolean':
      return 'BOOLEAN'
    case 'integer':
    case 'duration':
      return 'INTEGER'
    case 'money':
    case 'hours':
      return 'DECIMAL(15,2)'
    case 'number':
    case 'percentage':
      return 'DECIMAL(18,6)'
    case 'date':
      return 'DATE'
    case 'level':
    case 'choice':
    case 'onderdeel':
    case 'leerroute':
    case 'text':
      return 'TEXT'
    default:
      return kind satisfies never
  }
}

const decimals: Readonly<Record<string, number>> = { money: 2, hours: 2, number: 6, percentage: 6 }

/** A constant as SQL; undefined: it does not fit the type that SQL has for it, and would be rounded. */
export function sqlConstant(value: ConstantValue): string | undefined {
  switch (value.kind) {
    case 'boolean':
      return value.value ? 'TRUE' : 'FALSE'
    case 'integer':
      return /^-?\d{1,9}$/.test(value.value) ? value.value : undefined
    case 'money':
    case 'hours':
    case 'number':
    case 'percentage': {
      const [, whole = '', fraction = ''] = /^-?(\d+)(?:\.(\d+))?$/.exec(value.value) ?? []
      return whole === '' || whole.length > 12 || fraction.length > (decimals[value.kind] ?? 0) ? undefined : `CAST(${literal(value.value)} AS ${sqlType(value) ?? 'DECIMAL(18,6)'})`
    }
    case 'duration':
      return 'months' in value.value ? String(value.value.months) : undefined
    case 'date':
      return `DATE ${literal(value.value)}`
    case 'level':
    case 'choice':
    case 'onderdeel':
    case 'leerroute':
    case 'text':
      return literal(value.value)
    default:
      return value satisfies never
  }
}
