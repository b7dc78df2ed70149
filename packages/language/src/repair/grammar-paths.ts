import { GrammarAST, GrammarUtils } from 'langium'

/** A point in a rule of the grammar, with what may be read from there. */
interface Point {
  readonly ways: Way[]
  next?: Next
}
/** What can be read from a point without leaving its rule, past the ways that read nothing. */
interface Next {
  readonly tokens: ReadonlyMap<string, readonly Point[]>
  readonly calls: readonly { readonly to: Point; readonly call: Path }[]
  /** The points themselves: one of them may be the end of the rule. */
  readonly points: ReadonlySet<Point>
}
type Way = { readonly to: Point; readonly token?: string; readonly call?: Path }

/** A rule as a graph of points. */
interface Path {
  readonly start: Point
  readonly end: Point
  /** The tokens that can come first. */
  readonly first: Set<string>
  canBeEmpty: boolean
}

/** Where reading goes on when a rule is done: one object for each different stack of rules. */
class Return {
  readonly path: Path | undefined
  readonly to: Point | undefined
  readonly parent: Return | undefined
  readonly depth: number
  private readonly children = new Map<Point, Return>()

  constructor(path?: Path, to?: Point, parent?: Return) {
    this.path = path
    this.to = to
    this.parent = parent
    this.depth = parent === undefined ? 0 : parent.depth + 1
  }

  into(path: Path, to: Point): Return {
    let child = this.children.get(to)
    if (child === undefined) this.children.set(to, (child = new Return(path, to, this)))
    return child
  }
}

/** All places in the grammar where reading can be after some tokens. */
export type Places = ReadonlyMap<Return, ReadonlySet<Point>>

/** What can be read at a place, and how deep in the rules: the shallower, the more it begins something new. */
export interface Expected {
  readonly token: string
  readonly depth: number
}

export const endOfText = 'EOF'

/**
 * Reads tokens along all paths of the grammar at once (the subset construction of Thompson 1968, with a stack of rules),
 * and so knows exactly where a text stops being one of the language and what could have stood there. The parser, which
 * has to choose a path, often notices later or earlier. The grammar has no left recursion.
 */
export class GrammarPaths {
  private readonly paths = new Map<GrammarAST.AbstractRule, Path>()
  private readonly entry: Path

  constructor(grammar: GrammarAST.Grammar) {
    for (const rule of GrammarUtils.getAllReachableRules(grammar, false)) {
      if (GrammarAST.isParserRule(rule)) this.paths.set(rule, { start: { ways: [] }, end: { ways: [] }, first: new Set(), canBeEmpty: false })
    }
    for (const [rule, path] of this.paths) {
      if (GrammarAST.isParserRule(rule)) this.connect(rule.definition, path.start).ways.push({ to: path.end })
    }
    while ([...this.paths.values()].filter((path) => this.learnFirst(path)).length > 0);
    const entry = [...this.paths].find(([rule]) => GrammarAST.isParserRule(rule) && rule.entry)?.[1]
    if (entry === undefined) throw new Error('the grammar has no entry rule')
    this.entry = entry
  }

  /** Before the first token. */
  start(): Places {
    return new Map([[new Return(), new Set([this.entry.start])]])
  }

  /** After one more token; empty when it does not fit. */
  step(places: Places, token: string): Places {
    const after = new Map<Return, Set<Point>>()
    this.walk(places, token, (_found, stack, to) => {
      const points = after.get(stack)
      if (points === undefined) after.set(stack, new Set([to]))
      else points.add(to)
    })
    return after
  }

  /** What can be read next, in the order of the grammar; each token once, where it is shallowest. */
  expected(places: Places): Expected[] {
    const found = new Map<string, number>()
    const isComplete = this.walk(places, undefined, (token, stack) => {
      found.set(token, Math.min(found.get(token) ?? Infinity, stack.depth))
    })
    if (isComplete) found.set(endOfText, 0)
    return [...found].map(([token, depth]) => ({ token, depth }))
  }

  /** Whether the text may end here. */
  isComplete(places: Places): boolean {
    return this.walk(places, endOfText, () => undefined)
  }

  /** Visits each token that can be read; with a token, leaves out the rules that cannot begin with it. True when the end of the entry rule is reached. */
  private walk(places: Places, token: string | undefined, visit: (token: string, stack: Return, to: Point) => void): boolean {
    const seen = new Map<Return, Set<Point>>()
    let isComplete = false
    const go = (stack: Return, point: Point): void => {
      const points = seen.get(stack)
      if (points?.has(point)) return
      if (points === undefined) seen.set(stack, new Set([point]))
      else points.add(point)
      const next = nextOf(point)
      if (token === undefined) for (const [each, targets] of next.tokens) for (const to of targets) visit(each, stack, to)
      else for (const to of next.tokens.get(token) ?? []) visit(token, stack, to)
      for (const { call, to } of next.calls) if (token === undefined || call.canBeEmpty || call.first.has(token)) go(stack.into(call, to), call.start)
      if (!next.points.has((stack.path ?? this.entry).end)) return
      if (stack.parent && stack.to) go(stack.parent, stack.to)
      else isComplete = true
    }
    for (const [stack, points] of places) for (const point of points) go(stack, point)
    return isComplete
  }

  private learnFirst(path: Path): boolean {
    const before = path.first.size + Number(path.canBeEmpty)
    const seen = new Set<Point>()
    const go = (point: Point): void => {
      if (seen.has(point)) return
      seen.add(point)
      if (point === path.end) path.canBeEmpty = true
      for (const { to, token, call } of point.ways) {
        if (token !== undefined) path.first.add(token)
        else if (call === undefined) go(to)
        else {
          for (const each of call.first) path.first.add(each)
          if (call.canBeEmpty) go(to)
        }
      }
    }
    go(path.start)
    return path.first.size + Number(path.canBeEmpty) > before
  }

  /** Adds the ways of an element from a point on; gives the point behind it. */
  private connect(element: GrammarAST.AbstractElement, from: Point): Point {
    const start: Point = { ways: [] }
    const end: Point = { ways: [] }
    from.ways.push({ to: start })
    this.connectOnce(element, start).ways.push({ to: end })
    if (element.cardinality === '?' || element.cardinality === '*') start.ways.push({ to: end })
    if (element.cardinality === '+' || element.cardinality === '*') end.ways.push({ to: start })
    return end
  }

  private connectOnce(element: GrammarAST.AbstractElement, from: Point): Point {
    if (GrammarAST.isGroup(element)) return element.elements.reduce((point, each) => this.connect(each, point), from)
    if (GrammarAST.isAlternatives(element)) {
      const end: Point = { ways: [] }
      for (const each of element.elements) this.connect(each, from).ways.push({ to: end })
      return end
    }
    if (GrammarAST.isAssignment(element)) return this.connect(element.terminal, from)
    if (GrammarAST.isCrossReference(element)) return element.terminal === undefined ? this.token('ID', from) : this.connect(element.terminal, from)
    if (GrammarAST.isKeyword(element)) return this.token(element.value, from)
    if (GrammarAST.isRuleCall(element)) {
      const rule = element.rule.ref
      const call = rule && this.paths.get(rule)
      if (call === undefined) return this.token(element.rule.$refText, from)
      const to: Point = { ways: [] }
      from.ways.push({ to, call })
      return to
    }
    // An action reads nothing.
    return from
  }

  private token(token: string, from: Point): Point {
    const to: Point = { ways: [] }
    from.ways.push({ to, token })
    return to
  }
}

/** Made once for each point, when reading first comes there. */
function nextOf(point: Point): Next {
  if (point.next !== undefined) return point.next
  const points = new Set<Point>()
  const tokens = new Map<string, Point[]>()
  const calls: { to: Point; call: Path }[] = []
  const go = (each: Point): void => {
    if (points.has(each)) return
    points.add(each)
    for (const { to, token, call } of each.ways) {
      if (token !== undefined) tokens.set(token, [...(tokens.get(token) ?? []), to])
      else if (call !== undefined) calls.push({ to, call })
      else go(to)
    }
  }
  go(point)
  return (point.next = { tokens, calls, points })
}
