import { DefaultLanguageServer } from 'langium/lsp'
import { codeActionKinds } from './actions/code-actions.ts'
import type { InitializeParams, InitializeResult } from 'vscode-languageserver'

/** What Langium's server can do, with what is registered beside it. */
export class RuleServer extends DefaultLanguageServer {
  protected override buildInitializeResult(params: InitializeParams): InitializeResult {
    const { capabilities, ...rest } = super.buildInitializeResult(params)
    return { ...rest, capabilities: { ...capabilities, selectionRangeProvider: true, codeActionProvider: { codeActionKinds: [...codeActionKinds], resolveProvider: true } }, serverInfo: { name: 'inburgering' } }
  }
}
