import { AstUtils, CstUtils, type AstNode, type LangiumDocument } from 'langium'
import type { Language } from '@inburgering/core'
import { isBandPart, type NewParameter } from './parameter-place.ts'
import { isInWerking, isParameter, isPersoon, isScenario, isStelsel, isVersie, isWijziging, type BedragLiteraal, type DuurLiteraal, type PercentageLiteraal, type Stelsel, type UrenLiteraal, type Volgens } from '../generated/ast.ts'
import type { TextEdit } from '../fixes/fix.ts'
import type { InburgeringServices } from '../module.ts'
import { elementOf } from '../scoping/scope-computation.ts'
import { nameOf } from './mention.ts'
import { oneLine, titleOf } from './declared.ts'
import { editorTexts } from './texts/texts.ts'

type Amount = BedragLiteraal | DuurLiteraal | PercentageLiteraal | UrenLiteraal

const basisTypes: Readonly<Record<Amount['$type'], string>> = { BedragLiteraal: 'bedrag', DuurLiteraal: 'duur', PercentageLiteraal: 'percentage', UrenLiteraal: 'uren' }

/** Makes a parameter of the amount, length or share at an offset, so that it can get versions and be named elsewhere. */
export function extractParameterAt(document: LangiumDocument, offset: number, services: InburgeringServices, language: Language): { readonly title: string; readonly edits: readonly TextEdit[] } | undefined {
  const literal = literalAt(document, offset)
  const range = literal?.$cstNode?.range
  if (literal === undefined || range === undefined) return undefined
  const element = elementOf(literal)
  if (isScenario(element) || isPersoon(element) || isStelsel(element) || isParameter(element) || isWijziging(element)) return undefined
  if (AstUtils.getContainerOfType(literal, isVersie) || isBandPart(literal)) return undefined
  const parameter: NewParameter = { name: freeName(element, basisTypes[literal.$type], services), type: basisTypes[literal.$type], value: oneLine(literal) }
  if (!canBeNamed(document, literal, parameter.name, services)) return undefined
  const start = startOf(document, element)
  const edits = [
    { range: { start, end: start }, newText: declarationOf(parameter, element, literal, services) },
    { range, newText: parameter.name },
  ]
  return { title: editorTexts(language).actions.extractParameter(parameter.value), edits }
}

function literalAt(document: LangiumDocument, offset: number): Amount | undefined {
  const root = document.parseResult.value.$cstNode
  const leaf = root && (CstUtils.findLeafNodeAtOffset(root, offset) ?? CstUtils.findLeafNodeAtOffset(root, offset - 1))
  return leaf === undefined ? undefined : AstUtils.getContainerOfType(leaf.astNode, (node): node is Amount => node.$type in basisTypes)
}

/** Whether the grammar takes a name where the literal stands: some clauses ask for the number itself. */
function canBeNamed(document: LangiumDocument, literal: AstNode, name: string, { parser }: InburgeringServices): boolean {
  const element = elementOf(literal).$cstNode
  const place = literal.$cstNode
  if (element === undefined || place === undefined) return false
  const text = document.textDocument.getText()
  const { parserErrors, lexerErrors } = parser.LangiumParser.parse(text.slice(element.offset, place.offset) + name + text.slice(place.end, element.end))
  return parserErrors.length === 0 && lexerErrors.length === 0
}

function freeName(element: AstNode, type: string, { scoping: { Names } }: InburgeringServices): string {
  const base = `${type}_${nameOf(element) ?? 'nieuw'}`
  const isFree = (name: string) => Names.describe(element, name, 'Parameter', 'Begrip', 'Gegeven', 'Tabel', 'Oordeel', 'Onderdeel', 'Leerroute', 'Voorvalsoort', 'Termijn', 'Plicht', 'Lening', 'Taaleis', 'Groep') === undefined
  for (let count = 1; ; count++) {
    const name = count === 1 ? base : `${base}_${count}`
    if (isFree(name)) return name
  }
}

function declarationOf({ name, type, value }: NewParameter, element: AstNode, literal: AstNode, { scoping: { Names } }: InburgeringServices): string {
  const stelsel = Names.all(element, 'Stelsel')[0]?.node as Stelsel | undefined
  const from = stelsel?.clausules.find(isInWerking)?.datum ?? '1 januari 2022'
  const volgens = sourceAround(literal)
  const label = `${type.charAt(0).toUpperCase()}${type.slice(1)} van ${titleOf(element)}`
  return `parameter ${name} "${label.replaceAll('"', '')}" : ${type}${volgens === undefined ? '' : ` ${oneLine(volgens)}`} {\n  met ingang van ${from}: ${value}\n}\n`
}

/** The nearest source: of the clause, or else of the block. */
function sourceAround(node: AstNode): Volgens | undefined {
  for (let current: AstNode | undefined = node; current !== undefined; current = current.$container) {
    const { volgens } = current as { volgens?: Volgens }
    if (volgens !== undefined) return volgens
  }
  return undefined
}

/** The start of a declaration with the `///` lines above it. */
function startOf({ textDocument }: LangiumDocument, element: AstNode): { line: number; character: number } {
  let line = element.$cstNode?.range.start.line ?? 0
  const isComment = (number: number) => /^\s*\/\/\//.test(textDocument.getText({ start: { line: number, character: 0 }, end: { line: number + 1, character: 0 } }))
  while (line > 0 && isComment(line - 1)) line--
  return { line, character: 0 }
}
