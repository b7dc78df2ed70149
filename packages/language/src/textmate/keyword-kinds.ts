import { AstUtils, GrammarAST, type AstNode } from 'langium'
import { keywordsOf } from '../parsing/phrase-token-builder.ts'

/** What a keyword is to a reader, and so what colour it gets. */
export interface KeywordKinds {
  /** Begin a declaration: `termijn`. */
  readonly declarations: readonly string[]
  /** Lead to a source: `volgens`, `art.`. */
  readonly sources: readonly string[]
  /** `geheel getal`. */
  readonly types: readonly string[]
  /** `is behaald`. */
  readonly states: readonly string[]
  /** `ja`, `nee`. */
  readonly values: readonly string[]
  /** Inside an expression: `ten minste`, `en`, `som van`. */
  readonly operators: readonly string[]
  /** All other words. */
  readonly clauses: readonly string[]
  /** Names that also begin a clause: `bedrag`. */
  readonly leads: readonly string[]
  /** Those that may also be names: coloured only where they cannot be one. */
  readonly names: ReadonlySet<string>
}

/** Inside an expression, but coloured by what they are. */
const notOperators: ReadonlySet<string> = new Set(['Volgens', 'Naam', 'ToestandWoord', 'Literaal'])

/** Sorts the keywords of the grammar by the rules in which they stand. */
export function keywordKinds(grammar: GrammarAST.Grammar): KeywordKinds {
  const rules = new Map(grammar.rules.filter(GrammarAST.isParserRule).map((rule) => [rule.name, rule]))
  const inRules = (...names: readonly string[]) => new Set(names.flatMap((name) => keywordsIn(rules.get(name))))
  const all = keywordsOf(grammar).filter(isWord)
  const types = inRules('BasisType')
  const states = inRules('ToestandWoord')
  const values = inRules('JaNee')
  const sources = inRules('Volgens', 'Plaats')
  const declarations = new Set([...firstWords(rules.get('Element'), rules), 'bij stelsel'])
  const operators = inRules(...reachable('Uitdrukking', rules))
  const names = inRules('Naam')
  const pick = (wanted: ReadonlySet<string>, ...without: readonly ReadonlySet<string>[]) =>
    all.filter((keyword) => wanted.has(keyword) && !without.some((set) => set.has(keyword)))
  return {
    declarations: pick(declarations),
    sources: pick(sources, operators),
    types: pick(types),
    states: pick(states),
    values: pick(values),
    operators: pick(operators, declarations),
    clauses: pick(new Set(all), types, states, values, sources, operators, new Set([...declarations].filter((word) => !names.has(word)))),
    leads: pick(new Set([...rules.values()].filter((rule) => rule.dataType === undefined).flatMap((rule) => firstWords(rule, rules)).filter((word) => names.has(word)))),
    names,
  }
}

/** The rules that an expression is made of. */
function reachable(name: string, rules: ReadonlyMap<string, GrammarAST.ParserRule>, found = new Set<string>()): ReadonlySet<string> {
  const rule = rules.get(name)
  if (rule === undefined || found.has(name) || notOperators.has(name)) return found
  found.add(name)
  for (const call of AstUtils.streamAllContents(rule).filter(GrammarAST.isRuleCall)) reachable(call.rule.$refText, rules, found)
  return found
}

const isWord = (keyword: string) => /^\p{L}/u.test(keyword)

const keywordsIn = (node: AstNode | undefined): string[] =>
  node === undefined ? [] : AstUtils.streamAllContents(node).filter(GrammarAST.isKeyword).map((keyword) => keyword.value).toArray()

/** The keywords with which a rule can begin. */
function firstWords(rule: GrammarAST.ParserRule | undefined, rules: ReadonlyMap<string, GrammarAST.ParserRule>): string[] {
  const first = (node: GrammarAST.AbstractElement): string[] => {
    if (GrammarAST.isKeyword(node)) return [node.value]
    if (GrammarAST.isAlternatives(node)) return node.elements.flatMap(first)
    if (GrammarAST.isGroup(node)) return first(node.elements.find((element) => !GrammarAST.isAction(element)) ?? node)
    if (GrammarAST.isAssignment(node)) return first(node.terminal)
    return GrammarAST.isRuleCall(node) ? firstWords(rules.get(node.rule.$refText), rules) : []
  }
  return rule === undefined ? [] : first(rule.definition)
}
