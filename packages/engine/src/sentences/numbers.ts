import { formatDutchDate, formatDutchNumber, formatEnglishDate, fromDecimalText, parseIsoDate, toDecimalText, type Language } from '@inburgering/core'

/** `12 mei 2027`; what is no date stays as it is. */
export function dateText(iso: string, language: Language): string {
  const day = parseIsoDate(iso)
  if (day === undefined) return iso
  return language === 'nl' ? formatDutchDate(day) : formatEnglishDate(day)
}

/** `1.250,5` and `1,250.5`. */
export function numberText(decimal: string, language: Language, minimumDecimals = 0): string {
  const number = fromDecimalText(decimal, 'plain')
  if (!('value' in number)) return decimal
  if (language === 'nl') return formatDutchNumber(number.value, { minimumDecimals })
  const [whole = '', decimals = ''] = toDecimalText(number.value).split('.')
  const padded = decimals.padEnd(minimumDecimals, '0')
  return whole.replace(/\B(?=(\d{3})+$)/g, ',') + (padded === '' ? '' : `.${padded}`)
}

/** Two decimals always, so that amounts line up: `€ 1.250,00`. */
export function moneyText(decimal: string, language: Language): string {
  return `${language === 'nl' ? '€ ' : '€'}${numberText(decimal, language, 2)}`
}

/** First letter large, for a text that opens a line. */
export function opening(text: string): string {
  // Who asks may have put a character for private use before a name, to find it again.
  const at = /^[\uE000-\uF8FF]/.test(text) ? 1 : 0
  return text.slice(0, at) + text.charAt(at).toUpperCase() + text.slice(at + 1)
}

export function enumerated(items: readonly string[], word: string): string {
  if (items.length < 2) return items.join('')
  return `${items.slice(0, -1).join(', ')} ${word} ${items.at(-1)}`
}
