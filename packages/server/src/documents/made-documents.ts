import { lawCoverage, ruleCoverage, type Observation } from '@inburgering/analysis'
import { rulesHash } from '@inburgering/core'
import { bookDocuments, documentFiles, folderOf, indexPage, ownFilesName, ownFilesText, planWriting, readOwnFiles, renderHtml, version, type OutputFile } from '@inburgering/docgen'
import type { DocumentenAnswer, DocumentForm } from '../protocol/index.ts'
import type { Specification } from '../specification/specification.ts'

/** What stands in the folder for the documents. */
export interface Standing {
  /** The text of a file; undefined when there is none. */
  readonly text: (path: string) => Promise<string | undefined>
  /** The SHA-256 of a file, another text for something else; undefined when there is nothing. */
  readonly hash: (path: string) => Promise<string | undefined>
}

/** The same files as the command line makes of these rules; undefined without a stelsel. */
export async function madeDocuments({ model, beside, diagnostics, late }: Specification, observations: readonly Observation[], forms: readonly DocumentForm[], standing: Standing): Promise<DocumentenAnswer | undefined> {
  if (model === undefined) return undefined
  const { documents, others } = bookDocuments({
    model,
    beside,
    played: observations.map(({ result }) => result),
    coverage: ruleCoverage(model, observations),
    coveredLaw: lawCoverage(model),
    diagnostics: [...diagnostics, ...late],
    made: { rulesHash: rulesHash(model), version },
  })
  const folder = folderOf(model.stelsel.name)
  const files: OutputFile[] = others.map(({ file, content }) => ({ path: `${folder}/${file}`, content }))
  for (const document of documents) files.push(...(await documentFiles(document, { formats: forms, folder })))
  const shelf = { folder, title: model.stelsel.label, documents: documents.map((document) => ({ document, formats: forms })), others }
  files.push({ path: 'index.html', content: renderHtml(indexPage([shelf])) })
  return planned(files, standing)
}

async function planned(files: readonly OutputFile[], standing: Standing): Promise<DocumentenAnswer> {
  const before = readOwnFiles((await standing.text(ownFilesName)) ?? '')
  const paths = [...new Set([...files.map(({ path }) => path), ...Object.keys(before)])]
  const hashes = new Map(await Promise.all(paths.map(async (path) => [path, await standing.hash(path)] as const)))
  const { write, remove, foreign, same, own } = planWriting(files, before, (path) => hashes.get(path))
  return { schrijf: [...write, { path: ownFilesName, content: ownFilesText(own) }].map(({ path, content }) => ({ pad: path, ...sent(content) })), verwijder: remove, vreemd: foreign, gelijk: same }
}

function sent(content: OutputFile['content']): { readonly inhoud: string; readonly isBase64: boolean } {
  if (typeof content === 'string') return { inhoud: content, isBase64: false }
  // In pieces: a call takes only so many arguments.
  let binary = ''
  for (let from = 0; from < content.length; from += 8192) binary += String.fromCharCode(...content.subarray(from, from + 8192))
  return { inhoud: btoa(binary), isBase64: true }
}
