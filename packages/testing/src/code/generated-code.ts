import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { dataOfModel, formatFiles, formOfModel, targets, type OutputFile } from '@inburgering/codegen'
import { formatters } from '@inburgering/codegen/formatters'
import type { Model, Timeline } from '@inburgering/core'

/** The generated TypeScript of a specification, as the module that others import. */
export interface GeneratedCode {
  readonly folder: string
  /** `leftOut`: kind and name of the rules whose entries and signals the code never gives. */
  readonly origin: { readonly leftOut: readonly string[] }
  readonly readPerson: (json: unknown, index?: number, options?: CodeOptions) => { readonly dossier: object } | { readonly problems: readonly { readonly code: string; readonly path: string; readonly message: string }[] }
  readonly run: (dossier: object, options?: CodeOptions) => Timeline
}
export interface CodeOptions {
  readonly layers?: readonly string[]
  readonly until?: string
  readonly bekendOp?: string
}

/**
 * The files of a target for a model.
 * @param beside the stelsels that it uses
 * @throws when the model cannot be put in code: then a test has nothing to look at
 */
export function filesOf(model: Model, name: string, layers: readonly string[] = [], beside: readonly Model[] = []): readonly OutputFile[] {
  const target = targets[name]
  if (target === undefined) throw new Error(`no target ${name}`)
  if (target.prints === 'data') {
    const { form, unknownLayers } = dataOfModel(model, beside, layers)
    if (form === undefined) throw new Error(JSON.stringify(unknownLayers))
    return target.files(form)
  }
  const { form, refusals, unknownLayers } = formOfModel(model, layers)
  if (form === undefined) throw new Error(JSON.stringify([...refusals, ...unknownLayers]))
  return target.files(form)
}

/** Writes files as a user gets them to a folder of its own. */
export async function written(files: readonly OutputFile[]): Promise<string> {
  return placed(await formatFiles(files, formatters))
}

/** Writes files as they are to a folder of its own, from which the packages of the workspace can be found. */
export function placed(files: readonly OutputFile[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'inburgering-code-'))
  symlinkSync(join(import.meta.dirname, '../../../../node_modules'), join(folder, 'node_modules'))
  for (const { path, content } of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), content)
  }
  return folder
}

/** Writes the code of a model and loads it. */
export async function loadCode(model: Model): Promise<GeneratedCode> {
  return loadFrom(await written(filesOf(model, 'typescript')))
}

/** Loads the generated TypeScript that stands in a folder. */
export async function loadFrom(folder: string): Promise<GeneratedCode> {
  const code = (await import(pathToFileURL(join(folder, 'index.ts')).href)) as Omit<GeneratedCode, 'folder'>
  return { ...code, folder }
}
