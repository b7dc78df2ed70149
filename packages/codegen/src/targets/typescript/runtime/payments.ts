import { rounded } from './ask.ts'
import { type Day, newYear } from './dates.ts'
import { clausesInForce, decide, emit, inForceOf, reportMissing, reportMissingOnce } from './decide.ts'
import type { DossierRecord } from './dossier.ts'
import { clause, clauses, current } from './in-force.ts'
import { compare, zero } from './numbers.ts'
import type { Betaaldag, Clauses, Grounded, Slot, Vergoeding } from './rules.ts'
import type { PlannedPayment, Run } from './run.ts'
import { daysComing, overWholeDossier, underEachLaw } from './terms.ts'
import type { Usage } from './usage.ts'
import { isExact, none, Unknown, type Value } from './values.ts'

/** Money that goes from one party to another because of a person. */

function daysOf({ eenmalig_op, in_het_jaar, elk_jaar_vanaf }: Vergoeding): readonly Clauses<Betaaldag>[] {
  return [eenmalig_op, in_het_jaar, elk_jaar_vanaf]
}

/**
 * Works out on which day each vergoeding with a date of its own falls, over the whole dossier. One that would fall before
 * the rules were in force does not come.
 */
export function planPayments(c: Run): void {
  for (const slot of c.rules.datedPayments) {
    for (const { value: vergoeding } of slot.versions) {
      if (vergoeding === undefined) continue
      for (const { slots } of daysOf(vergoeding)) for (const { versions } of slots) for (const { value } of versions) if (value !== undefined) planOne(c, slot, value, vergoeding.name)
    }
  }
}

function planOne(c: Run, slot: Slot<Vergoeding>, when: Betaaldag, name: string): void {
  if (c.paid.has(when)) return
  let first = Infinity
  for (const day of daysComing(underEachLaw(c, when.readsLaw, () => dateOf(c, when, name)))) {
    const falls = when.yearsLater > 0 ? newYear(day, when.yearsLater) : day
    if (falls >= c.rules.stelsel.from) first = Math.min(first, falls)
  }
  if (first === Infinity) c.payments.delete(when)
  else comeOn(c, when, { slot, day: first })
}

function comeOn(c: Run, when: Betaaldag, payment: PlannedPayment): void {
  c.payments.set(when, payment)
  c.agenda.add(payment.day)
}

function dateOf(c: Run, { date: ask }: Betaaldag, name: string): Value {
  const { use } = c
  c.use = undefined
  const date = overWholeDossier(c, ask)
  c.use = use
  if (date instanceof Unknown) reportMissingOnce(c, date, name)
  return date
}

/** Day: vergoedingen for a record, each time that it happens. */
export function payBy(c: Run, record: DossierRecord): void {
  for (const slot of c.rules.paymentsByRecord.get(record.name) ?? []) {
    const vergoeding = inForceOf(c, slot)
    if (vergoeding === undefined) continue
    for (const bij of clausesInForce(c, vergoeding.bij)) if (bij.records.includes(record.name)) decide(c, vergoeding, (use) => pay(c, vergoeding, bij, use))
  }
}

/** Evening: vergoedingen whose day it is, by the text that holds on that day. */
export function payDue(c: Run, day: Day): void {
  if (c.rules.paymentsFollowDecisions) planPayments(c)
  for (const [when, { slot, day: due }] of c.payments) {
    if (due > day) continue
    c.payments.delete(when)
    c.paid.add(when)
    const vergoeding = current(c, slot)
    if (vergoeding === undefined || !daysOf(vergoeding).some((each) => clauses(c, each).includes(when))) continue
    decide(c, vergoeding, (use) => {
      when.date(c)
      pay(c, vergoeding, when, use)
    })
    if (when.everyYear) comeOn(c, when, { slot, day: newYear(day, 1) })
  }
}

function pay(c: Run, vergoeding: Vergoeding, when: Grounded, use: Usage): void {
  const { name } = vergoeding
  use.rule(when)
  const condition = clause(c, vergoeding.als)
  if (condition !== undefined) use.rule(condition)
  const holds = c.isMet(condition?.when)
  if (holds instanceof Unknown) return reportMissing(c, holds, name)
  if (!holds) return
  const amount = amountOf(c, vergoeding, use)
  if (amount instanceof Unknown) reportMissing(c, amount, name)
  else if (!isExact(amount) || compare(amount, zero) <= 0) return
  const parties = clause(c, vergoeding.betaling)
  if (parties !== undefined) use.rule(parties)
  emit(c, vergoeding, use, { soort: 'vergoeding', naam: name, bedrag: isExact(amount) ? amount : undefined, door: parties?.payer, aan: parties?.payee })
}

/** Rounded once, as the stelsel says. */
function amountOf(c: Run, vergoeding: Vergoeding, use: Usage): Value {
  const bedrag = clause(c, vergoeding.bedrag)
  if (bedrag === undefined) return none
  use.rule(bedrag)
  const { decimals, mode } = c.rules.stelsel
  return rounded(bedrag.amount(c), decimals, mode)
}
