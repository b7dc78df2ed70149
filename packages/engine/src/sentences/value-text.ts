import { exactFromInteger, formatDuration, fromDecimalText, multiply, parseDuration, toDecimalText, type ConstantValue, type ReasonValue } from '@inburgering/core'
import type { Names } from './names.ts'
import type { Phrasebook } from './phrasebook.ts'

/** A value as people read it: `€ 1.250,00`, `12 mei 2027`, `ja`, the label of a name. */
export function valueText(value: ReasonValue, words: Phrasebook, names: Pick<Names, 'value'>): string {
  switch (value.kind) {
    case 'boolean':
      return words.truth(value.value)
    case 'money':
      return words.money(value.value)
    case 'number':
      return words.number(value.value)
    case 'hours':
      return words.hours(words.number(value.value))
    case 'percentage':
      return percentage(value.value, words)
    case 'date':
      return words.date(value.value)
    case 'name':
      return names.value(value.value)
    case 'duration': {
      const duration = parseDuration(value.value)
      return duration === undefined ? value.value : durationText(duration, words)
    }
    case 'text':
      return value.value
    case 'never':
      return words.never
    case 'unknown':
      return words.unknown
    case 'notJudged':
      return words.notJudged
    case 'none':
      return ''
  }
}

export function constantText(constant: ConstantValue, words: Phrasebook, names: Names): string {
  switch (constant.kind) {
    case 'boolean':
      return words.truth(constant.value)
    case 'duration':
      return durationText(constant.value, words)
    case 'integer':
    case 'number':
      return words.number(constant.value)
    case 'money':
    case 'percentage':
    case 'hours':
    case 'date':
    case 'text':
      return valueText({ kind: constant.kind, value: constant.value }, words, names)
    default:
      return names.value(constant.value)
  }
}

function durationText(duration: { readonly months: number } | { readonly days: number }, words: Phrasebook): string {
  return formatDuration(duration, words.language)
}

/** `0.2` is 20%; what already has its sign stays. */
function percentage(decimal: string, words: Phrasebook): string {
  if (decimal.endsWith('%')) return decimal
  const share = fromDecimalText(decimal, 'plain')
  const hundredfold = 'value' in share ? multiply(share.value, exactFromInteger(100)) : undefined
  const text = hundredfold !== undefined && 'value' in hundredfold ? toDecimalText(hundredfold.value) : undefined
  return `${words.number(text ?? decimal)}%`
}
