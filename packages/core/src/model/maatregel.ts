import type { ClauseBase, DeclarationBase } from './declaration.ts'
import type { Expression, RecordSet } from './expression.ts'

/** A lowering of a benefit in steps that follow each other on their dates. */
export interface Maatregel extends DeclarationBase {
  readonly kind: 'maatregel'
  readonly clauses: readonly MaatregelClause[]
}
export type MaatregelClause = ClauseBase &
  (
    | { readonly kind: 'opgelegd_door'; readonly orgaan: string }
    /** `begint bij kennisgeving als ...`: the day of the record is the first day of the first step, asked in its evening. */
    | { readonly kind: 'begint_bij'; readonly records: RecordSet; readonly when?: Expression }
    /** Asked before each step, on what is dated up to the day before it; for the first step on the whole day. */
    | { readonly kind: 'uitzondering'; readonly name: string; readonly when: Expression }
    /**
     * `stap eerste_stap: 20% van bijstandsnorm gedurende 6 maanden als ...`, in the order of the text. The next step begins on
     * the first day plus `length`. Without `length` a step
     * runs until the maatregel ends, so it is the last one. A step whose condition does not hold is not taken: then the
     * maatregel ends with the step before it.
     */
    | { readonly kind: 'stap'; readonly name: string; readonly share: Expression; readonly of: Expression; readonly length?: Expression; readonly when?: Expression }
    /** `eindigt zodra ...`: asked every evening; the day on which it holds is the first one without a lowering. */
    | { readonly kind: 'eindigt'; readonly when: Expression }
    /** `vervalt zodra ...`: from that day the maatregel is taken as never begun; asked every evening, before `eindigt`. */
    | { readonly kind: 'vervalt'; readonly when: Expression }
  )
