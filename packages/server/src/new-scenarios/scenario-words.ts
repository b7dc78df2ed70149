import { formatDuration, formatDutchDate, formatDutchNumber, formatEuro, fromDecimalText, multiply, exactFromInteger, parseIsoDate, valueOf, type ConstantValue, type ReasonValue, type ScenarioRecord, type ScenarioValue } from '@inburgering/core'

/** `2024-05-12` as `12 mei 2024`. */
export function dateWords(iso: string): string {
  const day = parseIsoDate(iso)
  return day === undefined ? iso : formatDutchDate(day)
}

/** A constant as an author writes it. */
export function valueWords(value: ConstantValue | ScenarioValue): string {
  switch (value.kind) {
    case 'boolean':
      return value.value ? 'ja' : 'nee'
    case 'money':
      return decimal(value.value, (exact) => formatEuro(exact, 'nl'))
    case 'hours':
      return `${numberWords(value.value)} uur`
    case 'percentage':
      return `${decimal(value.value, (exact) => formatDutchNumber(valueOf(multiply(exact, exactFromInteger(100))) ?? exact))}%`
    case 'integer':
    case 'number':
      return numberWords(value.value)
    case 'date':
      return dateWords(value.value)
    case 'duration':
      return formatDuration(value.value, 'nl')
    case 'column':
      return value.name
    default:
      return value.value
  }
}

/** An answer of the engine as an author writes it; undefined for what cannot be written down. */
export function answerWords(value: ReasonValue): string | undefined {
  switch (value.kind) {
    case 'boolean':
      return value.value ? 'ja' : 'nee'
    case 'money':
    case 'percentage':
    case 'hours':
      return valueWords({ kind: value.kind, value: value.value })
    case 'number':
      return numberWords(value.value)
    case 'date':
      return dateWords(value.value)
    case 'duration':
    case 'text':
    case 'name':
      return value.value
    default:
      return undefined
  }
}

/** A line of a scenario for something that happened. */
export function recordWords({ name, date, end, isPeriod, attributes }: ScenarioRecord): string {
  const when = isPeriod ? (end === undefined ? `vanaf ${valueWords(date)}` : `van ${valueWords(date)} tot en met ${valueWords(end)}`) : `op ${valueWords(date)}`
  const said = attributes.map((attribute) => (attribute.value.kind === 'boolean' ? `${attribute.value.value ? '' : 'niet '}${attribute.name}` : `${attribute.name} is ${valueWords(attribute.value)}`))
  return [when, name, ...said].join(' ')
}

function numberWords(text: string): string {
  return decimal(text, (exact) => formatDutchNumber(exact))
}

function decimal(text: string, words: (exact: Parameters<typeof formatEuro>[0]) => string): string {
  const exact = valueOf(fromDecimalText(text, 'plain'))
  return exact === undefined ? text : words(exact)
}
