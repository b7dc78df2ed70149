import type { SourceRef } from '../model/index.ts'

/**
 * Why an outcome is what it is: a tree of addressable nodes, never text that must be scraped.
 *
 * - `entry`: the outcome itself; `rule`: a declaration or clause that was asked; `condition`: an expression of type
 *   `ja of nee`; `value`: any other expression; `record`: a record of the dossier; `step`: one line in the derivation of
 *   a termijn (start, length, extension, shift, last day) or of a fine (table amount, factor, reduction, rounding, cap);
 *   `assumption`: an aanname that the outcome rests on; `judgement`: an oordeel, given or not.
 */
export interface ReasonNode {
  /** Unique within the tree: the path of child numbers from the root, `0.2.1`. */
  readonly id: string
  readonly kind: 'entry' | 'rule' | 'condition' | 'value' | 'record' | 'step' | 'assumption' | 'judgement'
  /** Id of the model node (declaration, clause or expression) that this node speaks of; for a step its name. */
  readonly rule: string
  readonly sources: readonly SourceRef[]
  /** ISO 8601: the date at which it was asked. */
  readonly date: string
  readonly value: ReasonValue
  /** Names of the gegevens or attributes that are missing. */
  readonly unknown?: readonly string[]
  /** Of a decision: the body that took it, where that is another one than it is up to. */
  readonly door?: string
  readonly children: readonly ReasonNode[]
}

/** A value as the author would write it: numbers as exact decimal text, dates ISO 8601, durations `18 maanden`. */
export type ReasonValue =
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'number' | 'money' | 'percentage' | 'hours' | 'duration' | 'text' | 'name'; readonly value: string }
  | { readonly kind: 'date'; readonly value: string }
  | { readonly kind: 'never' }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'notJudged' }
  | { readonly kind: 'none' }
