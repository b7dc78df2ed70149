import { afterFactor, afterReduction, baseAmount, underCeiling } from './amounts.ts'
import { isSeen, records } from './ask.ts'
import { addDurations, type Day, type Duration, lastDayOfTermijn } from './dates.ts'
import { clausesInForce, decide, emit, inForceOf, reportMissing, signal } from './decide.ts'
import type { DossierRecord } from './dossier.ts'
import { isOpen, requirementsOf } from './duty.ts'
import type { Duty, Instance, SetFor } from './happenings.ts'
import { clause, clauses, current } from './in-force.ts'
import { judgementNamed } from './judged.ts'
import { add, compare, euros, type Exact, round } from './numbers.ts'
import type { Boeteregime, Grounded, OvertredingBij, OvertredingNaAfloop, Termijn, Uitzondering, Vereist } from './rules.ts'
import type { Run, TermijnSet } from './run.ts'
import { actAppliesToDecided, startTermijn } from './terms.ts'
import { Usage } from './usage.ts'
import { and, durationOf, isDuration, isExact, isPositive, merge, noOutcome, not, or, type Truth, Unknown, type Value } from './values.ts'

/** When a fine falls, how high it is, and which termijn it sets. */

interface Violation {
  readonly day: Day
  readonly record: DossierRecord | undefined
  readonly termijn: Instance | undefined
  readonly by: Grounded
  readonly setFor: SetFor
  /** A vrijstelling of the whole plicht is in force. */
  readonly exempt: Truth
  readonly ask: (c: Run) => Truth
}

/** Night: a fine for each requirement that is open, in the order of the plicht; then the termijnen that they set. */
export function fineAfter(c: Run, expired: readonly Instance[], day: Day): void {
  const sets: TermijnSet[] = []
  for (const termijn of expired) {
    for (const duty of c.duties) {
      if (duty.metOn !== undefined || !isFinable(duty)) continue
      for (const required of requirementsOf(c, duty.name)) {
        for (const slot of c.rules.regimesAfterTermijn) {
          const regime = inForceOf(c, slot)
          if (regime === undefined) continue
          for (const by of clausesInForce(c, regime.overtreding_na_afloop)) {
            if (by.open === required.name && by.termijnen.includes(termijn.name)) impose(c, regime, afterTermijn(termijn, required, duty, by), sets)
          }
        }
      }
    }
  }
  beginSet(c, sets, day)
}

function afterTermijn(termijn: Instance, required: Vereist, duty: Duty, by: OvertredingNaAfloop): Violation {
  const ask = (c: Run): Truth => {
    const open = isOpen(c, required)
    return open === false ? false : and(open, c.isMet(by.when))
  }
  return { day: termijn.last, record: undefined, termijn, by, setFor: { plicht: duty.name, requirement: required.name }, exempt: duty.exempt, ask }
}

/** Day: fines for a record, as long as a plicht of the person stands. */
export function fineBy(c: Run, record: DossierRecord, day: Day): void {
  const slots = c.rules.regimesByRecord.get(record.name)
  if (slots === undefined) return
  const finable = c.duties.filter((duty) => isFinable(duty) && (duty.metOn === undefined || duty.metOn >= day))
  if (finable.length === 0 && c.duties.length > 0) return
  const duty = finable.find(({ exempt }) => exempt === false) ?? finable.find(({ exempt }) => exempt !== true) ?? finable[0]
  const sets: TermijnSet[] = []
  for (const slot of slots) {
    const regime = inForceOf(c, slot)
    if (regime === undefined) continue
    for (const by of clausesInForce(c, regime.overtreding_bij)) if (by.records.includes(record.name)) impose(c, regime, byRecord(record, by, duty), sets)
  }
  beginSet(c, sets, day)
}

function byRecord(record: DossierRecord, by: OvertredingBij, duty: Duty | undefined): Violation {
  return { day: record.acts ?? record.begin, record, termijn: undefined, by, setFor: { plicht: duty?.name ?? '', requirement: undefined }, exempt: duty?.exempt ?? false, ask: (c) => c.isMet(by.when) }
}

/** Whoever has no plicht yet, or no more, is not fined. */
function isFinable({ arisenOn, endedOn }: Duty): boolean {
  return arisenOn !== undefined && endedOn === undefined
}

function impose(c: Run, regime: Boeteregime, violation: Violation, sets: TermijnSet[]): void {
  const { trigger, termijn, overtreding, lawDate } = c
  c.trigger = violation.record
  c.termijn = violation.termijn
  c.overtreding = violation.day
  decide(c, regime, (use) => decideFine(c, regime, violation, use, sets))
  c.trigger = trigger
  c.termijn = termijn
  c.overtreding = overtreding
  c.lawDate = lawDate
}

interface FineOutcome {
  readonly excepted: Truth
  readonly amount: Exact | Unknown | undefined
  readonly step: number
}

const excepted: FineOutcome = { excepted: true, amount: undefined, step: 0 }

function decideFine(c: Run, regime: Boeteregime, violation: Violation, use: Usage, sets: TermijnSet[]): void {
  const { name } = regime
  use.rule(violation.by)
  const violated = violation.ask(c)
  if (violated instanceof Unknown) return reportMissing(c, violated, name)
  if (!violated) return
  if (violation.exempt instanceof Unknown) return reportMissing(c, violation.exempt, name)
  if (violation.exempt) return
  const outcome = underMilderLaw(c, regime, () => outcomeOf(c, regime, violation))
  if (outcome.excepted instanceof Unknown) return reportMissing(c, outcome.excepted, name)
  if (outcome.excepted || outcome.amount === undefined) return
  const { imposed, rooms } = underCeiling(c, regime, outcome.amount)
  if (imposed === undefined) return
  if (imposed instanceof Unknown) reportMissing(c, imposed, name)
  c.boetes.push({ kind: 'boete', name, date: c.peildatum, overtreding: violation.day, amount: imposed, step: outcome.step })
  const bedrag = imposed instanceof Unknown ? undefined : imposed
  if (bedrag !== undefined) for (const room of rooms) room.spent = add(room.spent, bedrag) ?? room.spent
  const judgement = records(c, 'evenredigheid').findLast((record) => isSeen(c, record))
  const nietBeoordeeld = judgement === undefined ? ['evenredigheid'] : []
  emit(c, regime, use, { soort: 'boete', naam: name, bedrag, door: clause(c, regime.opgelegd_door)?.orgaan, nietBeoordeeld })
  const oordelen = [...nietBeoordeeld, ...use.oordelen]
  if (oordelen.length > 0) c.finesToJudge.push({ regime, overtreding: violation.day, on: c.peildatum, oordelen })
  if (judgement?.values['oordeel'] === false) tellDisproportionate(c, regime)
  if (bedrag !== undefined) checkMaximum(c, regime, bedrag, use)
  lengthsSet(c, regime, violation, sets)
}

/** The rules cannot say what a disproportionate fine comes to: its amount stands, and who decides is told. */
function tellDisproportionate(c: Run, regime: Boeteregime): void {
  const oordeel = judgementNamed(c, 'evenredigheid')
  if (oordeel === undefined) return
  const text = `De boete "${regime.label}" is als niet evenredig beoordeeld, en er is nog geen besluit. Het bedrag uit de regels is dan te hoog: wie beslist, legt een lagere boete op of geen boete.`
  decide(c, oordeel, (use) => signal(c, oordeel, use, 'niet_evenredig', text, { grond: regime.name, door: clause(c, regime.opgelegd_door)?.orgaan }))
}

/** A check, never a clamp. */
function checkMaximum(c: Run, regime: Boeteregime, amount: Exact, use: Usage): void {
  const maximum = clause(c, regime.wettelijk_maximum)?.amount(c)
  if (maximum === undefined || !isExact(maximum) || compare(amount, maximum) <= 0) return
  signal(c, regime, use, 'boven_wettelijk_maximum', `De boete "${regime.label}" van ${euros(amount)} is hoger dan het wettelijk maximum van ${euros(maximum)}. Kijk de bedragen na.`, { door: clause(c, regime.opgelegd_door)?.orgaan })
}

/** The law of `recht naar`, and where it says `of naar ... als dat gunstiger is` the better of the two for the person. */
function underMilderLaw(c: Run, regime: Boeteregime, compute: () => FineOutcome): FineOutcome {
  const outer = c.lawDate
  const own = clause(c, regime.recht_naar)
  if (own !== undefined) c.use?.rule(own)
  const { stelsel, lawChanges } = c.rules
  const first = dayAt(c, own?.date ?? (own === undefined ? stelsel.lawDate : undefined)) ?? outer
  const other = dayAt(c, own === undefined ? stelsel.milder : own.milder)
  const [from, to] = other === undefined || first < other ? [first, other ?? first] : [other, first]
  if (!lawChanges.some((day) => from < day && day <= to)) return under(c, first, compute)
  const use = c.use
  const attempts = [first, to === first ? from : to].map((date) => {
    c.use = new Usage()
    return { use: c.use, outcome: under(c, date, compute), date }
  })
  c.use = use
  const [one, two] = attempts as [(typeof attempts)[number], (typeof attempts)[number]]
  const chosen = isBetter(two.outcome, one.outcome) ? two : one
  use?.add(chosen.use)
  c.lawDate = chosen.date
  return chosen.outcome
}

function dayAt(c: Run, ask: ((c: Run) => Value) | undefined): Day | undefined {
  const date = ask?.(c)
  return typeof date === 'number' ? date : undefined
}

/** Before the stelsel is in force there is no rule to fine by. */
function under(c: Run, date: Day, compute: () => FineOutcome): FineOutcome {
  c.lawDate = date
  return date < c.rules.stelsel.from ? excepted : compute()
}

/** No fine is better than any fine; an unknown amount is better than none that is known, for nothing is lost by it. */
function isBetter(candidate: FineOutcome, other: FineOutcome): boolean {
  const [left, right] = [weight(candidate), weight(other)]
  if (left !== right) return left < right
  const { amount } = candidate
  if (amount === undefined || amount instanceof Unknown || other.amount === undefined || other.amount instanceof Unknown) return false
  return compare(amount, other.amount) < 0
}

function weight({ excepted: none, amount }: FineOutcome): number {
  if (none !== false || amount === undefined) return 0
  return amount instanceof Unknown ? 1 : 2
}

/** In the order of the law: exceptions; the amount or the step of the ladder; factor; reduction; rounding once. */
function outcomeOf(c: Run, regime: Boeteregime, violation: Violation): FineOutcome {
  const own = isAnyException(c, regime)
  const except = own === false ? isSetAside(c, regime, violation) : own
  if (except !== false) return { excepted: except, amount: undefined, step: 0 }
  const { amount: base, step } = baseAmount(c, regime, violation.day)
  if (base === undefined || base instanceof Unknown) return { excepted: false, amount: base, step }
  const reduced = afterReduction(c, regime, afterFactor(c, regime, base))
  if (!isExact(reduced)) return { excepted: false, amount: reduced instanceof Unknown ? reduced : undefined, step }
  const { decimals, mode } = c.rules.stelsel
  return { excepted: false, amount: round(reduced, decimals, mode) ?? noOutcome(), step }
}

/** One exception is enough. */
function isAnyException(c: Run, regime: Boeteregime): Truth {
  let unknown: Unknown | undefined
  for (const uitzondering of clauses(c, regime.uitzondering, (left) => wouldApply(c, left))) {
    const applies = c.isExcepted(uitzondering.when)
    if (applies === true) {
      c.use?.rule(uitzondering)
      return true
    }
    if (applies !== false) unknown = merge(unknown, applies)
  }
  return unknown ?? false
}

/** Whether another regime that says `in afwijking van` this one applies in the same case. */
function isSetAside(c: Run, { name }: Boeteregime, violation: Violation): Truth {
  let unknown: Unknown | undefined
  for (const slot of c.rules.setAside.get(name) ?? []) {
    const other = current(c, slot)
    const instead = other && clause(c, other.in_afwijking_van)
    if (other === undefined || instead === undefined || !instead.regimes.includes(name)) continue
    const violated = violation.record === undefined ? isOpenAfter(c, other, violation) : isViolatedBy(c, other, violation, violation.record)
    const applies = violated === false ? false : and(violated, not(isAnyException(c, other)))
    if (applies === true) {
      c.use?.rule(instead)
      return true
    }
    if (applies !== false) unknown = merge(unknown, applies)
  }
  return unknown ?? false
}

function isViolatedBy(c: Run, regime: Boeteregime, { exempt }: Violation, record: DossierRecord): Truth {
  let violated: Truth = false
  for (const by of clauses(c, regime.overtreding_bij)) {
    if (!by.records.includes(record.name)) continue
    violated = or(violated, c.isMet(by.when))
    if (violated === true) break
  }
  return exempt === true ? false : and(not(exempt), violated)
}

/** Something is open that this regime fines after the termijn that ran out. */
function isOpenAfter(c: Run, regime: Boeteregime, { termijn }: Violation): Truth {
  if (termijn === undefined) return false
  const after = clauses(c, regime.overtreding_na_afloop).filter(({ termijnen }) => termijnen.includes(termijn.name))
  let answer: Truth = false
  for (const duty of c.duties) {
    if (duty.metOn !== undefined || !isFinable(duty) || duty.exempt === true) continue
    for (const required of requirementsOf(c, duty.name)) {
      for (const by of after) {
        if (by.open !== required.name) continue
        answer = or(answer, and(not(duty.exempt), afterTermijn(termijn, required, duty, by).ask(c)))
        if (answer === true) return true
      }
    }
  }
  return answer
}

/** An off layer's exception matters only where it would apply; when it looks at nothing but the dossier, it certainly would. */
function wouldApply(c: Run, left: Uitzondering | undefined): boolean {
  if (left === undefined) return true
  const { use } = c
  c.use = undefined
  const applies = c.isExcepted(left.when)
  c.use = use
  if (applies === true && left.certain && left.wijziging !== undefined) use?.prevented.push(left.wijziging)
  return applies !== false
}

/** The `zet` clauses of a regime that hold; after a termijn of the same name its `later` length counts. */
function lengthsSet(c: Run, regime: Boeteregime, { termijn, setFor }: Violation, sets: TermijnSet[]): void {
  const outer = c.use
  const by = clause(c, regime.opgelegd_door)?.orgaan
  for (const zet of clauses(c, regime.zet)) {
    const use = new Usage()
    c.use = use
    const holds = c.isMet(zet.when)
    if (holds instanceof Unknown) reportMissing(c, holds, zet.termijn)
    if (holds !== true) continue
    use.rule(zet)
    const ask = termijn?.name === zet.termijn && zet.later !== undefined ? zet.later : zet.length
    const length = ask(c)
    if (length instanceof Unknown) reportMissing(c, length, zet.termijn)
    if (isDuration(length) && isPositive(length)) sets.push({ termijn: zet.termijn, length: durationOf(length), setFor, by, use })
  }
  c.use = outer
}

/** Begins what the fines of this moment set: one termijn of each name. */
function beginSet(c: Run, sets: readonly TermijnSet[], day: Day): void {
  if (sets.length === 0) return
  for (const name of new Set(sets.map(({ termijn }) => termijn))) {
    const same = sets.filter(({ termijn }) => termijn === name)
    const slot = c.rules.termijnen.get(name)
    c.beginsOn = day
    const rules = slot && current(c, slot)
    if (rules !== undefined) beginTogether(c, rules, same, day)
    c.beginsOn = undefined
  }
}

function beginTogether(c: Run, rules: Termijn, same: readonly TermijnSet[], day: Day): void {
  decide(c, rules, (use) => {
    const decided = clause(c, rules.duurt_wat_de_boete_bepaalt)
    const length = combine(c, same.map((set) => set.length), day, decided?.combine ?? 'longest')
    // The termijn is decided by the fines: their `zet` clauses come before its own sources.
    const own = use.sources.splice(0)
    for (const set of same) use.add(set.use)
    use.sources.push(...own)
    if (decided !== undefined) use.rule(decided)
    const shifts = actAppliesToDecided(c, rules)
    startTermijn(c, use, { termijn: rules, first: day, length, shifts, setFor: same.map((set) => set.setFor), by: same.find((set) => set.by !== undefined)?.by })
  })
}

/** The longest is the one that ends last. */
function combine(c: Run, lengths: readonly Duration[], day: Day, how: 'longest' | 'sum'): Duration {
  const [first = { months: 0 }, ...others] = lengths
  if (how === 'sum') return others.reduce((total, length) => addDurations(total, length) ?? inDays(c, [total, length], day), first)
  const end = (length: Duration): Day => lastDayOfTermijn(day, length, c.overflow) ?? -Infinity
  return others.reduce((longest, length) => (end(length) > end(longest) ? length : longest), first)
}

/** Months and days do not add up by themselves: from this day on they do, the months first. */
function inDays(c: Run, lengths: readonly Duration[], day: Day): Duration {
  const monthsFirst = [...lengths].sort((left) => ('months' in left ? -1 : 1))
  const last = monthsFirst.reduce((end, length) => lastDayOfTermijn(end + 1, length, c.overflow) ?? end, day - 1)
  return { days: last - day + 1 }
}
