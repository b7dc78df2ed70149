import type { ConstantValue } from '@inburgering/core'
import type { DataBand, DataType } from '../../data/index.ts'

/** A constant in FEEL, the expressions of DMN. */
export function feelConstant(value: ConstantValue): string | undefined {
  switch (value.kind) {
    case 'boolean':
      return String(value.value)
    case 'integer':
    case 'number':
    case 'money':
    case 'percentage':
    case 'hours':
      return value.value.includes('/') ? undefined : value.value
    case 'date':
      return `date("${value.value}")`
    case 'duration':
      return `duration("${'months' in value.value ? iso(value.value.months, 'M') : iso(value.value.days, 'D')}")`
    case 'level':
    case 'choice':
    case 'onderdeel':
    case 'leerroute':
    case 'text':
      return JSON.stringify(value.value)
    default:
      return value satisfies never
  }
}

function iso(count: number, unit: string): string {
  return `${count < 0 ? '-' : ''}P${Math.abs(count)}${unit}`
}

/** The type of FEEL; a duration is one of months, as terms are set in. */
export function feelType({ kind }: DataType): string {
  switch (kind) {
    case 'boolean':
      return 'boolean'
    case 'integer':
    case 'number':
    case 'money':
    case 'percentage':
    case 'hours':
      return 'number'
    case 'date':
      return 'date'
    case 'duration':
      return 'years and months duration'
    default:
      return 'string'
  }
}

/** What an input must be, as a test of FEEL; undefined: FEEL cannot say it, or has no order for it. */
export function feelTest(band: DataBand, type: DataType): string | undefined {
  if (band.kind === 'any') return '-'
  if (!band.whole) return undefined
  if (band.kind === 'values') {
    const values = band.values.map(feelConstant)
    return values.includes(undefined) || values.length === 0 ? undefined : values.join(', ')
  }
  if (feelType(type) === 'string') return undefined
  const [from, to] = [band.from && feelConstant(band.from.value), band.to && feelConstant(band.to.value)]
  if (from !== undefined && to !== undefined) return `${band.from?.inclusive === true ? '[' : '('}${from}..${to}${band.to?.inclusive === true ? ']' : ')'}`
  if (from !== undefined) return `${band.from?.inclusive === true ? '>=' : '>'} ${from}`
  return to === undefined ? '-' : `${band.to?.inclusive === true ? '<=' : '<'} ${to}`
}
