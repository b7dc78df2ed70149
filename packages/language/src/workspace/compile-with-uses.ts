import { severityOf, type Diagnostic, type Model, type Outcome } from '@inburgering/core'
import type { BrokenRule } from '../editor/broken-rules.ts'
import { openSpecification, type OpenSpecification, type SourceText } from './compile.ts'

/** A model with the models of the stelsels that it uses, each before those that use it. */
export interface Compiled {
  readonly model: Model | undefined
  readonly beside: readonly Model[]
  /** What is left out of the model because of mistakes, and what rests on that; looked for when it is asked. */
  readonly broken: () => readonly BrokenRule[]
}

/** Gives the texts of a folder, by its way from the folder of the specification: `../wi2021`. None: there is no such folder. */
export type FolderReader = (folder: string) => readonly SourceText[] | Promise<readonly SourceText[]>

/**
 * Text to models, once. The diagnostics are those of the specification itself, and the errors of the one that it
 * adds to and of the stelsels that it uses: with such an error none can be run.
 */
export async function compileWithUses(sources: readonly SourceText[], textsOf: FolderReader): Promise<Outcome<Compiled>> {
  const open = await openSpecification(sources)
  await readUses(open, textsOf)
  const { value: model, diagnostics } = open.check()
  const base = open.base()
  const used = open.uses().filter(({ isOpen }) => isOpen).map(({ folder }) => ({ folder, ...open.check(folder) }))
  const under = base?.isOpen === true ? [{ folder: base.folder, ...open.check(base.folder) }] : []
  const errors = [...under, ...used].flatMap(({ folder, diagnostics: found }) => found.filter(({ code }) => severityOf(code) === 'error').map((each) => inFolder(folder, each)))
  return { value: { model, beside: used.flatMap(({ value }) => value ?? []), broken: () => open.broken(model) }, diagnostics: [...diagnostics, ...errors] }
}

/** Reads folder after folder: what is read may use another one. */
async function readUses(open: OpenSpecification, textsOf: FolderReader): Promise<void> {
  const asked = new Set<string>()
  for (let next = nextUse(open, asked); next !== undefined; next = nextUse(open, asked)) {
    asked.add(next)
    await open.add((await textsOf(next)).map(({ path, text }) => ({ path: `${next}/${path}`, text })))
  }
}

function nextUse(open: OpenSpecification, asked: ReadonlySet<string>): string | undefined {
  return [open.base() ?? [], open.uses()].flat().find(({ folder, isOpen }) => !isOpen && !asked.has(folder))?.folder
}

function inFolder(folder: string, diagnostic: Diagnostic): Diagnostic {
  return diagnostic.origin === undefined ? diagnostic : { ...diagnostic, origin: { ...diagnostic.origin, file: `${folder}/${diagnostic.origin.file}` } }
}
