import { isRunning, isSeen, instance, records } from './ask.ts'
import type { Day } from './dates.ts'
import { recordsOf } from './dossier.ts'
import { decide, emit, reportMissingOnce, signal } from './decide.ts'
import type { Duty, Instance, Lowering } from './happenings.ts'
import { clause, clauses, current } from './in-force.ts'
import type { Clauses, Exemption, Leerroute, Plicht, Requirement, Vereist } from './rules.ts'
import type { Run } from './run.ts'
import { and, none, not, or, Unknown, type Truth, type Value } from './values.ts'

/** What a plicht asks: whether it is done, open or freed from. */

/** Not latched: the level that is asked may change. */
export function partDone(c: Run, name: string): Truth {
  const slot = c.rules.onderdelen.get(name)
  const onderdeel = slot && current(c, slot)
  if (onderdeel === undefined) return false
  c.use?.reading(onderdeel)
  const exempt = c.exemptParts.get(name) ?? false
  if (exempt === true) return true
  if (onderdeel.done === undefined) return exempt
  const { part, subject } = c
  c.part = name
  const done = onderdeel.done(c)
  c.part = part
  c.subject = subject
  return done === true ? true : or(done, exempt)
}

/** All its `vereist` clauses that are asked, or one alternative. */
export function routeDone(c: Run, name: string): Truth {
  const slot = c.rules.leerroutes.get(name)
  const route = slot && current(c, slot)
  if (route === undefined) return false
  c.use?.reading(route)
  const alternatives = clauses(c, route.of_in_plaats_daarvan)
  let regular: Truth = true
  for (const required of clauses(c, route.vereist)) {
    const asked = required.when === undefined || required.when(c)
    if (asked === false) continue
    const done = requirementsDone(c, required.requirements)
    const met: Truth = done === true ? true : or(not(asked), done)
    regular = and(regular, met)
    if (regular === false) break
  }
  if (regular === true) return true
  let answer: Truth = regular
  for (const alternative of alternatives) {
    const done = requirementsDone(c, alternative.requirements)
    if (answer !== true) answer = or(answer, done)
  }
  return answer
}

function requirementsDone(c: Run, requirements: readonly Requirement[]): Truth {
  let answer: Truth = true
  for (const requirement of requirements) {
    answer = and(answer, requirementDone(c, requirement))
    if (answer === false) break
  }
  return answer
}

export function requirementDone(c: Run, requirement: Requirement): Truth {
  switch (requirement.kind) {
    case 'onderdeel':
      return partDone(c, requirement.name)
    case 'taaleis': {
      const slot = c.rules.taaleisen.get(requirement.name)
      const taaleis = slot && current(c, slot)
      if (taaleis === undefined) return false
      c.use?.reading(taaleis)
      let answer: Truth = true
      for (const part of taaleis.onderdelen) {
        answer = and(answer, partDone(c, part))
        if (answer === false) break
      }
      return answer
    }
    case 'condition':
      return requirement.when(c)
    case 'leerroute': {
      const route = requirement.value(c)
      if (route instanceof Unknown) return route
      return typeof route === 'string' && routeDone(c, route)
    }
  }
}

const nothing: readonly never[] = []

/** What a plicht requires, in the order of the text. */
export function requirementsOf(c: Run, plicht: string): readonly Vereist[] {
  const slot = c.rules.plichten.get(plicht)
  const rules = slot && current(c, slot)
  return rules === undefined ? nothing : clauses(c, rules.vereist)
}

/** Asked (its exception does not apply) and not done. */
export function isOpen(c: Run, required: Vereist): Truth {
  const excepted = c.isExcepted(required.unless)
  if (excepted === true) return false
  const open = not(c.settle((at) => requirementDone(at, required.requirement), true))
  return open === false ? false : and(not(excepted), open)
}

export function isSettled(c: Run, required: Vereist): Truth {
  return not(isOpen(c, required))
}

function openPart(c: Run, name: string): Truth {
  const required = findRequired(c, ({ requirement }) => requirement.kind === 'onderdeel' && requirement.name === name)
  return required === undefined ? not(partDone(c, name)) : isOpen(c, required)
}

function openRoute(c: Run, name: string): Truth {
  const required = findRequired(c, ({ requirement }) => requirement.kind === 'leerroute')
  if (required === undefined || required.requirement.kind !== 'leerroute') return not(routeDone(c, name))
  const asked = required.requirement.value(c)
  if (asked instanceof Unknown) return asked
  return asked === name && isOpen(c, required)
}

function findRequired(c: Run, suits: (required: Vereist) => boolean): Vereist | undefined {
  for (const name of c.rules.plichten.keys()) {
    const found = requirementsOf(c, name).find(suits)
    if (found !== undefined) return found
  }
  return undefined
}

/** A plicht is met when everything it asks is done; from then on it stays met. */
export function checkPlichten(c: Run, day: Day): void {
  for (const duty of c.duties) {
    if (duty.metOn !== undefined || duty.barred) continue
    const required = requirementsOf(c, duty.name)
    let met: Truth = required.length > 0
    for (const each of required) {
      met = and(met, isSettled(c, each))
      if (met === false) break
    }
    if (met === true) duty.metOn = day
  }
  if (c.rules.asksWhenDone) noteDone(c, day)
}

/** For `de dag waarop ...`: since when each onderdeel and leerroute is done. */
function noteDone(c: Run, day: Day): void {
  const note = (key: string, done: Truth): void => {
    if (done !== true) c.doneSince.delete(key)
    else if (!c.doneSince.has(key)) c.doneSince.set(key, day)
  }
  for (const name of c.rules.onderdelen.keys()) note(`onderdeel:${name}`, partDone(c, name))
  for (const name of c.rules.leerroutes.keys()) note(`leerroute:${name}`, routeDone(c, name))
}

export function plichtOf(c: Run, duty: Duty): Plicht | undefined {
  const slot = c.rules.plichten.get(duty.name)
  return slot && current(c, slot)
}

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

/** Which vrijstellingen and ontheffingen are in force now; each that starts or ends is told. Answers whether anything changed. */
export function checkExemptions(c: Run): boolean {
  let changed = false
  for (const duty of c.duties) {
    const plicht = plichtOf(c, duty)
    if (plicht === undefined || plicht.vrijstelling.slots.length + plicht.ontheffing.slots.length === 0) continue
    if (checkDuty(c, duty, plicht)) changed = true
  }
  return changed
}

function checkDuty(c: Run, duty: Duty, plicht: Plicht): boolean {
  const all = [...exemptionsOf(c, plicht.vrijstelling), ...exemptionsOf(c, plicht.ontheffing)].map((exemption) => ({ exemption, holds: isInForce(c, duty, exemption) }))
  const inForce = all.flatMap(({ exemption, holds }) => (holds === true ? [exemption] : []))
  let exempt: Truth = false
  const parts = new Map<string, Truth>()
  for (const { exemption, holds } of all) {
    if (exemption.parts === undefined && exempt !== true) exempt = or(exempt, holds)
    for (const part of exemption.parts ?? []) {
      const before = parts.get(part) ?? false
      parts.set(part, before === true ? true : or(before, holds))
    }
  }
  const started = inForce.filter(({ name }) => !duty.exemptions.has(name))
  const isSame = started.length === 0 && inForce.length === duty.exemptions.size && typeof exempt === typeof duty.exempt
  const ended = isSame ? [] : [...duty.exemptions].filter(([name]) => !inForce.some((exemption) => exemption.name === name))
  duty.exempt = exempt
  duty.exemptParts = parts
  c.exemptParts = c.duties.length === 1 ? parts : new Map(c.duties.flatMap(({ exemptParts }) => [...exemptParts]))
  if (isSame) return false
  duty.exemptions = new Map(inForce.map(({ name }) => [name, duty.exemptions.get(name) ?? c.peildatum]))
  for (const [name, since] of ended) {
    const exemption = [plicht.vrijstelling, plicht.ontheffing].flatMap(({ slots }) => slots.flatMap(({ versions }) => versions.flatMap(({ value }) => value ?? []))).findLast((version) => version.name === name)
    if (exemption === undefined) continue
    decide(c, plicht, (use) => {
      use.rule(exemption)
      if (exemption.asLongAs !== undefined) c.isMet(exemption.asLongAs)
      emit(c, plicht, use, { soort: exemption.kind, naam: exemption.name, einde: Math.max(since, c.peildatum - 1), door: exemption.by })
    })
  }
  for (const exemption of started) {
    decide(c, plicht, (use) => {
      use.rule(exemption)
      isInForce(c, { ...duty, exemptions: new Map() }, exemption)
      emit(c, plicht, use, { soort: exemption.kind, naam: exemption.name, door: exemption.by })
    })
  }
  return true
}

/** Where wijzigingen touch them: what a record granted is asked by the rule that holds for that decision. */
function exemptionsOf(c: Run, of: Clauses<Exemption>): readonly Exemption[] {
  if (of.only !== undefined) return of.only
  const versions = of.slots.flatMap((slot) => slot.versions.flatMap(({ value }) => value ?? []))
  const granted = versions.filter((version) => {
    const record = version.record === undefined ? undefined : recordsOf(c.dossier, version.record).findLast((candidate) => isSeen(c, candidate))
    if (record === undefined) return false
    const { trigger } = c
    c.trigger = record
    c.decidedOn = record.acts ?? record.begin
    const holds = clauses(c, of).includes(version)
    c.trigger = trigger
    c.decidedOn = undefined
    return holds
  })
  const now = clauses(c, of).filter(({ record, name }) => record === undefined && !granted.some((exemption) => exemption.name === name))
  return [...granted, ...now]
}

/** Granted by a record or a condition, for good or as long as something holds. */
function isInForce(c: Run, duty: Duty, { record, asLongAs, when, name }: Exemption): Truth {
  if (record !== undefined && !recordsOf(c.dossier, record).some((candidate) => isSeen(c, candidate))) return false
  if (record === undefined && asLongAs === undefined && when === undefined) return false
  const still = asLongAs === undefined ? true : c.isMet(asLongAs)
  if (still === false) return false
  // What was granted once stays granted; `zolang` alone takes it away again.
  return and(still, when === undefined || duty.exemptions.has(name) ? true : c.isMet(when))
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

const levels = ['onder_A1', 'A1', 'A2', 'B1', 'B2', 'C1', 'C2']

/** The level that a taaleis asks now: its own, or what an effective bevoegdheid lowered it to. */
export function level(c: Run, name: string): Value {
  const slot = c.rules.taaleisen.get(name)
  const taaleis = slot && current(c, slot)
  if (taaleis === undefined) return none
  c.use?.reading(taaleis)
  let asked = taaleis.level
  for (const lowering of c.lowerings) {
    if (lowering.taaleis !== name || (lowering.parts !== undefined && (c.part === undefined || !lowering.parts.includes(c.part)))) continue
    const lowered = loweredTo(c, lowering)
    if (lowered !== undefined && levels.indexOf(lowered) < levels.indexOf(asked)) asked = lowered
  }
  return asked
}

/** It works as long as each `werkt zolang` holds. */
function loweredTo(c: Run, { record, bevoegdheid: name, oordelen }: Lowering): string | undefined {
  const { trigger } = c
  c.trigger = record
  c.decidedOn = record.acts ?? record.begin
  const slot = c.rules.bevoegdheden.get(name)
  const bevoegdheid = slot && current(c, slot)
  const power = bevoegdheid && clauses(c, bevoegdheid.power).find(({ kind }) => kind === 'verlagen')
  const limits = bevoegdheid === undefined ? [] : clauses(c, bevoegdheid.werkt_zolang)
  c.trigger = trigger
  c.decidedOn = undefined
  if (bevoegdheid === undefined || power === undefined || !limits.every(({ when }) => c.isMet(when) === true)) return undefined
  c.use?.notJudged(oordelen)
  c.use?.reading(bevoegdheid)
  return power.to
}

/** `openstaat` of what a value names, or whether it is done. */
export function stateOfValue(c: Run, value: Value, kind: 'onderdeel' | 'leerroute', open: boolean): Truth {
  if (value instanceof Unknown) return value
  if (typeof value !== 'string') return false
  if (kind === 'onderdeel') return open ? openPart(c, value) : partDone(c, value)
  return open ? openRoute(c, value) : routeDone(c, value)
}

export type PlichtState = 'ontstaan' | 'loopt' | 'geëindigd' | 'voldaan'

export function plichtIs(c: Run, name: string, state: PlichtState): boolean {
  const duty = c.duties.find((each) => each.name === name)
  if (duty?.arisenOn === undefined) return false
  if (state === 'ontstaan') return true
  if (state === 'loopt') return duty.metOn === undefined && duty.endedOn === undefined
  return state === 'geëindigd' ? duty.endedOn !== undefined : duty.metOn !== undefined
}

export function plichtDay(c: Run, name: string, state: PlichtState): Value {
  const duty = c.duties.find((each) => each.name === name)
  if (state === 'ontstaan' || state === 'loopt') return duty?.arisenOn ?? none
  return (state === 'geëindigd' ? duty?.endedOn : duty?.metOn) ?? none
}

export type TermijnState = 'ontstaan' | 'loopt' | 'verstreken' | 'geëindigd' | 'voldaan'

export function termijnIs(c: Run, name: string, state: TermijnState): boolean {
  const termijn = instance(c, name)
  if (termijn === undefined) return false
  switch (state) {
    case 'ontstaan':
      return true
    case 'loopt':
      return runs(termijn, c.peildatum)
    case 'verstreken':
      return termijn.expiredOn !== undefined
    case 'geëindigd':
      return termijn.expiredOn !== undefined || termijn.metOn !== undefined
    case 'voldaan':
      return termijn.metOn !== undefined
  }
}

/** Begun, not met, and today within it; one that waits for a record runs on after its last day. */
export function runs(termijn: Instance, today: Day): boolean {
  if (termijn.metOn !== undefined || termijn.expiredOn !== undefined || today < termijn.first) return false
  return today <= termijn.last || termijn.waitsFor !== undefined
}

export function termijnDay(c: Run, name: string, state: TermijnState): Value {
  const termijn = instance(c, name)
  if (state === 'ontstaan' || state === 'loopt') return termijn?.first ?? none
  if (state === 'geëindigd') return termijn?.metOn ?? termijn?.expiredOn ?? none
  return (state === 'verstreken' ? termijn?.expiredOn : termijn?.metOn) ?? none
}

export type PeriodeState = 'ontstaan' | 'loopt' | 'geëindigd'

export function periodeIs(c: Run, name: string, state: PeriodeState): boolean {
  const all = records(c, name)
  if (state === 'ontstaan') return all.some(({ begin }) => begin <= c.asOf)
  const running = all.some((record) => isRunning(record, c.asOf))
  return state === 'loopt' ? running : !running && all.some((record) => isSeen(c, record))
}

export function periodeDay(c: Run, name: string, state: PeriodeState): Value {
  const begun = records(c, name).filter(({ begin }) => begin <= c.asOf)
  if (state === 'ontstaan' || state === 'loopt') return begun.at(-1)?.begin ?? none
  return begun.findLast((record) => isSeen(c, record))?.end ?? none
}

export function doneDay(c: Run, kind: 'onderdeel' | 'leerroute', value: Value): Value {
  if (value instanceof Unknown) return value
  return typeof value === 'string' ? (c.doneSince.get(`${kind}:${value}`) ?? none) : none
}

