import { compareDurations, type Day, type Duration, dutchDate, lastDayOfTermijn } from './dates.ts'
import { decide, emit, signal } from './decide.ts'
import type { Instance } from './happenings.ts'
import { clause, current } from './in-force.ts'
import type { Termijn } from './rules.ts'
import type { Run } from './run.ts'
import { actApplies, moveEnd } from './terms.ts'
import { isDuration, isPositive } from './values.ts'

/** What a change of the rules does to a termijn that runs. */

/**
 * Night of a day on which a wijziging starts or stops to hold, `lopende termijnen: nieuwe regel`: a termijn that runs gets
 * its length by the rule of this day, from its own first day on, with the days by which it was extended.
 */
export function renew(c: Run, day: Day): void {
  if (c.running.length === 0) return
  if (!c.rules.wijzigingen.some(({ index, from, until, runningTermsKeepOld }) => !runningTermsKeepOld && (from === day || until === day) && c.on[index] === true)) return
  for (const termijn of [...c.running]) {
    const slot = c.rules.termijnen.get(termijn.name)
    if (slot === undefined) continue
    const [before, now] = [day - 1, day].map((date) => asOf(c, termijn, date, () => current(c, slot)))
    const oldLength = before && asOf(c, termijn, day - 1, () => lengthOf(c, before))
    c.termijn = termijn
    if (now === undefined) {
      if (before !== undefined) lapse(c, termijn, day)
    } else {
      termijn.rules = now
      const length = lengthOf(c, now)
      if (oldLength !== undefined && length !== undefined && compareDurations(oldLength, length) !== 0) setAnew(c, termijn, length, day)
    }
    c.termijn = undefined
  }
}

/** Looks as in the night of a date, about a termijn that runs. */
function asOf<T>(c: Run, termijn: Instance, date: Day, look: () => T): T {
  const { peildatum } = c
  c.lookFrom(date, 'night')
  c.termijn = termijn
  const result = look()
  c.lookFrom(peildatum, 'night')
  return result
}

/** Undefined: it is unknown, or a fine decides. */
function lengthOf(c: Run, termijn: Termijn): Duration | undefined {
  const length = clause(c, termijn.duurt)?.length(c)
  return length !== undefined && isDuration(length) && isPositive(length) ? length : undefined
}

function setAnew(c: Run, termijn: Instance, length: Duration, day: Day): void {
  const original = lastDayOfTermijn(termijn.first, length, c.overflow)
  if (original === undefined) return
  const { last, rules } = termijn
  decide(c, rules, (use) => {
    const duurt = clause(c, rules.duurt)
    if (duurt !== undefined) use.rule(duurt)
    const unshifted = original + termijn.unshifted - termijn.original
    termijn.original = original
    termijn.length = length
    termijn.shifts = actApplies(c, rules, duurt !== undefined && duurt.sources.length > 0 ? duurt.authority : rules.authority)
    moveEnd(c, termijn, unshifted)
    const byTheNewRule = termijn.last
    // A change takes nothing away from a day that has passed.
    if (byTheNewRule < day) moveEnd(c, termijn, day)
    if (termijn.last > last) emit(c, rules, use, { soort: 'termijn_verlengd', naam: termijn.name, einde: termijn.last })
    else if (termijn.last < last) emit(c, rules, use, { soort: 'signaal', naam: 'termijn_verkort', grond: termijn.name, toelichting: shorter(termijn, last, byTheNewRule, day), einde: termijn.last })
  })
}

function shorter({ rules, last }: Instance, before: Day, byTheNewRule: Day, day: Day): string {
  if (byTheNewRule < day) return `Volgens de nieuwe regel was de termijn "${rules.label}" op ${dutchDate(byTheNewRule)} al voorbij. De laatste dag wordt ${dutchDate(last)}: een wijziging laat een termijn niet achteraf eindigen.`
  return `Door een wijziging eindigt de termijn "${rules.label}" eerder: op ${dutchDate(last)} in plaats van ${dutchDate(before)}.`
}

/** The new rules do not know the termijn any more: it stops, and neither is met nor runs out. */
function lapse(c: Run, termijn: Instance, day: Day): void {
  termijn.unshifted = day - 1
  termijn.last = day - 1
  termijn.waitsFor = undefined
  c.running = c.running.filter((other) => other !== termijn)
  decide(c, termijn.rules, (use) => {
    signal(c, termijn.rules, use, 'termijn_vervallen', `De termijn "${termijn.rules.label}" vervalt: de regels van vandaag kennen deze termijn niet meer. De termijn liep tot en met gisteren.`, { grond: termijn.name })
  })
}
