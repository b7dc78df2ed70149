import { formatIsoDate, type DayNumber } from '@inburgering/core'
import type { TermijnInstance } from '../evaluation/happenings.ts'
import { clausesOf } from '../program/clauses.ts'
import { revoke } from '../run/revoke.ts'
import type { Run } from '../run/state.ts'
import { moveEnd } from './start.ts'

/** A termijn that ran out, open again for as long as it takes to see whether it is extended. */
export interface Reopened {
  readonly termijn: TermijnInstance
  readonly last: DayNumber
  readonly unshifted: DayNumber
  readonly expiredOn: DayNumber
}

/** The termijnen that ran out since a day, open for extensions. */
export function reopenSince(run: Run, since: DayNumber, day: DayNumber): readonly Reopened[] {
  const reopened = [...run.happenings.termijnen.values()].flat().flatMap((termijn): readonly Reopened[] => {
    const { last, unshifted, expiredOn } = termijn
    return expiredOn === undefined || expiredOn < since ? [] : [{ termijn, last, unshifted, expiredOn }]
  })
  for (const { termijn } of reopened) {
    termijn.expiredOn = undefined
    termijn.last = day
  }
  run.running = [...run.running, ...reopened.map(({ termijn }) => termijn)].sort((left, right) => left.first - right.first)
  return reopened
}

/**
 * One that was extended goes on, until today at the earliest, and that it ran out is taken back; the others are as they
 * were. Answers those.
 */
export function closeOrGoOn(run: Run, reopened: readonly Reopened[], day: DayNumber): readonly TermijnInstance[] {
  const closed = reopened.filter(({ termijn, unshifted }) => termijn.unshifted === unshifted)
  for (const { termijn, last, expiredOn } of closed) {
    termijn.last = last
    termijn.expiredOn = expiredOn
  }
  const expired = closed.map(({ termijn }) => termijn)
  run.running = run.running.filter((termijn) => !expired.includes(termijn))
  for (const each of reopened) if (!closed.includes(each)) goOn(run, each, day)
  return expired
}

function goOn(run: Run, { termijn, expiredOn }: Reopened, day: DayNumber): void {
  if (termijn.last < day) moveEnd(run, termijn, day)
  const told = formatIsoDate(expiredOn)
  const signals = clausesOf(termijn.claused, 'na_afloop', run.context).map(({ name }) => name)
  revoke(run, day, ({ soort, naam, grond, datum }) => datum === told && (soort === 'signaal' ? grond === termijn.name && signals.includes(naam) : soort === 'termijn_verstreken' && naam === termijn.name))
}
