import { AstUtils, URI, UriUtils, type LangiumDocument } from 'langium'
import type { Diagnostic, Model, Origin, Outcome } from '@inburgering/core'
import { brokenRules, type BrokenRule } from '../editor/broken-rules.ts'
import type { Finding } from '../findings/finding.ts'
import { syntaxDiagnostic } from '../findings/syntax-findings.ts'
import { isBestand, isGebruikt, type Gebruikt } from '../generated/ast.ts'
import { Lowering } from '../lowering/context.ts'
import { lowerModel, type Sources } from '../lowering/model.ts'
import { createInburgeringServices, type InburgeringServices } from '../module.ts'
import { additionFindings } from '../scoping/addition-findings.ts'
import { duplicateFindings, stelselFindings } from '../scoping/duplicate-findings.ts'
import { useFindings } from '../scoping/use-findings.ts'
import { withoutRepetition } from '../validation/report.ts'
import { checkFindings, findingsOfFile, unsoundElements, type FileFindings } from './findings.ts'
import { MemoryFiles } from './memory-files.ts'
import { addBuiltIns } from './workspace-manager.ts'

/** A file of a specification: its path relative to the folder, with forward slashes, and its text. */
export interface SourceText {
  readonly path: string
  readonly text: string
}

/** Text to model, once. Reads nothing but its argument, so it also runs in a browser. */
export async function compile(sources: readonly SourceText[]): Promise<Outcome<Model | undefined>> {
  return (await openSpecification(sources)).check()
}

/** A specification that stays open: a changed file is read again, the others are only linked again. */
export interface OpenSpecification {
  readonly services: InburgeringServices
  /** Gives a file a new text; a file that did not exist is added. A path may lead to another folder: `../wi2021/plicht.inburgering`. */
  update(path: string, text: string): Promise<void>
  /** The folder of the specification that this one adds to; undefined when it stands on its own. */
  base(): UsedFolder | undefined
  /** The folders of the stelsels that this one uses, and those that they use, each before those that use it: `../wi2021`. */
  uses(): readonly UsedFolder[]
  /** Adds several files at once: everything is linked once, not once a file. */
  add(sources: readonly SourceText[]): Promise<void>
  remove(path: string): Promise<void>
  /** Of the specification itself, or of one of the folders that it uses. */
  check(folder?: string): Outcome<Model | undefined>
  /** What of the texts is not in the model that `check` gave, and what rests on that. */
  broken(model: Model | undefined): readonly BrokenRule[]
}

/** Where another stelsel is, and whether its texts were given. */
export interface UsedFolder {
  readonly stelsel: string
  readonly folder: string
  readonly isOpen: boolean
}

/** Deep enough for the ways to other folders that specifications give: `../../wi2021`. */
const root = 'inburgering:/map/map/map/map/map/map/map/specificatie'

export async function openSpecification(sources: readonly SourceText[]): Promise<OpenSpecification> {
  const files = new MemoryFiles()
  const { shared, inburgering: services } = createInburgeringServices({ fileSystemProvider: () => files })
  await addBuiltIns(shared)
  const { LangiumDocuments, LangiumDocumentFactory, DocumentBuilder } = shared.workspace
  DocumentBuilder.updateBuildOptions = { validation: false }
  const uriOf = (path: string) => UriUtils.resolvePath(URI.parse(root), path.split('/').map(encodeURIComponent).join('/'))
  const { Folders, Uses } = services.scoping
  const documents = sources.map(({ path, text }) => LangiumDocumentFactory.fromString(text, uriOf(path)))
  for (const document of documents) LangiumDocuments.addDocument(document)
  await DocumentBuilder.build(documents, { validation: false })
  const own = () => LangiumDocuments.all.toArray().filter((document) => document.uri.toString().startsWith(`${root}/`))
  return {
    services,
    async update(path, text) {
      files.set(uriOf(path), text)
      await DocumentBuilder.update([uriOf(path)], [])
    },
    async add(more) {
      for (const { path, text } of more) files.set(uriOf(path), text)
      await DocumentBuilder.update(more.map(({ path }) => uriOf(path)), [])
    },
    async remove(path) {
      await DocumentBuilder.update([], [uriOf(path)])
    },
    base: () => {
      const base = Folders.baseOf(root)
      return base && { stelsel: base.node.stelsel.$refText, folder: UriUtils.relative(URI.parse(root), base.root), isOpen: base.stelsel !== undefined }
    },
    uses: () => Uses.all(root).map(({ name, root: folder, stelsel }) => ({ stelsel: name, folder: UriUtils.relative(URI.parse(root), folder), isOpen: stelsel !== undefined })),
    check: (folder) => checkSpecification(services, folder === undefined ? own() : Folders.documentsOf(uriOf(folder).toString())),
    broken: (model) => brokenRules(own(), model, services),
  }
}

/**
 * Diagnostics and model of the documents of one specification, all linked. For a language server, which has the
 * documents already: `Folders.documentsOf(Folders.rootOf(uri))` gives them.
 */
export function checkSpecification(services: InburgeringServices, given: readonly LangiumDocument[]): Outcome<Model | undefined> {
  const documents = [...given].sort((left, right) => (left.uri.toString() < right.uri.toString() ? -1 : 1))
  const files = documents.map((document) => findingsOfFile(document, services))
  const root = documents[0] && services.scoping.Folders.rootOf(documents[0].uri)
  const base = root === undefined ? undefined : services.scoping.Folders.baseOf(root)
  const under = base === undefined ? [] : services.scoping.Folders.documentsOf(base.root)
  const filesUnder = under.map((document) => findingsOfFile(document, services))
  const foundUnder = under.flatMap((document, index) => (filesUnder[index] ? [...filesUnder[index].tree, ...checkFindings(document, filesUnder[index], services)] : []))
  const uses = root === undefined ? [] : useFindings(services.scoping.Uses, root, documents.flatMap(usesIn)).filter(({ node }) => documents.includes(AstUtils.getDocument(node)))
  const whole = [...(base === undefined ? stelselFindings(documents) : additionFindings(documents, base)), ...duplicateFindings([...libraryDocuments(services, root), ...documents], under), ...uses]
  const checked = documents.flatMap((document, index) => (files[index] ? checkFindings(document, files[index], services) : []))
  const found = [...whole, ...files.flatMap((file) => file.tree), ...checked]
  const lowering = new Lowering(services, root)
  const folder = base && root !== undefined ? UriUtils.relative(URI.parse(root), base.root) : undefined
  const model = lowerSound(lowering, { own: documents, base: under, folder }, [...foundUnder, ...found], [...filesUnder, ...files])
  const diagnostics = [
    ...documents.flatMap((document, index) => syntaxDiagnostics(services, document, files[index])),
    ...withoutRepetition([...found, ...lowering.findings]).map((each) => toModelDiagnostic(lowering, each)),
  ]
  return { value: model, diagnostics: inTextOrder(withoutDoubles(diagnostics)) }
}

/** What is supplied comes first: a name that stands there already is told at the author's own declaration. */
function libraryDocuments({ scoping: { Uses, Folders } }: InburgeringServices, root: string | undefined): readonly LangiumDocument[] {
  return root === undefined ? [] : Uses.libraries(root).flatMap((library) => Folders.documentsOf(library.root))
}

function usesIn({ parseResult: { value } }: LangiumDocument): readonly Gebruikt[] {
  return isBestand(value) ? value.elementen.filter(isGebruikt) : []
}

function lowerSound(lowering: Lowering, sources: Sources, found: readonly Finding[], files: readonly FileFindings[]): Model | undefined {
  const unsound = unsoundElements(found)
  for (const file of files) for (const element of file.broken) unsound.add(element)
  return lowerModel(lowering, sources, unsound)
}

function toModelDiagnostic(lowering: Lowering, found: Finding): Diagnostic {
  const related = found.related?.map((node): Origin => lowering.originOf(node))
  return {
    code: found.code,
    arguments: found.arguments,
    origin: lowering.originOf(found.node, found.at ?? found.node.$cstNode),
    ...(related === undefined ? {} : { related }),
  } as Diagnostic
}

function syntaxDiagnostics(services: InburgeringServices, document: LangiumDocument, file: FileFindings | undefined): Diagnostic[] {
  const path = services.scoping.Folders.fileOf(document)
  return (file?.syntax ?? []).map((found) => syntaxDiagnostic(found, path, (offset) => document.textDocument.positionAt(offset)))
}

/** One message for each place and code. */
function withoutDoubles(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const seen = new Set<string>()
  return diagnostics.filter((each) => {
    const key = JSON.stringify([each.code, each.arguments, each.origin])
    return seen.has(key) ? false : (seen.add(key), true)
  })
}

function inTextOrder(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const place = ({ origin }: Diagnostic) => [origin?.file ?? '', origin?.start.line ?? 0, origin?.start.character ?? 0] as const
  return [...diagnostics].sort((left, right) => {
    const [[file, line, column], [otherFile, otherLine, otherColumn]] = [place(left), place(right)]
    return file < otherFile ? -1 : file > otherFile ? 1 : line - otherLine || column - otherColumn
  })
}
