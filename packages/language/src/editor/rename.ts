import { AstUtils, GrammarAST, type AstNode, type LangiumDocument } from 'langium'
import type { Language } from '@inburgering/core'
import { isAttribuut, isKeuze, isKeuzeWaarde, isKolom, isVoorbeelden, isVoorvalsoort } from '../generated/ast.ts'
import type { InburgeringServices } from '../module.ts'
import type { NamedKind } from '../scoping/names.ts'
import { isBuiltIn } from '../workspace/documents.ts'
import { declaringWord } from './declared.ts'
import { mentionAt, nameOf, placeOf } from './mention.ts'
import { targetAt, targetOf } from './targets.ts'
import { editorTexts } from './texts/texts.ts'
import { placesOfUses, type TextPlace } from './uses.ts'
import type { TextRange } from '../lsp/outline.ts'

/** What a rename gives: every place that changes, or why it cannot be done. */
export type Renaming = { readonly places: readonly TextPlace[] } | { readonly problem: string }

/** The name that can be changed at an offset. */
export function renameableAt(document: LangiumDocument, offset: number, services: InburgeringServices, language: Language): { readonly range: TextRange; readonly name: string } | { readonly problem: string } | undefined {
  const mention = mentionAt(document, offset)
  const target = mention && targetOf(mention, services)
  const range = mention && placeOf(mention)?.range
  if (mention === undefined || target === undefined || range === undefined) return undefined
  return isFixed(target) ? { problem: editorTexts(language).rename.builtIn(mention.text) } : { range, name: mention.text }
}

/** Gives a declaration another name everywhere in its specification, when that name is free and can be one. */
export function renameAt(document: LangiumDocument, offset: number, newName: string, services: InburgeringServices, language: Language): Renaming | undefined {
  const target = targetAt(document, offset, services)
  if (target === undefined) return undefined
  const problem = problemOf(target, newName, services, language)
  return problem === undefined ? { places: placesOfUses(target, services, true) } : { problem }
}

function problemOf(target: AstNode, newName: string, services: InburgeringServices, language: Language): string | undefined {
  const { rename } = editorTexts(language)
  if (isFixed(target)) return rename.builtIn(nameOf(target) ?? '')
  if (newName === nameOf(target)) return undefined
  const { tokens, errors } = services.parser.Lexer.tokenize(newName)
  const [token, ...more] = tokens
  if (token === undefined || more.length > 0 || errors.length > 0 || token.image !== newName) return rename.notAName(newName)
  if (token.tokenType.name !== 'ID' && !isNameWord(token.tokenType.name, target, services)) {
    return /^\p{L}/u.test(newName) ? rename.reserved(newName) : rename.notAName(newName)
  }
  const taken = namesakes(target, newName, services)[0]
  return taken && rename.taken(newName, declaringWord(taken))
}

/** Some fixed words may also be names; not of what is named where only a plain name can stand. */
function isNameWord(word: string, target: AstNode, services: InburgeringServices): boolean {
  if (['Bron', 'Stelsel', 'Keuze', 'Bestuursorgaan'].includes(target.$type)) return false
  const rule = services.Grammar.rules.find((each) => each.name === 'WoordNaam')
  return rule !== undefined && AstUtils.streamAllContents(rule).some((each) => GrammarAST.isKeyword(each) && each.value === word)
}

/** Kinds whose names an expression looks up in one go, so that a second one would hide the first. */
const oneSpace: readonly NamedKind[] = ['Gegeven', 'Begrip', 'Parameter', 'Oordeel', 'Tabel', 'Onderdeel', 'Leerroute', 'Voorvalsoort', 'Termijn', 'Plicht', 'Lening', 'Taaleis', 'Groep']

/** What has the new name already, where the old one is looked up. */
function namesakes(target: AstNode, name: string, { scoping: { Names } }: InburgeringServices): readonly AstNode[] {
  const owner = target.$container
  const siblings = isAttribuut(target) && isVoorvalsoort(owner) ? Names.attributesOf(owner) : isKeuzeWaarde(target) && isKeuze(owner) ? owner.waarden : isKolom(target) && isVoorbeelden(owner) ? owner.kolommen : undefined
  if (siblings !== undefined) return siblings.filter((each) => each !== target && each.name === name)
  const isElement = owner?.$type === 'Bestand' || target.$type === 'Onderdeel' || owner?.$type === 'ElementStap'
  if (!isElement) {
    const clauses = (owner as unknown as { clausules?: readonly AstNode[] } | undefined)?.clausules ?? []
    return clauses.filter((each) => each !== target && each.$type === target.$type && nameOf(each) === name)
  }
  const kind = target.$type as NamedKind
  const kinds = oneSpace.includes(kind) ? oneSpace : [kind]
  return kinds.flatMap((each) => Names.describe(target, name, each)?.node ?? [])
}

function isFixed(target: AstNode): boolean {
  return isBuiltIn(AstUtils.getDocument(target))
}
