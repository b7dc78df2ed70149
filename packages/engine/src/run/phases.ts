import type { DayNumber } from '@inburgering/core'
import { followDecisions } from '../decided/follow.ts'
import { tellRevisions, workRevisions } from '../decided/revise.ts'
import { arise, end } from '../duty/arise.ts'
import { interrupt, resume } from '../duty/interrupt.ts'
import { checkExemptions } from '../duty/exempt.ts'
import { checkPlichten } from '../duty/met.ts'
import { barPowerless, tellPowers, usePowers } from '../duty/powers.ts'
import { tellOutsideRoom } from '../duty/policy-room.ts'
import { checkRoutes } from '../duty/route.ts'
import { tellSignals } from '../duty/signals.ts'
import { seenThrough } from '../evaluation/records.ts'
import { fineAfter, fineBy } from '../fines/find.ts'
import { tellJudgements } from '../fines/judged.ts'
import { tellJudgedLate } from '../fines/judged-late.ts'
import { beginSetLater } from '../fines/new-term.ts'
import { payBy, payDue } from '../payments/pay.ts'
import { lower } from '../measures/lower.ts'
import { beginDue } from '../terms/begin.ts'
import { deviate, endWaiting } from '../terms/deviate.ts'
import { expire } from '../terms/expire.ts'
import { lendBy, tendLoans } from '../loans/tend.ts'
import { extendBy, extendOnLastDay } from '../terms/extend.ts'
import { checkTermijnen } from '../terms/met.ts'
import { beginForRecords, stopWithDecision } from '../terms/one-for-each.ts'
import { renew } from '../terms/renew.ts'
import { suspend } from '../terms/suspend.ts'
import { lookFrom, type Run } from './state.ts'

/** What ended yesterday runs out, on what is dated up to yesterday; then what begins today begins. */
export function night(run: Run, day: DayNumber): void {
  lookFrom(run, day, 'night')
  const expired = expire(run, day)
  if (run.late !== undefined) fineLate(run, run.late, day)
  if (expired.length > 0) fineAfter(run, expired, day)
  renew(run, day)
  beginSetLater(run, day)
  beginDue(run, day)
  beginForRecords(run, day)
}

/** What ran out while a plicht was interrupted that is deemed to have gone on. */
function fineLate(run: Run, { expired, duties }: NonNullable<Run['late']>, day: DayNumber): void {
  run.late = undefined
  fineAfter(run, expired, day, duties)
}

/** Plichten arise and end; then each record of the day, in the order of the input, with everything that it decides. */
export function daytime(run: Run, day: DayNumber): void {
  lookFrom(run, day, 'day')
  const { context } = run
  const revised = workRevisions(run, day)
  if (run.dossier.revisions.length > 0) stopWithDecision(run, day)
  arise(run, day)
  end(run, day)
  interrupt(run, day)
  checkRoutes(run, ({ arisenOn }) => arisenOn !== undefined)
  checkMet(run, day, revised || !run.begun || run.specification.lawChanges.includes(day))
  run.begun = true
  const { records } = run.dossier
  const last = seenThrough(run.dossier, day)
  for (let position = context.seen; position < last; position += 1) {
    const record = records[position]
    if (record === undefined) continue
    context.seen = position + 1
    context.trigger = record
    barPowerless(run, record)
    checkRoutes(run)
    usePowers(run, record)
    tellOutsideRoom(run, record)
    endWaiting(run, record)
    if (run.specification.triggers.plichten.has(record.name)) resume(run, record, day, () => extendBy(run, record, day))
    else extendBy(run, record, day)
    fineBy(run, record, day)
    lendBy(run, record)
    payBy(run, record)
    context.trigger = undefined
    checkMet(run, day, run.specification.doneTriggers?.has(record.name) ?? true)
  }
}

/** What is done is worked out again only when something that it depends on has changed. */
function checkMet(run: Run, day: DayNumber, changed: boolean): void {
  const exempted = checkExemptions(run)
  if (changed || exempted || run.specification.doneTriggers === undefined) checkPlichten(run, day)
  checkTermijnen(run, day)
}

/** Rules of the last day, where today still is the last day; and what there is to look at. */
export function evening(run: Run, day: DayNumber): void {
  lookFrom(run, day, 'evening')
  suspend(run, day)
  followDecisions(run, day, 'first')
  extendOnLastDay(run, day)
  followDecisions(run, day, 'ofLastDay')
  deviate(run, day)
  payDue(run, day)
  lower(run, day)
  followDecisions(run, day, 'ofMeasures')
  tellRevisions(run, day)
  tellJudgements(run, day)
  tellJudgedLate(run, day)
  tellSignals(run, day)
  tellPowers(run)
  tendLoans(run, day)
}
