import { Agenda } from './agenda.ts'
import { tenYearsAfter } from './ask.ts'
import { type Day, iso, lastDay, parseIso } from './dates.ts'
import { reportMissing } from './decide.ts'
import { asKnownOn, type Dossier, seenThrough } from './dossier.ts'
import { checkPlichten, plichtOf } from './duty.ts'
import { checkExemptions } from './exemptions.ts'
import { deviate, endWaiting, extendBy, extendOnLastDay } from './extend.ts'
import { fineAfter, fineBy } from './fines.ts'
import { clause } from './in-force.ts'
import { tellJudgedLate } from './judged.ts'
import { payBy, payDue, planPayments } from './payments.ts'
import { arise, checkRoutes, end, tellSignals, watch } from './plicht.ts'
import { barPowerless, tellOutsideRoom, tellPowers, usePowers } from './powers.ts'
import { renew } from './renew.ts'
import type { Rules, Wijziging } from './rules.ts'
import { Run } from './run.ts'
import { beginDue, beginForRecords, checkTermijnen, expire, planFollowing, planForRecords, planTermijnen, underEachLaw } from './terms.ts'
import type { Entry, Timeline } from './timeline.ts'
import { trouble } from './trouble.ts'
import { Unknown } from './values.ts'

export interface RunOptions {
  /** Layers that are on besides `wet`: `rechtspraak`, `beleidsregel:voorbeeldstad`, `variant:boete_gehalveerd`. Default: those the code was made for. */
  readonly layers?: readonly string[]
  /** ISO 8601: nothing is dated after it. Default: ten years after the latest date of the dossier. */
  readonly until?: string
  /** ISO 8601: what is known later does not count. Default: everything counts. */
  readonly bekendOp?: string
}

/** The timeline of one person under these rules. */
export function timelineOf(rules: Rules, dossier: Dossier, { layers = rules.layers, until, bekendOp }: RunOptions): Timeline {
  const on = switchesOf(rules, layers)
  const last = askedDay(until) ?? defaultUntil(rules, dossier, on) ?? lastDay
  const knownOn = askedDay(bekendOp) ?? Infinity
  const known = asKnownOn(dossier, knownOn)
  const c = play(rules, known, on, last, knownOn)
  return { id: dossier.id, stelsel: rules.stelsel.name, tijdlijn: withLeftOutLayers(c, known), ontbrekend: [...c.missing.values()].filter(({ datum }) => datum <= iso(last)) }
}

function askedDay(text: string | undefined): Day | undefined {
  const day = text === undefined ? undefined : parseIso(text)
  if (text !== undefined && day === undefined) throw new RangeError(`${text} is geen bestaande datum (jjjj-mm-dd).`)
  return day
}

/**
 * By the index of each wijziging: whether its layer is on.
 * @throws RangeError for a layer that these rules do not know
 */
export function switchesOf({ wijzigingen, knownLayers }: Rules, layers: readonly string[]): readonly boolean[] {
  const unknown = layers.find((layer) => !knownLayers.includes(layer))
  if (unknown !== undefined) throw new RangeError(`De laag "${unknown}" zit niet in deze code. Kies uit: ${knownLayers.join(', ')}.`)
  return wijzigingen.map(({ layer, switchedBy }) => layer === 'wet' || layers.includes(layer) || layers.includes(switchedBy))
}

/** Ten years after the latest date of the dossier; without records, after the plicht arises. */
function defaultUntil(rules: Rules, dossier: Dossier, on: readonly boolean[]): Day | undefined {
  let latest = -Infinity
  for (const { begin, end: last } of dossier.records) latest = Math.max(latest, last ?? begin)
  if (!Number.isFinite(latest)) latest = firstArising(rules, dossier, on)
  return Number.isFinite(latest) ? tenYearsAfter(latest) : undefined
}

function firstArising(rules: Rules, dossier: Dossier, on: readonly boolean[]): Day {
  const c = new Run(rules, on, dossier, 0, Infinity, new Agenda(0))
  c.peildatum = c.asOf = c.lawDate = rules.stelsel.from
  let first = Infinity
  for (const duty of c.duties) {
    const plicht = plichtOf(c, duty)
    const date = plicht && clause(c, plicht.ontstaat)?.date(c)
    if (typeof date === 'number') first = Math.min(first, date)
  }
  return first
}

/** Plays one person moment by moment: from night to evening, from one day on which something can happen to the next. */
function play(rules: Rules, dossier: Dossier, on: readonly boolean[], until: Day, knownOn: Day): Run {
  const known = rules.wijzigingen.map(({ index, published }) => on[index] === true && published <= knownOn)
  const c = new Run(rules, known, dossier, until, knownOn, new Agenda(until))
  planKnown(c)
  let moments = 0
  for (let day = c.agenda.next(); day !== undefined; day = c.agenda.next()) {
    const before = c.entries.length
    night(c, day)
    daytime(c, day)
    evening(c, day)
    c.lookFrom(day, 'evening')
    planFollowing(c, day)
    if (rules.termsFollowDecisions && c.entries.length > before) {
      planTermijnen(c)
      for (const planned of c.planned.values()) if (planned <= day) c.agenda.add(day + 1)
    }
    watch(c)
    moments += 1
  }
  if (moments > restful(c)) trouble()
  return c
}

/** So many moments are no sign that a timeline does not come to rest. */
function restful({ dossier, rules, until }: Run): number {
  const years = Math.max(0, until - (dossier.acting[0] ?? rules.stelsel.from)) / 365
  return 64 + 4 * dossier.records.length + 2 * rules.lawChanges.length + years * rules.datedPayments.length
}

/** The days that are known beforehand: of records, periods, plichten, termijnen that begin by themselves, and changes of the rules. */
function planKnown(c: Run): void {
  const { agenda, dossier, rules } = c
  for (const { acts, begin, end: last, isPeriod } of dossier.records) {
    agenda.add(acts)
    if (!isPeriod) continue
    agenda.add(begin)
    if (last !== undefined) agenda.add(last + 1)
  }
  c.lookFrom(Math.max(dossier.acting[0] ?? -Infinity, rules.stelsel.from), 'day')
  c.seen = dossier.acting.length
  let first = dossier.acting[0] ?? Infinity
  for (const duty of c.duties) {
    const plicht = plichtOf(c, duty)
    for (const { versions } of plicht?.ontstaat.slots ?? []) {
      for (const { value: ontstaat } of versions) {
        if (ontstaat === undefined) continue
        const dates = underEachLaw(c, ontstaat.readsLaw, () => ontstaat.date(c))
        for (const { value } of dates) if (value instanceof Unknown) reportMissing(c, value, duty.name)
        for (const { from, value } of dates) {
          if (typeof value !== 'number') continue
          const day = Math.max(from, value, rules.stelsel.from)
          agenda.add(day)
          first = Math.min(first, day)
        }
      }
    }
  }
  planTermijnen(c)
  planForRecords(c)
  planPayments(c)
  for (const day of rules.lawChanges) if (day > first) agenda.add(day)
}

/** What ended yesterday runs out, on what is dated up to yesterday; then what begins today begins. */
function night(c: Run, day: Day): void {
  c.lookFrom(day, 'night')
  const expired = expire(c, day)
  if (expired.length > 0) fineAfter(c, expired, day)
  renew(c, day)
  beginDue(c, day)
  beginForRecords(c, day)
}

/** Plichten arise and end; then each record of the day, in the order of the input, with everything that it decides. */
function daytime(c: Run, day: Day): void {
  c.lookFrom(day, 'day')
  arise(c, day)
  end(c, day)
  checkRoutes(c, true)
  checkMet(c, day, !c.begun || c.rules.lawChanges.includes(day))
  c.begun = true
  const { records } = c.dossier
  const last = seenThrough(c.dossier, day)
  for (let position = c.seen; position < last; position += 1) {
    const record = records[position]
    if (record === undefined) continue
    c.seen = position + 1
    c.trigger = record
    barPowerless(c, record)
    checkRoutes(c, false)
    usePowers(c, record)
    tellOutsideRoom(c, record)
    endWaiting(c, record)
    extendBy(c, record, day)
    fineBy(c, record, day)
    payBy(c, record)
    c.trigger = undefined
    checkMet(c, day, c.rules.doneTriggers?.has(record.name) ?? true)
  }
}

/** What is done is worked out again only when something that it depends on has changed. */
function checkMet(c: Run, day: Day, changed: boolean): void {
  const exempted = checkExemptions(c)
  if (changed || exempted || c.rules.doneTriggers === undefined) checkPlichten(c, day)
  checkTermijnen(c, day)
}

/** Rules of the last day, where today still is the last day; and what there is to look at. */
function evening(c: Run, day: Day): void {
  c.lookFrom(day, 'evening')
  extendOnLastDay(c, day)
  deviate(c, day)
  payDue(c, day)
  tellJudgedLate(c, day)
  tellSignals(c, day)
  tellPowers(c)
}

interface Touched {
  readonly wijziging: Wijziging
  readonly date: Day
  certain: boolean
}

/** A signaal on each date on which a wijziging of an off layer would have held, when a run with that layer on differs from that date on. */
function withLeftOutLayers(c: Run, dossier: Dossier): readonly Entry[] {
  if (c.leftOut.length === 0) return c.entries
  const touched = new Map<Wijziging, Map<Day, Touched>>()
  for (const { wijziging, date, certain } of c.leftOut) {
    const dates = touched.get(wijziging) ?? new Map<Day, Touched>()
    touched.set(wijziging, dates.set(date, { wijziging, date, certain: certain || dates.get(date)?.certain === true }))
  }
  const others = new Map<string, readonly Entry[]>()
  const signals: Entry[] = []
  for (const dates of touched.values()) {
    for (const { wijziging, date, certain } of dates.values()) {
      const datum = iso(date)
      if (!certain) {
        const { switchedBy } = wijziging
        const other = others.get(switchedBy) ?? play(c.rules, dossier, withLayer(c, switchedBy), c.until, c.knownOn).entries
        others.set(switchedBy, other)
        if (outcomesFrom(datum, c.entries) === outcomesFrom(datum, other)) continue
      }
      signals.push(leftOutSignal(c, wijziging, datum))
    }
  }
  // Signals stand at the end of their date.
  return signals.length === 0 ? c.entries : [...c.entries, ...signals].sort((left, right) => (left.datum < right.datum ? -1 : left.datum > right.datum ? 1 : 0))
}

function withLayer({ rules, on }: Run, layer: string): readonly boolean[] {
  return rules.wijzigingen.map((wijziging, index) => on[index] === true || wijziging.switchedBy === layer || wijziging.layer === layer)
}

/** What two runs are compared on: outcomes, not what there is to look at. */
function outcomesFrom(datum: string, entries: readonly Entry[]): string {
  const later = entries.filter((entry) => entry.datum >= datum && entry.soort !== 'signaal')
  return JSON.stringify(later.map(({ datum: date, soort, naam, grond, einde, bedrag }) => [date, soort, naam, grond, einde, bedrag]))
}

function leftOutSignal({ rules }: Run, { label, name, switchedBy, sources, aannames }: Wijziging, datum: string): Entry {
  return {
    datum,
    soort: 'signaal',
    naam: 'laag_uit',
    toelichting: `Met de laag "${switchedBy}" aan is de uitkomst vanaf deze dag anders, door "${label}" (${name}).`,
    bronnen: sources.length > 0 ? sources : [label],
    stelsel: rules.stelsel.name,
    laag: 'wet',
    wijzigingen: [name],
    ...(aannames.length > 0 ? { aannames } : {}),
  }
}
