import { fromDecimalText, parseIsoDate, valueOf, type ConstantValue } from '@inburgering/core'
import { none, type Value } from './value.ts'

/** The value of a constant; one that cannot be read is a fault of the model and never happens. */
export function valueOfConstant(constant: ConstantValue): Value {
  switch (constant.kind) {
    case 'boolean':
    case 'duration':
    case 'level':
    case 'choice':
    case 'onderdeel':
    case 'leerroute':
    case 'text':
      return constant.value
    case 'date':
      return parseIsoDate(constant.value) ?? none
    default:
      return valueOf(fromDecimalText(constant.value, 'plain')) ?? none
  }
}
