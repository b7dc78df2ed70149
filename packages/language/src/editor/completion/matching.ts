/**
 * By which text a candidate matches what is typed: its own name, a word of its label, or another word for it.
 * Undefined when it does not match.
 */
export function matchOf(typed: string, name: string, others: readonly string[]): { readonly text: string; readonly other?: string } | undefined {
  if (typed === '' || matches(typed, name)) return { text: name }
  const other = others.find((each) => each.split(/[\s_-]+/).some((word) => startsWith(word, typed)) || startsWith(each, typed))
  return other === undefined ? undefined : { text: other, other }
}

/** The letters in order, beginning where a word of the name begins. */
function matches(typed: string, name: string): boolean {
  const wanted = typed.toLowerCase()
  const text = name.toLowerCase()
  for (let start = 0; start < text.length; start++) {
    const isWordStart = start === 0 || /[_\s-]/.test(text[start - 1] ?? '')
    if (isWordStart && text[start] === wanted[0] && holds(text.slice(start), wanted)) return true
  }
  return false
}

function holds(text: string, wanted: string): boolean {
  let at = 0
  for (const letter of text) if (letter === wanted[at]) at++
  return at === wanted.length
}

function startsWith(text: string, typed: string): boolean {
  return text.toLowerCase().startsWith(typed.toLowerCase())
}
