import fc from 'fast-check'
import type { Diagnostic, TextDocumentContentChangeEvent } from 'vscode-languageserver/node'
import { nagekekenNotification, type NagekekenParams } from '../src/protocol/index.ts'
import { positionAt, Workbench } from './workbench.ts'

/** A change of one of the open files: what is taken away at a share of its length, and what comes in its place. */
export interface RandomEdit {
  readonly file: number
  readonly at: number
  readonly removed: number
  readonly typed: string
}

/** What people type, paste and break: words of the language, half words, brackets, lines, other scripts. */
const typed = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom('', '', 'a', ' ', '\n', '}', '{', '"', '(', ')', '|', ',', ':', '0', '€', '//', '///', '.', '%') },
  { weight: 4, arbitrary: fc.constantFrom('termijn ', 'boeteregime x {', ' als ', ' ten minste ', ' is ', '€ 250', '1 januari 2024', '3 jaar', ' volgens Wet art. 1', 'scenario "s" voor Proef {\n', 'verwacht op 1 mei 2025: ', 'stelsel Nog {', 'bij stelsel Proef\n', 'niet ', 'lesuren', 'inburgeringstermijn', ' of ', 'waarvan (') },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 12 }) },
)
export const randomEdit: fc.Arbitrary<RandomEdit> = fc.record({
  file: fc.nat(2),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  removed: fc.oneof({ weight: 8, arbitrary: fc.nat(3) }, { weight: 2, arbitrary: fc.nat(40) }, { weight: 1, arbitrary: fc.nat(400) }),
  typed,
})

/** Where an edit falls in a text. */
export function placed(text: string, { at, removed, typed: newText }: RandomEdit): TextDocumentContentChangeEvent {
  const from = Math.floor(at * text.length)
  return { range: { start: positionAt(text, from), end: positionAt(text, Math.min(text.length, from + removed)) }, text: newText }
}

export type Findings = Readonly<Record<string, readonly string[]>>

/** Counts how often a server has said that it found everything there is. */
export class Completeness {
  private count = 0
  private readonly workbench: Workbench

  constructor(workbench: Workbench) {
    this.workbench = workbench
    workbench.client.connection.onNotification(nagekekenNotification, (_: NagekekenParams) => void this.count++)
  }

  /** What is found in each file, once nothing more is to be found after the last change. */
  async findings(paths: readonly string[]): Promise<Findings> {
    const before = this.count
    const [first = ''] = paths
    // A change that changes nothing: what was typed before it has been read when it has.
    await this.workbench.write(first, this.workbench.text(first))
    while (this.count === before) {
      if (this.workbench.client.process.exitCode !== null) throw new Error(`the server stopped: ${this.workbench.client.errors.slice(-500)}`)
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
    return Object.fromEntries(paths.map((path) => [path, (this.workbench.client.allDiagnostics.get(this.workbench.uri(path)) ?? []).map(words).sort()]))
  }
}

function words({ code, range, message }: Diagnostic): string {
  return `${range.start.line}:${range.start.character}-${range.end.line}:${range.end.character} ${code} ${message}`
}

/** What a server that starts now finds in these texts. */
export async function freshFindings(texts: Readonly<Record<string, string>>): Promise<Findings> {
  const fresh = await Workbench.open(texts)
  try {
    return await new Completeness(fresh).findings(Object.keys(texts))
  } finally {
    await fresh.close()
  }
}

/** Types all edits in open files, asks in between what an editor asks, and compares at every so many with a fresh server. */
export async function surviveEdits(texts: Readonly<Record<string, string>>, edits: readonly RandomEdit[], every: number, compare: (found: Findings, fresh: Findings, typedSoFar: number) => void): Promise<void> {
  const workbench = await Workbench.open(texts)
  try {
    const complete = new Completeness(workbench)
    const paths = Object.keys(texts)
    for (const [index, edit] of edits.entries()) {
      const path = paths[edit.file % paths.length] ?? ''
      const change = placed(workbench.text(path), edit)
      await workbench.type(path, change)
      if (index % 3 === 0) askAway(workbench, path, change, index)
      if ((index + 1) % every === 0 || index === edits.length - 1) {
        const now = Object.fromEntries(paths.map((each) => [each, workbench.text(each)]))
        compare(await complete.findings(paths), await freshFindings(now), index + 1)
      }
    }
  } finally {
    await workbench.close()
  }
}

const asked = ['completion', 'hover', 'definition', 'references', 'documentHighlight', 'signatureHelp', 'prepareRename', 'documentSymbol', 'foldingRange', 'semanticTokens/full', 'codeAction', 'inlayHint', 'documentLink', 'codeLens', 'formatting', 'selectionRange', 'prepareCallHierarchy']

/** Asks without waiting, as an editor does while somebody types; what comes too late may be refused, not more. */
function askAway(workbench: Workbench, path: string, change: TextDocumentContentChangeEvent, nth: number): void {
  const method = asked[(nth / 3) % asked.length] ?? 'hover'
  const position = 'range' in change ? change.range.start : { line: 0, character: 0 }
  const range = { start: position, end: position }
  const params = { ...workbench.document(path), position, positions: [position], range, context: { diagnostics: [], includeDeclaration: true }, options: { tabSize: 2, insertSpaces: true } }
  workbench.client.connection.sendRequest(`textDocument/${method}`, params).catch((error: unknown) => {
    const { code = 0, message = '' } = error as { code?: number; message?: string }
    if (!allowed.has(code)) workbench.client.errors += `\n${method}: ${code} ${message}`
  })
}

/** Cancelled, changed meanwhile, closed, or refused with a sentence for the user. */
const allowed: ReadonlySet<number> = new Set([-32800, -32801, -32802, -32803, -32097, -32099])
