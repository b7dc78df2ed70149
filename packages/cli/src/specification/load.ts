import { basename, join, relative } from 'node:path'
import { findChoiceOfLaw, findOnModel, reliableCoverage } from '@inburgering/analysis'
import { severityOf, type Diagnostic, type Model } from '@inburgering/core'
import { compileWithUses } from '@inburgering/language'
import { CallError, type Call } from '../command-line/command.ts'
import { findSpecifications, shownFile, shownPath, type SourceText, type SpecificationFiles } from '../files/find-specifications.ts'
import { renderDiagnostic } from '../rendering/diagnostic.ts'

/** A specification with its model and everything that was found in it. */
export interface Specification extends SpecificationFiles {
  readonly model: Model | undefined
  /** Of the stelsels that it uses, each before those that use it. */
  readonly beside: readonly Model[]
  readonly diagnostics: readonly Diagnostic[]
}

export async function loadSpecification(files: SpecificationFiles): Promise<Specification> {
  const onDisk = (folder: string): readonly SourceText[] => findSpecifications([join(files.folder, folder)], files.folder).specifications[0]?.sources ?? []
  const { value, diagnostics } = await compileWithUses(files.sources, files.textsOf ?? onDisk)
  const examined = value.model === undefined ? [] : [...findOnModel(value.model), ...findChoiceOfLaw(value.model, value.beside)]
  return { ...files, ...value, diagnostics: [...diagnostics, ...reliableCoverage(examined, diagnostics)] }
}

export function isError({ code }: Diagnostic): boolean {
  return severityOf(code) === 'error'
}

/** A specification that can be run. */
export interface Runnable extends Specification {
  readonly model: Model
}

/** The one specification that a path means, without errors; otherwise the call ends here. */
export async function loadRunnable(path: string, call: Call): Promise<Runnable> {
  const { specifications, diagnostics } = findSpecifications([path], call.cwd)
  const problem = diagnostics.find(isError)
  if (problem !== undefined) throw new CallError(diagnosticsText(diagnostics, call))
  const [only, ...others] = specifications
  if (only === undefined) throw new CallError(diagnosticsText([{ code: 'INB952', arguments: { path } }], call))
  if (others.length > 0) {
    const folders = specifications.map(({ folder }) => shownPath(folder, call.cwd)).join(', ')
    throw new CallError(diagnosticsText([{ code: 'INB953', arguments: { path, folders } }], call))
  }
  return requireRunnable(await loadSpecification(only), call)
}

export function requireRunnable(specification: Specification, call: Call): Runnable {
  const errors = specification.diagnostics.filter(isError)
  const { model } = specification
  if (errors.length > 0 || model === undefined) throw new CallError(`${diagnosticsText(errors, call, specification)}\n${call.texts.specificationHasErrors(errors.length)}`)
  return { ...specification, model }
}

/** For standard error. */
export function diagnosticsText(diagnostics: readonly Diagnostic[], call: Call, specification?: SpecificationFiles): string {
  return diagnostics.map((diagnostic) => renderDiagnostic(diagnostic, { ...call, style: call.tellStyle }, specification)).join('\n')
}

/** Path of a file of the specification as a person would type it. */
export function pathIn(specification: SpecificationFiles, file: string, cwd: string): string {
  return shownFile(specification.folder, file, cwd)
}

/** Short name of a specification in a summary: `Wi2021`, or `Wi2021 + voorbeeldgemeente` for what adds to it. */
export function titleOfSpecification({ model, folder }: Specification, cwd: string): string {
  if (model === undefined) return relative(cwd, folder) || '.'
  return model.base === undefined ? model.stelsel.name : `${model.stelsel.name} + ${basename(folder)}`
}
