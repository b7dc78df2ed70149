import { isBetweenDeclarations } from '../examples.ts'
import { endOf, startOf, type Guess, type Token } from '../slip.ts'
import { ownerOf } from './unclosed.ts'

/** A block that is closed before its last lines: behind the brace stands what can only be a part of it. */
export const closedEarly: Guess = function* (stop) {
  const { tokens, at, expected } = stop
  const [brace, token] = [tokens[at - 1], tokens[at]]
  if (brace?.image !== '}' || token === undefined || token.image === '}' || !isBetweenDeclarations(expected)) return
  const opening = openingOf(tokens, at - 1)
  yield {
    from: at - 1,
    to: at,
    tokens: [],
    finding: { code: 'INB144', arguments: { owner: opening === undefined ? '' : ownerOf(stop, opening), line: String(brace.startLine ?? 1), found: token.image }, start: startOf(brace), end: endOf(brace) },
  }
}

/** Index of the brace that a closing one closes. */
function openingOf(tokens: readonly Token[], closing: number): number | undefined {
  let depth = 0
  for (let index = closing; index >= 0; index--) {
    if (tokens[index]?.image === '}') depth++
    else if (tokens[index]?.image === '{' && --depth === 0) return index
  }
  return undefined
}
