import { AstUtils, GrammarUtils, type AstNode } from 'langium'
import * as ast from '../generated/ast.ts'
import type { Word } from './word.ts'

/** Fills in what the tree says about each word: where lines begin, where they may break, what stands in columns. */
export function markWords(root: AstNode, words: readonly Word[]): void {
  const at = new Map(words.map((word) => [word.offset, word]))
  for (const node of AstUtils.streamAst(root)) {
    markItem(node, at)
    markStops(node, at)
  }
  let depth = 0
  let rows: { node: AstNode; column: number } | undefined
  for (const [index, word] of words.entries()) {
    const previous = words[index - 1]
    if (word.text === ')') depth--
    markSpacing(word, previous)
    markFixedItem(word, previous)
    const level = breakLevel(word, previous)
    if (level !== undefined) word.level = level < firstInExpression ? level : level + depth * perBracket
    word.marker = word.tokenType === 'LETTER' || word.tokenType === 'ROMEINS'
    if (isColumnSign(word)) {
      rows = rows?.node === word.node ? { node: word.node, column: rows.column + 1 } : { node: word.node, column: 0 }
      word.stop = word.text === '|' ? `column ${rows.column}` : word.text
    }
    if (word.text === '(') depth++
  }
}

/** A node is a line of its own when it stands between the braces of its container. */
function markItem(node: AstNode, at: ReadonlyMap<number, Word>): void {
  const word = at.get(node.$cstNode?.offset ?? -1)
  const container = node.$container
  if (word === undefined || container === undefined || node.$containerProperty === 'kop') return
  const isElement = ast.isBestand(container)
  const isRule = ast.isRegel(node) && ast.isRegels(container)
  if (isElement || isRule || isInBraces(node, container)) {
    word.item = true
    word.itemNode ??= node
  }
}

function isInBraces(node: AstNode, container: AstNode): boolean {
  const place = node.$cstNode?.offset ?? 0
  const brace = (sign: string) => {
    const found = container.$cstNode === undefined ? [] : GrammarUtils.findNodesForKeyword(container.$cstNode, sign)
    return found.find((leaf) => leaf.astNode === container)?.offset
  }
  return place > (brace('{') ?? Infinity) && place < (brace('}') ?? Infinity)
}

/** Lines that begin with a word and not with a node: a table's head and policy, `anders`, the parts of a taaleis. */
function markFixedItem(word: Word, previous: Word | undefined): void {
  const { node } = word
  const first = (ast.isTabel(node) || ast.isRegels(node)) && /^(?:de eerste geldt|precies een geldt)$/.test(word.text)
  const otherwise = ast.isRegels(node) && word.text === 'anders'
  const head = ast.isTabel(node) && word.text === '|' && previous?.text !== undefined && !ast.isVak(previous.node) && previous.node.$containerProperty !== 'grens' && (previous.node === node || ast.isToelichting(owner(previous.node)))
  const parts = ast.isTaaleis(node) && previous !== undefined && (previous.text === '{' || ast.isToelichting(owner(previous.node))) && word.text !== '}'
  if (first || otherwise || head || parts) {
    word.item = true
    word.itemNode ??= node
  }
}

const owner = (node: AstNode): AstNode => AstUtils.getContainerOfType(node, ast.isToelichting) ?? node

function markSpacing(word: Word, previous: Word | undefined): void {
  const declaresType = ast.isGegeven(word.node) || ast.isAttribuut(word.node) || ast.isParameter(word.node) || ast.isBegrip(word.node) || ast.isBegripOnderwerp(word.node) || ast.isTabel(word.node)
  if (word.text === ':' && !declaresType) word.space = false
  if (previous?.text === '(') word.space = false
}

const firstInExpression = 10
const perBracket = 14

const continued = new Set(['als', 'en als', 'tenzij', 'zolang', 'dan', 'anders', 'met lagen', 'berekening', 'niet onafhankelijk gecontroleerd', 'gelezen in de tekst van', 'als dat gunstiger is'])

/** How willingly a line breaks before this word; sources first, then parts of the clause, then inside the expression. */
function breakLevel(word: Word, previous: Word | undefined): number | undefined {
  const { node, text } = word
  if (text === 'volgens') return ast.isBegrip(node.$container) || ast.isRuimtegrens(node.$container) ? 3 : 0
  if ((text === '=' || text === 'als bedoeld in') && ast.isBegrip(node)) return 1
  if (ast.isBeleidsruimte(node) && text.startsWith('over ')) return 1
  if (ast.isRuimtegrens(node) && ast.isBeleidsruimte(previous?.node)) return 1
  if (ast.isLogisch(node) && text === 'of') return firstInExpression
  if (ast.isLogisch(node) && text === 'en') return firstInExpression + 2
  if (ast.isFilter(node) && text === 'waarvan') return firstInExpression + 4
  if (previous?.text === ',') return firstInExpression + 6
  if (text === 'of') return firstInExpression + 6
  if (ast.isRekening(node) && /^(?:plus|min)$/.test(text)) return firstInExpression + 8
  if (ast.isRekening(node) && /^(?:maal|gedeeld door)$/.test(text)) return firstInExpression + 10
  return continued.has(text) ? 2 : undefined
}

const isColumnSign = ({ node, text }: Word) =>
  (text === '|' && (ast.isTabel(node) || ast.isRij(node) || ast.isVoorbeeldRij(node))) || (text === 'dan' && ast.isRij(node))

const keywordColumns = new Set(['=', ':', '{', 'als', 'door', 'bij', 'zolang'])

const columns: Readonly<Record<string, readonly string[]>> = {
  [ast.Bron.$type]: ['=', 'label', 'soort'],
  [ast.KeuzeWaarde.$type]: ['label'],
  [ast.Gegeven.$type]: [':'],
  [ast.Voorvalsoort.$type]: ['{'],
  [ast.Voorval.$type]: ['soort'],
  [ast.VoorvalPeriode.$type]: ['soort'],
  [ast.Bedrag.$type]: ['bedrag', 'als'],
  [ast.Zet.$type]: ['als'],
  [ast.Vrijstelling.$type]: ['name', 'door', 'bij', 'zolang'],
}

/** The columns that lines of the same kind share; `volgens` is one for every kind. */
function markStops(node: AstNode, at: ReadonlyMap<number, Word>): void {
  const cst = node.$cstNode
  const names = ast.isBron(node) && node.nummer === undefined ? ['='] : columns[node.$type]
  for (const name of (cst && names) ?? []) {
    const isKeyword = keywordColumns.has(name)
    const found = isKeyword ? GrammarUtils.findNodeForKeyword(cst, name) : GrammarUtils.findNodeForProperty(cst, name)
    const word = at.get(found?.offset ?? -1)
    if (word !== undefined && (!isKeyword || word.node === node)) word.stop = name
  }
  if (ast.isVolgens(node) && !ast.isCel(node.$container) && !ast.isLijstOnderdeel(node.$container)) {
    const word = at.get(cst?.offset ?? -1)
    if (word !== undefined) word.stop = 'volgens'
  }
}
