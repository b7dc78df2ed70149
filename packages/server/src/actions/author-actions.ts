import type { LangiumDocument } from 'langium'
import { CodeActionKind, type CodeAction, type Range } from 'vscode-languageserver'
import { editorTexts, extractParameterAt, ruleAt, type RuleItem } from '@inburgering/language'
import type { ScenarioWish } from '../new-scenarios/scenario-edit.ts'
import { hasScenario } from '../new-scenarios/shows.ts'
import { dateWords } from '../new-scenarios/scenario-words.ts'
import type { WritingTask } from '../protocol/index.ts'
import type { ServerServices } from '../services.ts'
import { serverTexts } from '../texts/texts.ts'
import { isOwnParameter } from '../what-if/form.ts'
import { editedVersion } from '../writing/edited-version.ts'

/** What an author can have done at a place where nothing is wrong. */
export function authorActions(document: LangiumDocument, range: Range, services: ServerServices): CodeAction[] {
  const offset = document.textDocument.offsetAt(range.start)
  return [...extracting(document, offset, services), ...scenarios(document, range, offset, services), ...versions(document, range, services)]
}

function extracting(document: LangiumDocument, offset: number, services: ServerServices): CodeAction[] {
  const extracted = extractParameterAt(document, offset, services, services.settings.Settings.language)
  if (extracted === undefined) return []
  const edits = extracted.edits.map(({ range, newText }) => ({ range, newText }))
  return [{ title: extracted.title, kind: CodeActionKind.RefactorExtract, edit: { changes: { [document.textDocument.uri]: edits } } }]
}

/** In a parameter: a new version, or the value that was typed over an old one as a new version; and a variant. */
function versions(document: LangiumDocument, range: Range, services: ServerServices): CodeAction[] {
  const specification = services.specification.Specifications.of(document.uri)
  const texts = serverTexts(services.settings.Settings.language)
  const { line } = range.start
  const file = services.scoping.Folders.fileOf(document)
  const parameter = specification.model?.declarations.filter(isOwnParameter).find(({ origin }) => origin.file === file && origin.start.line <= line && line <= origin.end.line)
  if (parameter === undefined) return []
  const command = (title: string, task: WritingTask): CodeAction => ({ title, kind: CodeActionKind.RefactorRewrite, command: { title, command: `inburgering.${task}`, arguments: [{ uri: document.textDocument.uri, line }] } })
  const edited = editedVersion({ services, specification, texts }, parameter)
  const title = edited === undefined ? texts.writing.newVersion(parameter.label) : texts.writing.newVersionInstead(edited.now, dateWords(edited.version.from))
  return [command(title, 'nieuwBedrag'), command(texts.writing.asVariant(parameter.label), 'probeerAlsVariant')]
}

/** Anywhere on the line with the name of a rule. The scenario itself is made when it is chosen. */
function scenarios(document: LangiumDocument, range: Range, offset: number, services: ServerServices): CodeAction[] {
  const onLine = (rule: RuleItem | undefined): RuleItem | undefined => (rule?.uri === document.textDocument.uri && rule.selection.start.line === range.start.line ? rule : undefined)
  const rule = onLine(ruleAt(document, offset, services)) ?? onLine(ruleAt(document, nameOn(range.start.line, document, services) ?? offset, services))
  if (rule === undefined) return []
  const { actions } = editorTexts(services.settings.Settings.language)
  const made = (title: string, kind: ScenarioWish['kind']): CodeAction => ({ title, kind: CodeActionKind.RefactorRewrite, data: { uri: rule.uri, rule: idOf(rule), kind } satisfies ScenarioWish })
  const own = hasScenario(kindOf(rule)) ? [made(actions.addScenario(rule.title), 'scenario')] : []
  return hasScenario(kindOf(rule)) || rule.kind === 'Tabel' ? [...own, made(actions.boundaryScenarios(rule.title), 'boundaries')] : []
}

/** Where the name stands of the rule that begins on a line. */
function nameOn(line: number, document: LangiumDocument, services: ServerServices): number | undefined {
  const file = services.scoping.Folders.fileOf(document)
  const declared = services.specification.Specifications.of(document.uri).model?.declarations.find(({ origin }) => origin.file === file && origin.start.line === line)
  if (declared === undefined) return undefined
  const start = document.textDocument.offsetAt(declared.origin.start)
  return document.textDocument.getText().indexOf(` ${declared.name}`, start) + 1
}

function kindOf({ kind }: RuleItem): string {
  return kind.toLowerCase()
}

function idOf(rule: RuleItem): string {
  return `${kindOf(rule)}:${rule.name}`
}
