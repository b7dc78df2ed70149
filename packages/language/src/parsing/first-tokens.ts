/** A place in the network that Chevrotain's strategy makes of the grammar. */
interface State {
  readonly type: number
  readonly rule: unknown
  readonly transitions: readonly { readonly target: State; readonly tokenType?: { readonly tokenTypeIdx: number; readonly categoryMatches: readonly number[] } }[]
  /** Where the alternatives that begin here come together. */
  readonly end?: State
}
const ruleStop = 7

/** What the strategy knows of the grammar. */
export interface Strategy {
  readonly atn: { readonly decisionMap: Readonly<Record<string, State>> }
  readonly callers: ReadonlyMap<unknown, readonly State[]>
}

/** A choice as the parser asks about it. */
export interface Choice {
  readonly rule: { readonly name: string }
  readonly prodOccurrence: number
  readonly prodType: string
  readonly hasPredicates?: boolean
}
const optional = new Set(['Option', 'Repetition', 'RepetitionMandatory'])

/**
 * Which tokens tell by themselves how a choice of the grammar must be made. Chevrotain works the same out by following
 * every path through the grammar, which takes most of the time that it needs to get ready.
 */
export class FirstTokens {
  private readonly strategy: Strategy
  private readonly followers = new Map<unknown, ReadonlySet<number>>()

  constructor(strategy: Strategy) {
    this.strategy = strategy
  }

  /** The tokens with which something optional begins; undefined when one of them may also stand behind it. */
  ofOptional({ rule, prodType, prodOccurrence }: Choice): ReadonlyMap<number, number> | undefined {
    if (!optional.has(prodType)) return undefined
    const [enter, leave] = this.stateOf(rule.name, prodType, prodOccurrence)?.transitions ?? []
    const begin = enter && this.firstOf(enter.target)
    if (begin === undefined || begin.mayBeEmpty || leave === undefined) return undefined
    const behind = this.firstOf(leave.target)
    for (const token of begin.tokens) if (behind.tokens.has(token) || behind.stops.some((each) => this.behind(each).has(token))) return undefined
    return new Map([...begin.tokens].map((token) => [token, 0]))
  }

  /** The alternative that begins with each token; undefined when two of them begin with the same one. */
  ofAlternatives({ rule, prodOccurrence }: Choice): ReadonlyMap<number, number> | undefined {
    const state = this.stateOf(rule.name, 'Alternation', prodOccurrence)
    const chosen = new Map<number, number>()
    for (const [index, { target }] of (state?.transitions ?? []).entries()) {
      const { tokens, mayBeEmpty } = this.firstOf(target, state?.end)
      if (mayBeEmpty) return undefined
      for (const token of tokens) {
        if (chosen.has(token)) return undefined
        chosen.set(token, index)
      }
    }
    return state === undefined ? undefined : chosen
  }

  private stateOf(rule: string, prodType: string, occurrence: number): State | undefined {
    return this.strategy.atn.decisionMap[`${rule}_${prodType}_${occurrence}`]
  }

  /** The tokens that can come first from a state on, and the rules that can end before one came. */
  private firstOf(start: State, end?: State): { readonly tokens: ReadonlySet<number>; readonly stops: readonly unknown[]; readonly mayBeEmpty: boolean } {
    const tokens = new Set<number>()
    const stops: unknown[] = []
    const reached = new Set([start])
    for (const state of reached) {
      if (state.type === ruleStop) stops.push(state.rule)
      else for (const { target, tokenType } of state.transitions) add(tokens, reached, target, tokenType)
    }
    return { tokens, stops, mayBeEmpty: stops.length > 0 || (end !== undefined && reached.has(end)) }
  }

  /** The tokens that can come first behind a rule, wherever it is used. */
  private behind(rule: unknown): ReadonlySet<number> {
    let followers = this.followers.get(rule)
    if (followers === undefined) {
      const tokens = new Set<number>()
      const reached = new Set(this.strategy.callers.get(rule))
      for (const state of reached) {
        if (state.type === ruleStop) for (const caller of this.strategy.callers.get(state.rule) ?? []) reached.add(caller)
        else for (const { target, tokenType } of state.transitions) add(tokens, reached, target, tokenType)
      }
      followers = tokens
      this.followers.set(rule, followers)
    }
    return followers
  }
}

function add(tokens: Set<number>, reached: Set<State>, target: State, tokenType: State['transitions'][number]['tokenType']): void {
  if (tokenType === undefined) reached.add(target)
  else for (const token of [tokenType.tokenTypeIdx, ...tokenType.categoryMatches]) tokens.add(token)
}
