import { addDuration, parseIsoDate, type DayNumber, type Diagnostic } from '@inburgering/core'
import { arisesFrom, plichtOf } from '../duty/arise.ts'
import type { Dossier } from '../dossier/dossier.ts'
import type { Program } from '../program/program.ts'
import { startRun } from './state.ts'

/** A date that was asked for; one that does not exist is reported. */
export function askedDay(text: string | undefined, name: string, diagnostics: Diagnostic[]): DayNumber | undefined {
  const day = text === undefined ? undefined : parseIsoDate(text)
  if (text !== undefined && day === undefined) diagnostics.push({ code: 'INB830', arguments: { name, value: text } })
  return day
}

/** Ten years after the latest date of the dossier; without records, after the plicht arises. */
export function defaultUntil(program: Program, dossier: Dossier): DayNumber | undefined {
  let latest = -Infinity
  for (const each of [dossier, ...dossier.beside]) {
    for (const { begin, end } of each?.records ?? []) latest = Math.max(latest, end ?? begin)
    for (const { date } of each?.revisions ?? []) latest = Math.max(latest, date)
  }
  if (!Number.isFinite(latest)) latest = firstOfAll(program, dossier)
  return Number.isFinite(latest) ? addDuration(latest, { months: 120 }, 'lastDayOfMonth') : undefined
}

/** The first plicht of all stelsels that run: the one that is asked may have none of its own. */
function firstOfAll(program: Program, dossier: Dossier): number {
  const beside = program.beside.map((each, index) => ({ each, same: dossier.beside[index] }))
  const days = [{ each: program, same: dossier }, ...beside].flatMap(({ each, same }) => (same === undefined ? [] : (firstArising(each, same) ?? [])))
  return days.length === 0 ? -Infinity : Math.min(...days)
}

function firstArising(program: Program, dossier: Dossier): DayNumber | undefined {
  const run = startRun(program, dossier, false, 0, 0)
  const { inForceFrom } = program.specification
  if (Number.isFinite(inForceFrom)) run.context.lookFrom(inForceFrom, 0)
  const days = run.duties.flatMap((duty) => {
    const plicht = plichtOf(run, duty)
    return plicht === undefined ? [] : (arisesFrom(run, plicht) ?? [])
  })
  return days.length === 0 ? undefined : Math.min(...days)
}
