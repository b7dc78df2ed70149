import { browserFormatters, codeManifest, formatFiles } from '@inburgering/codegen'
import type { Outcome } from '@inburgering/core'
import { plannedFiles, type Standing } from '../documents/planned-files.ts'
import type { CodeForm, WritingPlan } from '../protocol/index.ts'
import type { Specification } from '../specification/specification.ts'
import { printedCode } from './printed-code.ts'

/** What is to be done with a folder for the same files to stand in it as the command line writes. */
export async function madeCode(specification: Specification, forms: readonly CodeForm[], standing: Standing): Promise<Outcome<WritingPlan | undefined>> {
  const { value, diagnostics } = printedCode(specification, forms)
  if (value === undefined) return { value, diagnostics }
  const files = value.flatMap(({ target, files }) => files.map(({ path, content }) => ({ path: value.length > 1 ? `${target}/${path}` : path, content })))
  return { value: await plannedFiles(await formatFiles(files, browserFormatters), codeManifest, standing), diagnostics }
}
