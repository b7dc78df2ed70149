import { Range, TextEditorRevealType, ThemeColor, Uri, ViewColumn, window, workspace, type Disposable, type TextEditor, type TextEditorDecorationType } from 'vscode'
import { languageId, type CodePlace } from '@inburgering/server/protocol'
import { showInText } from '../../infrastructure/show-in-text.ts'
import { codeScheme, type CodeDocuments } from './code-documents.ts'
import { ruleInCode, ruleInText } from './places.ts'

/** The rule of the cursor is marked in the code, and the rule of a cursor in the code in the text. */
export class CodeLink implements Disposable {
  private readonly documents: CodeDocuments
  private readonly listeners: readonly Disposable[]
  private readonly mark: TextEditorDecorationType

  constructor(documents: CodeDocuments) {
    this.documents = documents
    this.mark = window.createTextEditorDecorationType({ isWholeLine: true, backgroundColor: new ThemeColor('editor.rangeHighlightBackground') })
    this.listeners = [
      window.onDidChangeTextEditorSelection(({ textEditor, kind }) => this.follow(textEditor, kind !== undefined)),
      window.onDidChangeVisibleTextEditors(() => this.followText()),
      // It was made anew: what was marked may stand elsewhere.
      workspace.onDidChangeTextDocument(({ document }) => void (document.uri.scheme === codeScheme && this.shownAnew(document.uri))),
    ]
  }

  /** @param isByHand somebody moved the cursor: then the text of a rule in the code is opened */
  follow(editor: TextEditor, isByHand: boolean): void {
    const line = editor.selection.active.line
    if (editor.document.uri.scheme === codeScheme) {
      const rule = ruleInCode(this.documents.rulesIn(editor.document.uri), line)
      if (rule !== undefined && isByHand && window.activeTextEditor === editor) void this.showText(editor, rule)
    } else if (editor.document.languageId === languageId) this.showCode(editor, line)
  }

  dispose(): void {
    for (const listener of this.listeners) listener.dispose()
    this.mark.dispose()
  }

  private followText(): void {
    const text = [window.activeTextEditor, ...window.visibleTextEditors].find((editor) => editor?.document.languageId === languageId)
    if (text !== undefined) this.follow(text, false)
  }

  private shownAnew(uri: Uri): void {
    for (const code of codeEditors().filter(({ document }) => document.uri.toString() === uri.toString())) {
      code.setDecorations(this.mark, [])
      if (this.documents.rulesIn(uri).length === 0) code.revealRange(new Range(0, 0, 0, 0))
    }
    this.followText()
  }

  private showCode(text: TextEditor, line: number): void {
    for (const code of codeEditors()) {
      const rule = ruleInText(this.documents.rulesIn(code.document.uri), text.document.uri.toString(), line)
      if (rule === undefined) continue
      this.marked(code, rule)
      code.revealRange(new Range(rule.van, 0, rule.tot, 0), TextEditorRevealType.InCenterIfOutsideViewport)
    }
  }

  private async showText(code: TextEditor, rule: CodePlace): Promise<void> {
    this.marked(code, rule)
    const shown = window.visibleTextEditors.find(({ document }) => document.uri.toString() === Uri.parse(rule.uri).toString())
    // Where the cursor stands in this rule already, it stays.
    if (shown !== undefined && ruleInText([rule], rule.uri, shown.selection.active.line) !== undefined) return
    await showInText(rule, shown?.viewColumn ?? ViewColumn.One, true)
  }

  private marked(code: TextEditor, { van, tot }: CodePlace): void {
    code.setDecorations(this.mark, [new Range(van, 0, tot, 0)])
  }
}

function codeEditors(): readonly TextEditor[] {
  return window.visibleTextEditors.filter(({ document }) => document.uri.scheme === codeScheme)
}
