import type { LangiumDocument } from 'langium'
import type { SignatureHelpProvider } from 'langium/lsp'
import type { SignatureHelp, SignatureHelpOptions, SignatureHelpParams } from 'vscode-languageserver'
import { signatureAt } from '@inburgering/language'
import type { ServerServices } from '../services.ts'

/** What an event in a scenario or a row of a table asks for, and which part comes now. */
export class RuleSignature implements SignatureHelpProvider {
  readonly signatureHelpOptions: SignatureHelpOptions = { triggerCharacters: [' ', '|'], retriggerCharacters: [' ', '|'] }
  private readonly services: ServerServices

  constructor(services: ServerServices) {
    this.services = services
  }

  provideSignatureHelp(document: LangiumDocument, { position }: SignatureHelpParams): SignatureHelp | undefined {
    const found = signatureAt(document, document.textDocument.offsetAt(position), this.services)
    if (found === undefined) return undefined
    const parameters = found.parts.map(({ from, to, explanation }) => ({ label: [from, to] as [number, number], ...(explanation === '' ? {} : { documentation: explanation }) }))
    return { signatures: [{ label: found.label, parameters }], activeSignature: 0, activeParameter: found.active ?? parameters.length }
  }
}
