import { editDistance } from '@inburgering/core'
import { endOf, startOf, textOf, wordsAround, type Guess, type Slip, type Stop } from '../slip.ts'

/** A fixed word with a slip of the key, or with capitals: `met ingan van`, `Met ingang van`, `wijzigng`. */
export const mistypedWord: Guess = function* (stop) {
  const found: { readonly from: number; readonly to: number; readonly keyword: string; readonly distance: number }[] = []
  for (const [from, to] of wordsAround(stop, 6)) {
    const text = textOf(stop.tokens.slice(from, to))
    if (stop.words.isKeyword(text)) continue
    const lower = text.toLowerCase()
    for (const keyword of stop.words.keywords) {
      // `boeteregime te`: that word is written well, and the next is another.
      if (keyword === stop.tokens[from]?.image) continue
      const limit = slipsAllowed(keyword)
      const distance = lower === keyword.toLowerCase() ? 0 : editDistance(lower, keyword.toLowerCase(), limit + 1)
      if (distance <= limit) found.push({ from, to, keyword, distance: distance + Math.abs(lower.length - keyword.length) / 100 })
    }
  }
  found.sort((left, right) => left.distance - right.distance)
  for (const { from, to, keyword, distance } of found) yield* mistyped(stop, from, to, keyword, distance === 0 ? 'capital' : 'spelling')
}

/** One slip in a short word, more in a longer one. */
function slipsAllowed(keyword: string): number {
  return keyword.length <= 3 ? (keyword.length < 3 ? 0 : 1) : Math.min(4, Math.floor(keyword.length / 4) + (keyword.length >= 5 ? 1 : 0))
}

export function* mistyped({ tokens, words }: Stop, from: number, to: number, keyword: string, kind: 'capital' | 'spelling' | 'other'): Iterable<Slip> {
  const [first, last] = [tokens[from], tokens[to - 1]]
  const meant = words.isKeyword(keyword) ? [keyword] : keyword.split(' ')
  if (first === undefined || last === undefined || !meant.every((word) => words.isKeyword(word))) return
  yield {
    from,
    to,
    tokens: meant.map((word) => words.inPlaceOf(word, word, first, last)),
    finding: { code: 'INB108', arguments: { found: textOf(tokens.slice(from, to)), suggestion: keyword, kind }, start: startOf(first), end: endOf(last) },
  }
}
