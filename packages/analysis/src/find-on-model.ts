import type { Diagnostic, Model } from '@inburgering/core'
import { findGapsAndOverlaps } from './completeness/find-gaps-and-overlaps.ts'
import { findFinesAboveMaximum } from './fines/find-fines-above-maximum.ts'
import { findRewardForWaiting } from './incentives/find-reward-for-waiting.ts'
import { findUncovered } from './law-coverage/find-uncovered.ts'
import { findImpossibleTerms } from './moments/find-impossible-terms.ts'

/** What looks at the rules as a whole, in the order in which it is told. Who must hear others meanwhile asks one at a time. */
export const modelFinders: readonly ((model: Model) => readonly Diagnostic[])[] = [findGapsAndOverlaps, findImpossibleTerms, findFinesAboveMaximum, findRewardForWaiting, findUncovered]

/** Everything that can only be seen on the rules as a whole, without playing them. */
export function findOnModel(model: Model): readonly Diagnostic[] {
  return modelFinders.flatMap((find) => find(model))
}
