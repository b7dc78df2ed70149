import { aboutOf, over } from './ask.ts'
import { iso, type Day } from './dates.ts'
import { toJson, type Exact } from './numbers.ts'
import type { Rule, Slot, Clauses, Grounded } from './rules.ts'
import { current, clauses } from './in-force.ts'
import type { Run } from './run.ts'
import type { Entry } from './timeline.ts'
import { Usage } from './usage.ts'
import type { Unknown } from './values.ts'

/** Who decides: a rule with its sources. */
export type Decider = Grounded & Pick<Rule, 'label'>

export interface Fields {
  readonly soort: string
  readonly naam: string
  readonly grond?: string | undefined
  readonly einde?: Day | undefined
  readonly bedrag?: Exact | undefined
  readonly toelichting?: string | undefined
  readonly door?: string | undefined
  readonly aan?: string | undefined
  readonly nietBeoordeeld?: readonly string[]
}

const layers = ['wet', 'rechtspraak', 'uitvoeringspraktijk', 'beleidsregel', 'variant']

/** Makes a decision: everything that is asked meanwhile becomes part of what the outcome rests on. */
export function decide<T>(c: Run, decider: Decider, work: (use: Usage) => T): T {
  const outer = c.use
  const use = new Usage()
  use.rule(decider)
  c.use = use
  const before = c.entries.length
  const result = work(use)
  c.use = outer
  if (use.off.length > 0) {
    const emitted = c.entries.length > before
    for (const wijziging of use.off) c.leftOut.push({ wijziging, date: c.peildatum, certain: emitted && use.prevented.includes(wijziging) })
  }
  return result
}

/** What is in force of a rule, noting what an off layer would have made of it. */
export function inForceOf<T>(c: Run, slot: Slot<T>): T | undefined {
  return slot.only ?? noting(c, () => current(c, slot))
}

/** The clauses of one kind in force, noting what an off layer would have made of them. */
export function clausesInForce<T>(c: Run, of: Clauses<T>): readonly T[] {
  return of.only ?? noting(c, () => clauses(c, of))
}

function noting<T>(c: Run, look: () => T): T {
  const outer = c.use
  const use = new Usage()
  c.use = use
  const found = look()
  c.use = outer
  for (const wijziging of use.off) c.leftOut.push({ wijziging, date: c.peildatum, certain: false })
  return found
}

/** The decision gives an outcome. */
export function emit(c: Run, decider: Decider, use: Usage, fields: Fields): void {
  const { stelsel } = c.rules
  const entry: Entry = { datum: iso(c.peildatum), soort: fields.soort, naam: fields.naam } as Entry
  if (fields.grond !== undefined) entry.grond = fields.grond
  const about = aboutOf(c)
  if (about !== undefined) entry.over = over(about)
  if (fields.einde !== undefined) entry.einde = iso(fields.einde)
  if (fields.bedrag !== undefined) entry.bedrag = toJson(fields.bedrag)
  if (fields.toelichting !== undefined) entry.toelichting = fields.toelichting
  if (fields.door !== undefined) entry.door = fields.door
  if (fields.aan !== undefined) entry.aan = fields.aan
  // The rules first, then what changed them.
  const bronnen = unique(use.sources)
  for (const { sources } of use.wijzigingen) addNew(bronnen, sources)
  entry.bronnen = bronnen.length > 0 ? bronnen : [stelsel.sources[0] ?? stelsel.label ?? decider.label]
  entry.stelsel = stelsel.name
  entry.laag = layers[use.wijzigingen.reduce((rank, wijziging) => Math.max(rank, wijziging.rank), 0)] ?? 'wet'
  if (use.wijzigingen.length > 0) entry.wijzigingen = unique([use.wijzigingen.map(({ name }) => name)])
  const { nietBeoordeeld } = fields
  if (use.oordelen.length > 0 || (nietBeoordeeld !== undefined && nietBeoordeeld.length > 0)) entry.niet_beoordeeld = unique([nietBeoordeeld ?? [], use.oordelen])
  const aannames = unique(use.aannames)
  for (const wijziging of use.wijzigingen) addNew(aannames, wijziging.aannames)
  if (aannames.length > 0) entry.aannames = aannames
  c.entries.push(entry)
}

/** Something to look at; never an outcome of a rule. */
export function signal(c: Run, decider: Decider, use: Usage, naam: string, toelichting: string, more: Pick<Fields, 'grond' | 'door'> = {}): void {
  emit(c, decider, use, { soort: 'signaal', naam, toelichting, ...more })
}

/** The texts of all lists, each once. */
function unique(lists: readonly (readonly string[])[]): string[] {
  const found: string[] = []
  for (const texts of lists) addNew(found, texts)
  return found
}

function addNew(found: string[], texts: readonly string[]): void {
  for (const text of texts) if (!found.includes(text)) found.push(text)
}

/** A fact is missing for a decision: it is not taken, and reported. */
export function reportMissing(c: Run, unknown: Unknown, neededFor: string): void {
  const datum = iso(c.peildatum)
  for (const gegeven of unknown.missing) {
    const key = `${gegeven}|${neededFor}|${datum}`
    if (!c.missing.has(key)) c.missing.set(key, { gegeven, nodig_voor: neededFor, datum })
  }
}

/** For what is asked on every day again: the fact is reported on the first one. */
export function reportMissingOnce(c: Run, unknown: Unknown, neededFor: string): void {
  const known = [...c.missing.values()].filter(({ nodig_voor }) => nodig_voor === neededFor)
  if (unknown.missing.some((gegeven) => !known.some((missing) => missing.gegeven === gegeven))) reportMissing(c, unknown, neededFor)
}
