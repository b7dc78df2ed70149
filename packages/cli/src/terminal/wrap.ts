const hard = '\u00a0'
const months = 'januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|January|February|March|April|May|June|July|August|September|October|November|December'
/** What belongs together on one line: a date, an amount, a number with its unit, an article. */
const together: readonly RegExp[] = [
  new RegExp(`(?<=\\b\\d{1,2}) (?=(?:${months})\\b)|(?<=\\b(?:${months})) (?=\\d{4}\\b)`, 'g'),
  /(?<=€) (?=-?\d)/g,
  /(?<=\b(?:art\.|lid|onder|bijlage|tabel|t\/m|to)) (?=\S)/g,
  /(?<=\d) (?=(?:uur|hours|maanden?|dagen|dag|weken|week|jaar|months?|days?|weeks?|years?)\b)/g,
]

/** Breaks a text between words. A word longer than the width is broken too, so that no line is ever longer. */
export function wrap(text: string, width: number): readonly string[] {
  const bound = together.reduce((part, pattern) => part.replace(pattern, hard), text)
  const lines: string[] = []
  let line = ''
  for (const word of bound.split(/ +/).flatMap((part) => fitting(part, width))) {
    if (line === '') line = word
    else if (line.length + 1 + word.length <= width) line += ` ${word}`
    else {
      lines.push(line)
      line = word
    }
  }
  return [...lines, line].map((part) => part.replaceAll(hard, ' '))
}

/** A group that does not fit falls apart at its own spaces first. */
function fitting(word: string, width: number): readonly string[] {
  if (word.length <= width) return [word]
  if (word.includes(hard)) return word.split(hard).flatMap((part) => fitting(part, width))
  const parts: string[] = []
  for (let from = 0; from < word.length; from += width) parts.push(word.slice(from, from + width))
  return parts
}
