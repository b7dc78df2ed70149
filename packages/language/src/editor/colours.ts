import { AstUtils, type AstNode, type LangiumDocument } from 'langium'
import type { InburgeringServices } from '../module.ts'
import type { TextRange } from '../lsp/outline.ts'
import { isBuiltIn } from '../workspace/documents.ts'
import { placeOf } from './mention.ts'
import { mentionsInFile, targetOf } from './targets.ts'

/** What a name is to a reader, in the words that every editor theme knows. */
export type NameColour = 'namespace' | 'class' | 'interface' | 'enum' | 'enumMember' | 'struct' | 'event' | 'property' | 'parameter' | 'variable' | 'function'

export interface ColouredName {
  readonly range: TextRange
  readonly colour: NameColour
  readonly isDeclaration: boolean
  /** Part of the language, not of a specification. */
  readonly isBuiltIn: boolean
  /** A value that no rule changes. */
  readonly isConstant: boolean
}

const colours: Readonly<Record<string, NameColour>> = {
  Stelsel: 'namespace',
  Bron: 'namespace',
  Wijziging: 'namespace',
  Bestuursorgaan: 'interface',
  Bevoegdheid: 'interface',
  Keuze: 'enum',
  KeuzeWaarde: 'enumMember',
  Onderdeel: 'enumMember',
  Groep: 'enum',
  Taaleis: 'struct',
  Leerroute: 'class',
  Plicht: 'class',
  Termijn: 'struct',
  Verlengingsgrond: 'function',
  Boeteregime: 'function',
  Plafond: 'function',
  Lening: 'function',
  Beleidsruimte: 'function',
  Vergoeding: 'function',
  Selectie: 'function',
  Lijstblok: 'function',
  Verdeling: 'function',
  Maatregel: 'function',
  Tabel: 'function',
  Voorvalsoort: 'event',
  Gegeven: 'property',
  Attribuut: 'property',
  Oordeel: 'property',
  BegripOnderwerp: 'parameter',
  Kolom: 'parameter',
  Parameter: 'variable',
  Begrip: 'variable',
  Persoon: 'variable',
}

const constants: ReadonlySet<string> = new Set(['Parameter', 'KeuzeWaarde', 'Onderdeel'])

/** The names of a file that stand for something, in the order of the text. */
export function colouredNamesOf(document: LangiumDocument, services: InburgeringServices, within?: TextRange): readonly ColouredName[] {
  const found = mentionsInFile(document).flatMap((mention): readonly ColouredName[] => {
    if (within !== undefined && !meets(mention.node, within)) return []
    const target = targetOf(mention, services)
    const range = target && placeOf(mention)?.range
    if (target === undefined || range === undefined) return []
    const colour = colours[target.$type] ?? 'property'
    return [{ range, colour, isDeclaration: mention.declares, isBuiltIn: isBuiltIn(AstUtils.getDocument(target)), isConstant: constants.has(target.$type) }]
  })
  return found.sort((one, other) => one.range.start.line - other.range.start.line || one.range.start.character - other.range.start.character)
}

function meets(node: AstNode, { start, end }: TextRange): boolean {
  const range = node.$cstNode?.range
  return range !== undefined && range.start.line <= end.line && range.end.line >= start.line
}
