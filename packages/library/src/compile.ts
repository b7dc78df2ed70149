import type { Language, Model } from '@inburgering/core'
import { compileWithUses, type FolderReader, type SourceText } from '@inburgering/language'
import { findingOf, type Finding } from './finding.ts'

/** Rules that can be run. Plain data: it can be kept as JSON and used again without the texts. */
export interface Rules {
  readonly model: Model
  /** The stelsels that it uses. */
  readonly beside: readonly Model[]
}

export interface CompileOptions {
  /** Gives the texts of the folder of a stelsel that is used, by its way from this one: `../wi2021`. Without it there are none. */
  readonly folder?: FolderReader
  /** Of the messages. Default: `nl`. */
  readonly language?: Language
}

export interface Compiled {
  /** Undefined when a mistake in the texts stands in the way of running them. */
  readonly rules: Rules | undefined
  /** The model as far as it could be made, also of texts with mistakes. */
  readonly model: Model | undefined
  readonly diagnostics: readonly Finding[]
}

/** Texts to rules. Reads nothing but what it is given, so it also runs in a browser. */
export async function compile(sources: readonly SourceText[], { folder = () => [], language = 'nl' }: CompileOptions = {}): Promise<Compiled> {
  const { value: { model, beside }, diagnostics } = await compileWithUses(sources, folder)
  const findings = diagnostics.map((each) => findingOf(each, language))
  const isRunnable = model !== undefined && findings.every(({ severity }) => severity !== 'error')
  return { rules: isRunnable ? { model, beside } : undefined, model, diagnostics: findings }
}
