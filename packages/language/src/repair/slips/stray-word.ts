import { examplesOf, isBetweenDeclarations } from '../examples.ts'
import { endOf, isOwnWord, isSameLine, isWord, startOf, textOf, type Guess, type Slip, type Stop, type Token, type Words } from '../slip.ts'

/** Words that do not belong there at all. */
export const strayWord: Guess = function* (stop) {
  const { tokens, begin, at, words } = stop
  // At the end of a text something is missing, not too much.
  if (tokens[at] === undefined) return
  yield* strayEnd(tokens, at, words)
  for (let length = 1; length <= 3; length++) {
    for (const from of [at, at - 1]) {
      const part = tokens.slice(from, from + length)
      const [first, last] = [part[0], part.at(-1)]
      if (from < begin || from + length <= at || part.length < length || first === undefined || last === undefined || !isSameLine(first, last)) continue
      if (from < at && !isWord(first)) continue
      yield {
        from,
        to: from + length,
        tokens: [],
        finding: { code: 'INB101', arguments: { found: textOf(part), unfit: tokens[at].image, ...adviceFor(stop, from) }, start: startOf(first), end: endOf(last) },
      }
    }
  }
}

/** A word may be out of place, or the comma before it may be missing. */
function adviceFor({ tokens, at, expected, words }: Stop, from: number): { readonly examples: string; readonly advice: 'remove' | 'comma' } {
  const token = tokens[at]
  if (at === from && isOwnWord(token) && expected.some((each) => each.token === ',')) return { examples: '', advice: 'comma' }
  if (!isWord(token) || isBetweenDeclarations(expected)) return { examples: '', advice: 'remove' }
  return { examples: examplesOf(expected, words), advice: 'remove' }
}

/** `in de termijn x`: the stray word makes another fixed word of the one before it (`in de`). */
function* strayEnd(tokens: readonly Token[], at: number, words: Words): Iterable<Slip> {
  const token = tokens[at]
  const [head, ...rest] = token?.image.split(' ') ?? []
  if (token === undefined || head === undefined || rest.length === 0 || !words.isKeyword(head)) return
  const stray = rest.join(' ')
  const part = { ...token, endOffset: token.startOffset + head.length - 1 }
  yield {
    from: at,
    to: at + 1,
    tokens: [words.inPlaceOf(head, head, token, part)],
    finding: { code: 'INB101', arguments: { found: stray, unfit: stray, examples: '', advice: 'remove' }, start: endOf(token) - stray.length, end: endOf(token) },
  }
}
