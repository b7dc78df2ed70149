const months = ['januari', 'februari', 'maart', 'april', 'mei', 'juni', 'juli', 'augustus', 'september', 'oktober', 'november', 'december']

const oneSpace = (text: string) => text.replace(/\s+/g, ' ')

/** `1250,-`, `€1250` and `€ 1250` become `€ 1.250`; decimals stay as they are written. */
function amount(text: string): string {
  const [whole = '', cents = ''] = text.replace(/[€\s.]/g, '').split(',')
  const negative = whole.startsWith('-') ? '-' : ''
  const grouped = whole.replace('-', '').replace(/\B(?=(\d{3})+$)/g, '.')
  const decimals = /^\d+$/.test(cents) ? `,${cents.padEnd(2, '0')}` : ''
  return `€ ${negative}${grouped}${decimals}`
}

/** `1-1-2022` becomes `1 januari 2022`; a month that does not exist stays, so that its message points at it. */
function numericDate(text: string): string {
  const [day = '', month = '', year = ''] = text.split(/[-/.]/)
  const name = months[Number(month) - 1]
  return name === undefined ? text : `${Number(day)} ${name} ${year}`
}

function writtenDate(text: string): string {
  const [day = '', month = '', year = ''] = oneSpace(text).split(' ')
  const known = months.includes(month.toLowerCase()) ? month.toLowerCase() : month
  return `${Number(day)} ${known} ${year}`
}

/** Straight quotes, unless the text itself holds one. */
function quoted(text: string): string {
  const inner = text.slice(1, -1)
  return inner.includes('"') ? text : `"${inner}"`
}

const spelling: Readonly<Record<string, (text: string) => string>> = {
  STRING: quoted,
  BEDRAG: amount,
  DATUM_CIJFERS: numericDate,
  DATUM_NL: writtenDate,
  PERCENTAGE: (text) => text.replace(/\s*(?:%|procent)$/, '%'),
  DUUR: oneSpace,
  UREN: oneSpace,
}

/** The spelling that the formatter gives a literal of this token type. */
export function spellLiteral(tokenType: string, text: string): string {
  return spelling[tokenType]?.(text) ?? text
}

/** A quoted text without its closing quote runs to the end of the line: nothing may be put behind it. */
export function isUnfinished(tokenType: string, text: string): boolean {
  return tokenType === 'STRING' && !/^(?:".*"|[“„].*[”“])$/.test(text)
}
