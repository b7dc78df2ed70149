import type { OverflowPolicy } from '../values/index.ts'
import type { DeclarationBase, LawDate } from './declaration.ts'
import type { Expression, Rounding } from './expression.ts'
import type { SourceRef } from './source.ts'

/** An act with its decrees and regulations, as one body of rules. */
export interface Stelsel extends DeclarationBase {
  readonly kind: 'stelsel'
  /** Entry into force, ISO 8601. */
  readonly from: string
  readonly until?: string
  /** `van toepassing als`: decided when the plicht arises, then fixed. */
  readonly appliesWhen?: { readonly when: Expression; readonly sources: readonly SourceRef[] }
  /** Stelsels of which exactly one governs a person. */
  readonly insteadOf: readonly string[]
  readonly lawDate?: LawDate
  /** What a day that the month does not have becomes. */
  readonly overflow: OverflowPolicy
  readonly rounding: Rounding
  /** ISO 8601: until when the rules were checked against the law. */
  readonly checkedUntil?: string
}
