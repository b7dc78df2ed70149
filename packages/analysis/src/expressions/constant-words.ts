import { exactFromInteger, formatDuration, formatDutchDate, formatDutchNumber, formatEuro, fromDecimalText, multiply, parseIsoDate, type ConstantValue, type Exact } from '@inburgering/core'

/** A constant as the author writes it: `€ 1.250`, `60%`, `250 uur`, `1 januari 2022`, `3 maanden`, `ja`. */
export function constantWords(constant: ConstantValue): string {
  switch (constant.kind) {
    case 'boolean':
      return constant.value ? 'ja' : 'nee'
    case 'duration':
      return formatDuration(constant.value, 'nl')
    case 'date': {
      const day = parseIsoDate(constant.value)
      return day === undefined ? constant.value : formatDutchDate(day)
    }
    case 'integer':
    case 'number':
    case 'money':
    case 'percentage':
    case 'hours': {
      const value = fromDecimalText(constant.value, 'plain')
      return 'value' in value ? numberWords(value.value, constant.kind) : constant.value
    }
    default:
      return constant.value
  }
}

/** A number with the sign or unit of its type. */
export function numberWords(value: Exact, type: 'integer' | 'number' | 'money' | 'percentage' | 'hours'): string {
  if (type === 'money') return formatEuro(value, 'nl')
  if (type === 'hours') return `${formatDutchNumber(value)} uur`
  if (type !== 'percentage') return formatDutchNumber(value)
  const hundredfold = multiply(value, exactFromInteger(100))
  return 'value' in hundredfold ? `${formatDutchNumber(hundredfold.value)}%` : formatDutchNumber(value)
}
