import { DocumentState, MultiMap, URI, type LangiumDocument } from 'langium'
import type { InburgeringServices } from '../../module.ts'
import { mentionsInFile } from '../targets.ts'
import type { Mention } from '../mention.ts'

/** Stands for the name that is being typed. */
export const placeholder = 'hier_komt_een_naam'

/**
 * Where the grammar would put a name at a place: the text is read once more with a name there, beside the file and
 * without telling anybody. What stands behind the place helps when it fits, and is left out when it does not.
 */
export function nameAtPlace(document: LangiumDocument, before: string, behind: string, services: InburgeringServices): Mention | undefined {
  for (const text of [`${before}${placeholder} ${behind}`, `${before}${placeholder}`]) {
    const found = mentionsInFile(readBeside(document, text, services)).find((mention) => mention.text === placeholder)
    if (found !== undefined) return found
  }
  return undefined
}

/** A document of the same specification that nobody else sees; its names resolve as those of the file itself do. */
export function readBeside(document: LangiumDocument, text: string, services: InburgeringServices): LangiumDocument {
  const uri = URI.parse(`${document.uri.toString()}.wordt-getypt`)
  const read = services.parser.LangiumParser
  const made = { uri, state: DocumentState.ComputedScopes, references: [], textDocument: textDocumentOf(text, uri.toString()), parseResult: read.parse(text), localSymbols: new MultiMap() } as unknown as LangiumDocument
  ;(made.parseResult.value as { $document?: LangiumDocument }).$document = made
  return made
}

/** As much of a text document as the tree asks for. */
function textDocumentOf(text: string, uri: string): Pick<LangiumDocument['textDocument'], 'uri' | 'getText'> {
  return { uri, getText: () => text }
}
