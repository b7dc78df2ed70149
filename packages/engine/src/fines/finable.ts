import type { RunDuty } from '../run/state.ts'

/** Whoever has no plicht yet, or no more, is not fined. */
export function isFinable({ arisenOn, endedOn }: RunDuty): boolean {
  return arisenOn !== undefined && endedOn === undefined
}
