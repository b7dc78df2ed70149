import type { Declaration, DeclarationKind, Dekking, DekkingMember, Diagnostic, Kanttekening, Language, Model, Stelsel } from '@inburgering/core'
import { createSentences, type ScenarioResult, type Sentences } from '@inburgering/engine'
import { ruleWords, type RuleWords } from '../words/index.ts'
import { referencesIn, type References } from './references.ts'

/** How far scenarios reach the rules; `analysis` gives it. */
export interface Coverage {
  readonly items: readonly { readonly id: string; readonly kind: string; readonly owner: string; readonly name: string; readonly rows: number }[]
  readonly reached: number
  readonly total: number
}

/** What became of each member of the law that a `dekking` lists; `analysis` gives it. */
export interface CoveredLaw {
  readonly dekking: Dekking
  readonly members: readonly {
    readonly member: DekkingMember
    readonly status: 'uitgedrukt' | 'oordeel' | 'niet uitgedrukt' | undefined
    readonly owners: readonly (Declaration | Stelsel)[]
    readonly reasons: readonly Kanttekening[]
  }[]
}

/** What documents about rules are made from. Playing, covering and reading are the caller's. */
export interface BookInput {
  readonly model: Model
  /** The other stelsels that it uses: a person whom they touch too is told of in their words. */
  readonly beside?: readonly Model[]
  /** Results of the scenarios, played with their reasons. */
  readonly played: readonly ScenarioResult[]
  /** The scenarios are still being played: nothing is said of a termijn without an example. */
  readonly examplesFollow?: true
  readonly coverage?: Coverage
  /** What was found in the text: the broken parts are marked. */
  readonly diagnostics: readonly Diagnostic[]
  readonly made: Made
}

/** What a rule book is made from. */
export interface RegelboekInput extends BookInput {
  readonly coveredLaw: readonly CoveredLaw[]
}

/** With what and when a document was made. */
export interface Made {
  readonly rulesHash: string
  /** Version of the workbench. */
  readonly version: string
  /** ISO 8601; absent: the document carries no date, so that it stays the same as long as the rules do. */
  readonly date?: string
}

/** What every chapter needs. */
export interface Book extends BookInput {
  readonly language: Language
  readonly words: RuleWords
  readonly sentences: Sentences
  readonly references: References
  readonly of: <K extends DeclarationKind>(...kinds: readonly K[]) => readonly DeclarationOf<K>[]
}

/** A declaration of one of these kinds; some declarations share their shape among several. */
export type DeclarationOf<K extends DeclarationKind> = OfKind<Declaration, K>
type OfKind<D extends Declaration, K extends DeclarationKind> = D extends { readonly kind: infer Own } ? (Extract<Own, K> extends never ? never : D) : never

export function openBook(input: BookInput): Book {
  const { model, beside = [] } = input
  const byKind = new Map<string, readonly Declaration[]>()
  const ofKinds = (kinds: readonly string[]): readonly Declaration[] => {
    const key = kinds.join(' ')
    const found = byKind.get(key) ?? model.declarations.filter(({ kind }) => kinds.includes(kind))
    byKind.set(key, found)
    return found
  }
  return {
    ...input,
    language: 'nl',
    words: ruleWords(model, 'nl'),
    sentences: createSentences(model, 'nl', beside),
    references: referencesIn(model),
    of: <K extends DeclarationKind>(...kinds: readonly K[]) => ofKinds(kinds) as readonly DeclarationOf<K>[],
  }
}
