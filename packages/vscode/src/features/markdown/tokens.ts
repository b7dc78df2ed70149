/** As much of a TextMate grammar as that of the language uses. */
export interface Grammar {
  readonly patterns: readonly Pattern[]
  readonly repository: Readonly<Record<string, { readonly patterns: readonly Pattern[] }>>
}
export interface Pattern {
  readonly include?: string
  readonly name?: string
  readonly match?: string
  readonly captures?: Captures
  readonly begin?: string
  readonly end?: string
  readonly beginCaptures?: Captures
  readonly patterns?: readonly Pattern[]
}
type Captures = Readonly<Record<string, { readonly name?: string }>>

/** A piece of a line; the scope is the innermost name that the grammar gives it, empty when it gives none. */
export interface Token {
  readonly text: string
  readonly scope: string
}

interface Rule {
  readonly start: RegExp
  readonly name: string
  readonly captures: Captures
  /** Of what has a begin and an end. */
  readonly inner?: { readonly end: RegExp; readonly rules: readonly Rule[] }
}

/** Reads lines as an editor does that has the grammar: the first place that a rule fits, the first rule that fits there. */
export function tokenizer(grammar: Grammar): (line: string) => readonly Token[] {
  const known = new Map<readonly Pattern[], readonly Rule[]>()
  const rulesOf = (patterns: readonly Pattern[]): readonly Rule[] => {
    const found = known.get(patterns)
    if (found !== undefined) return found
    const made = patterns.flatMap((pattern): readonly Rule[] => {
      if (pattern.include !== undefined) return rulesOf(grammar.repository[pattern.include.replace(/^#/, '')]?.patterns ?? [])
      const { name = '', match, begin, end, captures = {}, beginCaptures = {} } = pattern
      if (match !== undefined) return [{ start: expression(match), name, captures }]
      if (begin !== undefined && end !== undefined) return [{ start: expression(begin), name, captures: beginCaptures, inner: { end: expression(end), rules: rulesOf(pattern.patterns ?? []) } }]
      return []
    })
    known.set(patterns, made)
    return made
  }
  const root = rulesOf(grammar.patterns)
  return (line) => tokensOf(line, root)
}

function tokensOf(line: string, root: readonly Rule[]): readonly Token[] {
  const scopes = new Array<string>(line.length).fill('')
  const open: { readonly end: RegExp; readonly rules: readonly Rule[] }[] = []
  for (let at = 0; at <= line.length; ) {
    const inner = open.at(-1)
    const close = inner && matchFrom(inner.end, line, at)
    const next = firstOf(inner?.rules ?? root, line, at)
    if (close && (next === undefined || close.index <= next.match.index)) {
      open.pop()
      at = close.index + close[0].length
      if (at >= line.length) break
      continue
    }
    if (next === undefined) break
    const { rule, match } = next
    paint(scopes, match, rule)
    if (rule.inner !== undefined) open.push(rule.inner)
    // What fits without a character would fit for ever.
    at = match.index + (match[0].length === 0 && rule.inner === undefined ? 1 : match[0].length)
  }
  return joined(line, scopes)
}

function firstOf(rules: readonly Rule[], line: string, at: number): { readonly rule: Rule; readonly match: RegExpExecArray } | undefined {
  let first: { readonly rule: Rule; readonly match: RegExpExecArray } | undefined
  for (const rule of rules) {
    const match = matchFrom(rule.start, line, at)
    if (match !== null && (first === undefined || match.index < first.match.index)) first = { rule, match }
    if (first?.match.index === at) break
  }
  return first
}

function paint(scopes: string[], match: RegExpExecArray, { name, captures }: Rule): void {
  const whole = captures['0']?.name ?? name
  scopes.fill(whole, match.index, match.index + match[0].length)
  for (const [place, range] of (match.indices ?? []).entries()) {
    const scope = captures[String(place)]?.name
    if (place > 0 && scope !== undefined && range !== undefined) scopes.fill(scope, range[0], range[1])
  }
}

function joined(line: string, scopes: readonly string[]): readonly Token[] {
  const tokens: Token[] = []
  for (let from = 0; from < line.length; ) {
    let to = from + 1
    while (to < line.length && scopes[to] === scopes[from]) to++
    tokens.push({ text: line.slice(from, to), scope: scopes[from] ?? '' })
    from = to
  }
  return tokens
}

function matchFrom(pattern: RegExp, line: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(line)
}

/** The patterns are Oniguruma's; a character by its number is written otherwise here. */
function expression(pattern: string): RegExp {
  return new RegExp(pattern.replaceAll(/\\x\{([0-9a-fA-F]{4})\}/g, '\\u$1'), 'dgu')
}
