import { formatEnglishDate, parseDutchDate } from '../values/date-text.ts'
import { formatDuration, parseDuration } from '../values/duration-text.ts'
import { formatEuro, parseEuro } from '../values/money.ts'

/** How a message in English tells a date, a duration or an amount that its arguments have in Dutch. What is to be written in the rules stays Dutch: there it goes without this. */
export function valueInEnglish(text: string): string {
  const day = parseDutchDate(text)
  if (day !== undefined) return formatEnglishDate(day)
  const duration = parseDuration(text)
  if (duration !== undefined) return formatDuration(duration, 'en')
  const amount = text.startsWith('€') ? parseEuro(text) : undefined
  return amount !== undefined && 'value' in amount ? formatEuro(amount.value, 'en') : text
}
