import type { LangiumDocument } from 'langium'
import type { CodeActionProvider } from 'langium/lsp'
import { CodeActionKind, type CodeAction, type CodeActionParams, type Connection, type WorkspaceEdit } from 'vscode-languageserver'
import { scenarioEdit, type ScenarioWish } from '../new-scenarios/scenario-edit.ts'
import type { ServerServices } from '../services.ts'
import { authorActions } from './author-actions.ts'
import { quickFixes } from './quick-fixes.ts'

/** The kinds that are offered, for the capabilities of the server. */
export const codeActionKinds: readonly CodeActionKind[] = [CodeActionKind.QuickFix, CodeActionKind.RefactorExtract, CodeActionKind.RefactorRewrite]

/** Behind the light bulb: the mending of findings, and work that an author leaves to the machine. */
export class CodeActions implements CodeActionProvider {
  private readonly services: ServerServices

  constructor(services: ServerServices) {
    this.services = services
  }

  getCodeActions(document: LangiumDocument, { range, context: { only } }: CodeActionParams): CodeAction[] {
    const isAsked = (kind: CodeActionKind): boolean => only === undefined || only.some((each) => kind === each || kind.startsWith(`${each}.`))
    const fixes = isAsked(CodeActionKind.QuickFix) ? quickFixes(document, range, this.services) : []
    return [...fixes, ...authorActions(document, range, this.services).filter(({ kind = '' }) => isAsked(kind))]
  }
}

/** The scenario may stand in another file than the rule: it is shown, with the cursor in it. */
function shown({ changes = {} }: WorkspaceEdit): Pick<CodeAction, 'command'> {
  const [uri, edits] = Object.entries(changes)[0] ?? []
  const edit = edits?.[0]
  if (uri === undefined || edit === undefined) return {}
  const line = edit.range.start.line + edit.newText.indexOf(edit.newText.trimStart())
  const place = { line, character: 0 }
  return { command: { title: '', command: 'vscode.open', arguments: [uri, { selection: { start: place, end: place } }] } }
}

/** Makes the edit of an action that was chosen. */
export function registerCodeActionResolve(connection: Connection, services: ServerServices): void {
  const { WorkspaceLock } = services.shared.workspace
  connection.onCodeActionResolve(async (action) => {
    if (action.data === undefined) return action
    const { newScenario } = await services.parts.scenarios()
    return WorkspaceLock.read(() => {
      const edit = scenarioEdit(action.data as ScenarioWish, newScenario, services)
      return edit === undefined ? action : { ...action, edit, ...shown(edit) }
    })
  })
}
