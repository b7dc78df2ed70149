import type { Day } from './dates.ts'
import { decide, emit, reportMissingOnce, signal } from './decide.ts'
import { plichtOf, requirementsOf } from './duty.ts'
import type { Duty } from './happenings.ts'
import { clause, clauses, current } from './in-force.ts'
import type { Condition, Leerroute, Plicht } from './rules.ts'
import type { Run } from './run.ts'
import { and, type Truth, Unknown } from './values.ts'

/** How a plicht arises and ends, which leerroute it asks, and what there is to look at. */

/** Day, before the records: plichten that arise. Whether the stelsel applies is decided then, and fixed. */
export function arise(c: Run, day: Day): void {
  if (day < c.rules.stelsel.from) return
  for (const duty of c.duties) {
    if (duty.arisenOn !== undefined || duty.barred) continue
    const plicht = plichtOf(c, duty)
    const from = plicht && clause(c, plicht.ontstaat)?.date(c)
    if (plicht === undefined || typeof from !== 'number' || from > day) continue
    const { appliesWhen } = c.rules.stelsel
    if (appliesWhen !== undefined && c.isMet(appliesWhen.when) === false) {
      duty.barred = true
      continue
    }
    decide(c, plicht, (use) => {
      const ontstaat = clause(c, plicht.ontstaat)
      if (ontstaat === undefined) return
      use.rule(ontstaat)
      const holds = c.isMet(ontstaat.when)
      if (holds instanceof Unknown) reportMissingOnce(c, holds, duty.name)
      if (holds !== true) return
      duty.arisenOn = day
      chooseStelsel(c)
      emit(c, plicht, use, { soort: 'plicht_ontstaat', naam: duty.name })
    })
  }
}

function chooseStelsel(c: Run): void {
  const { stelsel } = c.rules
  if (c.entries.some(({ soort, naam }) => soort === 'stelsel' && naam === stelsel.name)) return
  const decider = { ...stelsel, wijziging: undefined }
  decide(c, decider, (use) => {
    if (stelsel.appliesWhen !== undefined) {
      use.cite(stelsel.appliesWhen.sources)
      c.isMet(stelsel.appliesWhen.when)
    }
    emit(c, decider, use, { soort: 'stelsel', naam: stelsel.name })
  })
}

/** Day, before the records: plichten that end. Afterwards nothing is fined; termijnen run on. */
export function end(c: Run, day: Day): void {
  for (const duty of c.duties) {
    if (duty.arisenOn === undefined || duty.endedOn !== undefined || duty.metOn !== undefined) continue
    const plicht = plichtOf(c, duty)
    const ended = plicht === undefined ? false : hasEnded(c, plicht, day)
    if (ended instanceof Unknown) reportMissingOnce(c, ended, duty.name)
    if (plicht === undefined || ended !== true) continue
    decide(c, plicht, (use) => {
      hasEnded(c, plicht, day)
      duty.endedOn = day
      emit(c, plicht, use, { soort: 'plicht_eindigt', naam: duty.name })
    })
  }
}

function hasEnded(c: Run, plicht: Plicht, day: Day): Truth {
  const eindigt = clause(c, plicht.eindigt)
  if (eindigt === undefined) return false
  c.use?.rule(eindigt)
  const on = eindigt.on?.(c)
  if (on instanceof Unknown) return on
  if (on !== undefined && !(typeof on === 'number' && on <= day)) return false
  return eindigt.when === undefined ? on !== undefined : c.isMet(eindigt.when)
}

/** The leerroute that the plicht asks for was set, or became another. */
export function checkRoutes(c: Run, arisenOnly: boolean): void {
  for (const duty of c.duties) {
    if (arisenOnly && duty.arisenOn === undefined) continue
    for (const { requirement } of requirementsOf(c, duty.name)) {
      if (requirement.kind !== 'leerroute') continue
      const route = requirement.value(c)
      if (typeof route === 'string' && route !== duty.route) setRoute(c, duty, route)
    }
  }
}

function setRoute(c: Run, duty: Duty, route: string): void {
  const slot = c.rules.leerroutes.get(route)
  const leerroute = slot && current(c, slot)
  const soort = duty.route === undefined ? 'leerroute_vastgesteld' : 'leerroute_gewijzigd'
  duty.route = route
  if (leerroute === undefined) return
  decide(c, leerroute, (use) => {
    const outcome = clause(c, leerroute.uitkomst)
    if (outcome !== undefined) use.cite(outcome.sources)
    isAdmitted(c, leerroute)
    emit(c, leerroute, use, { soort, naam: route, door: c.trigger?.by })
  })
  decide(c, leerroute, (use) => {
    if (isAdmitted(c, leerroute) !== false) return
    signal(c, leerroute, use, 'geen_toelating', `De leerroute "${leerroute.label}" is gekozen, maar op deze dag is niet voldaan aan de voorwaarden om erin te komen. De keuze is gevolgd. Kijk of het besluit klopt.`, { grond: route, door: c.trigger?.by })
  })
}

function isAdmitted(c: Run, leerroute: Leerroute): Truth {
  let admitted: Truth = true
  for (const toelating of clauses(c, leerroute.toelating)) {
    c.use?.rule(toelating)
    admitted = and(admitted, c.isMet(toelating.when))
    if (admitted === false) break
  }
  return admitted
}

/** Evening of the day on which a plicht arises: what there is to look at, over the whole dossier. */
export function tellSignals(c: Run, day: Day): void {
  for (const duty of c.duties) {
    const plicht = duty.arisenOn === day ? plichtOf(c, duty) : undefined
    if (plicht === undefined) continue
    const { seen } = c
    c.seen = c.dossier.acting.length
    for (const each of clauses(c, plicht.signaal)) {
      decide(c, plicht, (use) => {
        use.rule(each)
        if (c.isMet(each.when) === true) signal(c, plicht, use, each.name, each.text)
      })
    }
    c.seen = seen
  }
}

/** After a moment: the days on which a plicht arises or ends by the passing of time. */
export function watch(c: Run): void {
  for (const duty of c.duties) {
    const plicht = duty.barred || duty.endedOn !== undefined || duty.metOn !== undefined ? undefined : plichtOf(c, duty)
    if (plicht === undefined) continue
    if (duty.arisenOn === undefined) {
      for (const turn of clause(c, plicht.ontstaat)?.turns ?? []) c.agenda.add(nextTurn(c, turn))
      continue
    }
    const eindigt = clause(c, plicht.eindigt)
    const on = eindigt?.on?.(c)
    if (typeof on === 'number') c.agenda.add(on)
    for (const turn of eindigt?.turns ?? []) c.agenda.add(nextTurn(c, turn))
  }
}

/** The day on which a comparison has another outcome: by halving, for it turns once. Undefined: not in this run. */
function nextTurn(c: Run, comparison: Condition): Day | undefined {
  const { peildatum, asOf, use, until } = c
  c.use = undefined
  const on = (day: Day): boolean | undefined => {
    c.peildatum = c.asOf = day
    const answer = comparison(c)
    return typeof answer === 'boolean' ? answer : undefined
  }
  const now = on(peildatum)
  const turns = on(until) !== now
  let [same, other] = [peildatum, until]
  while (turns && other - same > 1) {
    const middle = Math.floor((same + other) / 2)
    if (on(middle) === now) same = middle
    else other = middle
  }
  c.peildatum = peildatum
  c.asOf = asOf
  c.use = use
  return turns ? other : undefined
}
