import { endOf, isSameLine, type Guess, type Slip, type Stop, type Token } from '../slip.ts'

const closings: Readonly<Record<string, string>> = { '(': ')', '{': '}' }

/** A bracket or a block that was opened and not closed. */
export const unclosed: Guess = function* (stop) {
  const open = openAt(stop, stop.at)
  for (let count = 1; count <= Math.min(open.length, 3); count++) {
    const inner = open.slice(-count)
    const outermost = inner[0]
    if (outermost === undefined) continue
    // A declaration that begins at the margin of the block is not meant to stand in it.
    if (stop.tokens[outermost]?.image === '{') {
      const outside = firstOutside(stop, outermost)
      if (outside !== undefined && outside < stop.at) yield closing(stop, openAt(stop, outside).filter((index) => index >= outermost), outside)
    }
    yield closing(stop, inner, stop.at)
  }
}

/** Indexes of the brackets that are open before a token, the innermost last. */
function openAt({ tokens, begin }: Stop, at: number): number[] {
  const open: number[] = []
  for (let index = begin; index < at; index++) {
    const image = tokens[index]?.image ?? ''
    if (image in closings) open.push(index)
    else if (image === ')' || image === '}') open.pop()
  }
  return open
}

/** The first token behind an opening brace that begins a line at its margin with a word that declares something. */
function firstOutside({ tokens, words }: Stop, opening: number): number | undefined {
  const brace = tokens[opening]
  const head = brace && tokens.find((token) => token.startLine === brace.startLine)
  if (head?.startColumn === undefined) return undefined
  for (let index = opening + 1; index < tokens.length; index++) {
    const token = tokens[index]
    const isFirst = token !== undefined && token.startLine !== tokens[index - 1]?.endLine
    if (isFirst && (token.startColumn ?? 0) <= (head.startColumn ?? 0)) return words.introducesName(token.image) || words.opensBlock(token.image) ? index : undefined
  }
  return undefined
}

function closing(stop: Stop, open: readonly number[], at: number): Slip {
  const { tokens, words } = stop
  const before = tokens[at - 1]
  const innermost = open.at(-1) ?? 0
  const opening = tokens[innermost]
  const place = before === undefined ? 0 : endOf(before)
  return {
    from: at,
    to: at,
    tokens: [...open].reverse().map((index) => words.inserted(closings[tokens[index]?.image ?? ''] ?? '}', before)),
    finding: {
      code: 'INB125',
      arguments: { opening: opening?.image ?? '', closing: closings[opening?.image ?? ''] ?? '', owner: ownerOf(stop, innermost), line: String(opening?.startLine ?? 1), behind: before?.image ?? '' },
      start: Math.max(0, place - 1),
      end: place,
    },
  }
}

/** What a block belongs to: `parameter boete_intake`. */
export function ownerOf({ tokens, begin, words }: Stop, opening: number): string {
  if (tokens[opening]?.image === '(') return ''
  const heads = tokens.slice(begin, opening).flatMap((token, offset) => (isDeclaring(token, words) ? [begin + offset] : []))
  // `scenario "Een dag" voor Voorbeeld {`: of two words that can open a block the one that begins the line.
  const head = heads.findLast((index) => index === 0 || !isSameLine(tokens[index - 1] as Token, tokens[index] as Token)) ?? heads.at(-1)
  const [token, next] = [tokens[head ?? opening], tokens[(head ?? opening) + 1]]
  if (head === undefined || token === undefined || next === undefined) return ''
  return next.image === '{' ? token.image : `${token.image} ${next.image}`
}

const isDeclaring = (token: Token, words: Stop['words']): boolean => words.opensBlock(token.image) && /^\p{L}{3,}/u.test(token.image)
