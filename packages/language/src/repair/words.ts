import { GrammarAST, GrammarUtils, type Lexer } from 'langium'
import { keywordsOf } from '../parsing/phrase-token-builder.ts'
import { visitTree } from '../tree/visit.ts'
import type { Token, Words } from './slip.ts'

/** The words of a grammar, as guesses need them. */
export function wordsOfGrammar(grammar: GrammarAST.Grammar, lexer: Lexer): Words {
  const keywords = keywordsOf(grammar).filter((keyword) => /^\p{L}/u.test(keyword))
  const known = new Set(keywords)
  const introducing = new Set<string>()
  const soft = new Set<string>()
  const opening = new Set<string>()
  for (const rule of GrammarUtils.getAllReachableRules(grammar, false)) {
    if (rule.name === 'Naam') visitTree(rule, (node) => void (GrammarAST.isKeyword(node) && soft.add(node.value)))
    visitTree(rule, (node) => {
      if (!GrammarAST.isGroup(node)) return
      if (node.elements.some(holdsBrace)) for (const word of node.elements.flatMap(wordsIn)) opening.add(word)
      node.elements.forEach((element, index) => {
        if (beginsWithName(element)) for (const word of wordsIn(node.elements[index - 1])) introducing.add(word)
      })
    })
  }
  return {
    keywords,
    isKeyword: (text) => known.has(text),
    introducesName: (text) => introducing.has(text) && known.has(text),
    opensBlock: (text) => opening.has(text),
    isSoft: (text) => soft.has(text),
    inPlaceOf(type, image, first, last) {
      return { ...first, ...this.inserted(type, undefined), image, startOffset: first.startOffset, endOffset: last.endOffset ?? last.startOffset, ...placeOf(first, last) } as Token
    },
    inserted(type, before) {
      const tokenType = lexer.definition[type as keyof typeof lexer.definition] as Token['tokenType'] | undefined
      if (tokenType === undefined) throw new Error(`the language has no token ${type}`)
      const offset = before === undefined ? 0 : (before.endOffset ?? before.startOffset) + 1
      // It ends before it begins, so that it gets no place in the tree.
      return { image: type, tokenType, tokenTypeIdx: tokenType.tokenTypeIdx ?? 0, startOffset: offset, endOffset: offset - 1, startLine: before?.endLine ?? 1, endLine: before?.endLine ?? 1, startColumn: before?.endColumn ?? 1, endColumn: before?.endColumn ?? 1 }
    },
  }
}

function placeOf(first: Token, last: Token): Partial<Token> {
  const { startLine, startColumn } = first
  const { endLine, endColumn } = last
  return { ...(startLine === undefined ? {} : { startLine }), ...(startColumn === undefined ? {} : { startColumn }), ...(endLine === undefined ? {} : { endLine }), ...(endColumn === undefined ? {} : { endColumn }) }
}

/** Whether a brace opens in an element of the grammar. */
function holdsBrace(element: GrammarAST.AbstractElement): boolean {
  if (GrammarAST.isGroup(element) || GrammarAST.isAlternatives(element)) return element.elements.some(holdsBrace)
  return GrammarAST.isKeyword(element) && element.value === '{'
}

/** Whether an element is a name, or a rule of which a name is the first part. */
function beginsWithName(element: GrammarAST.AbstractElement | undefined): boolean {
  if (GrammarAST.isGroup(element)) return beginsWithName(element.elements[0])
  if (!GrammarAST.isAssignment(element)) return false
  if (element.feature === 'name') return true
  const rule = GrammarAST.isRuleCall(element.terminal) ? element.terminal.rule.ref : undefined
  return GrammarAST.isParserRule(rule) && GrammarAST.isGroup(rule.definition) && beginsWithName(rule.definition.elements[0])
}

/** The fixed words an element of the grammar consists of. */
function wordsIn(element: GrammarAST.AbstractElement | undefined): string[] {
  if (GrammarAST.isKeyword(element)) return [element.value]
  if (GrammarAST.isAlternatives(element)) return element.elements.flatMap(wordsIn)
  if (GrammarAST.isAssignment(element)) return wordsIn(element.terminal)
  return []
}
