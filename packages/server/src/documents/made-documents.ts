import { lawCoverage, ruleCoverage, type Observation } from '@inburgering/analysis'
import { rulesHash } from '@inburgering/core'
import { bookDocuments, documentFiles, folderOf, indexPage, ownFilesName, renderHtml, version, type OutputFile } from '@inburgering/docgen'
import type { DocumentenAnswer, DocumentForm } from '../protocol/index.ts'
import type { Specification } from '../specification/specification.ts'
import { plannedFiles, type Standing } from './planned-files.ts'

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
  return plannedFiles(files, { name: ownFilesName, madeBy: 'inburgering docs' }, standing)
}
