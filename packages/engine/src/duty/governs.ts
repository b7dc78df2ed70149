import { lastDayNumber, type DayNumber } from '@inburgering/core'
import type { Dossier } from '../dossier/dossier.ts'
import type { Guard } from '../program/guard.ts'
import type { Program } from '../program/program.ts'
import { arisingDays, lookOverAll } from '../run/plan.ts'
import { lookFrom, startRun } from '../run/state.ts'
import { applies } from './arise.ts'

/**
 * Whether a stelsel takes this person: `van toepassing als` holds on the first day on which a plicht may arise under it.
 * A run decides it on that same day. A stelsel under which no plicht can arise for this person does not take him.
 */
export function governs(program: Program, dossier: Dossier): boolean {
  return arisesUnder(program, dossier) !== undefined
}

/** The variant without which this stelsel would not take this person, or only later: it moves the entry into force. */
export function broughtUnderBy({ moved }: Program, dossier: Dossier): Guard | undefined {
  if (moved === undefined) return undefined
  const first = arisesUnder(moved.from, dossier)
  return first === undefined || first < moved.from.specification.inForceFrom ? moved.by : undefined
}

/** The first day on which a plicht may arise, when the stelsel then takes this person. */
function arisesUnder(program: Program, dossier: Dossier): DayNumber | undefined {
  const run = startRun(program, dossier, false, lastDayNumber, lastDayNumber)
  lookOverAll(run)
  const first = Math.min(...run.duties.flatMap((duty) => arisingDays(run, duty).days))
  if (!Number.isFinite(first)) return undefined
  lookFrom(run, first, 'day')
  return applies(run) ? first : undefined
}

/** Whether two stelsels name each other `in plaats van`: of these exactly one governs a person. */
export function areAlternatives({ model: { stelsel: one } }: Program, { model: { stelsel: other } }: Program): boolean {
  return one.insteadOf.includes(other.name) && other.insteadOf.includes(one.name)
}
