import { formatIsoDate, toDecimalText, type Besloten, type DayNumber, type Entry, type EntryKind, type Exact, type LoanStep, type OverRecord, type VolgensRegels } from '@inburgering/core'
import type { DossierRecord } from '../dossier/dossier.ts'
import { aboutOf } from '../evaluation/reference.ts'
import type { Usage } from '../evaluation/usage.ts'
import { layerOrder, type Guard } from '../program/guard.ts'
import { finishReason } from '../reasons/finish.ts'
import type { Decision } from './decision.ts'
import type { Run } from './state.ts'

export interface EntryFields {
  readonly soort: EntryKind
  readonly naam: string
  /** Of a lening. */
  readonly stap?: LoanStep
  readonly grond?: string
  readonly einde?: DayNumber
  readonly bedrag?: Exact | undefined
  /** 20 is 20 %. */
  readonly percentage?: Exact
  readonly volgnummer?: number
  readonly toelichting?: string
  /** Who decided or has to decide; absent for what the law itself brings about. */
  readonly door?: string | undefined
  /** Who receives a vergoeding. */
  readonly aan?: string | undefined
  readonly besloten?: Besloten
  readonly volgensRegels?: VolgensRegels
  /** Always to be judged by a person, besides what the rules ask. */
  readonly nietBeoordeeld?: readonly string[]
}

/** The exchanged form of an outcome, with everything that it rests on. */
export function makeEntry(run: Run, decision: Decision, fields: EntryFields): Entry {
  const { stap, grond, einde, bedrag, percentage, volgnummer, toelichting, door, aan, besloten, volgensRegels, nietBeoordeeld = [] } = fields
  const entry: Writable<Entry> = { datum: formatIsoDate(run.context.peildatum), soort: fields.soort, naam: fields.naam } as Writable<Entry>
  if (stap !== undefined) entry.stap = stap
  if (grond !== undefined) entry.grond = grond
  const over = aboutOf(run.context)
  if (over !== undefined) entry.over = overRecord(over)
  if (einde !== undefined) entry.einde = formatIsoDate(einde)
  if (bedrag !== undefined) entry.bedrag = Number(toDecimalText(bedrag))
  if (percentage !== undefined) entry.percentage = Number(toDecimalText(percentage))
  if (volgnummer !== undefined) entry.volgnummer = volgnummer
  if (toelichting !== undefined) entry.toelichting = toelichting
  if (door !== undefined) entry.door = door
  if (aan !== undefined) entry.aan = aan
  if (besloten !== undefined) entry.besloten = besloten
  if (volgensRegels !== undefined) entry.volgens_regels = volgensRegels
  writeGrounds(entry, run, decision, nietBeoordeeld)
  const { trace } = decision
  if (trace !== undefined) {
    for (const id of entry.aannames ?? []) trace.assumption(id, run.context.peildatum)
    entry.waarom = finishReason(trace.root)
  }
  return entry
}

/** About which record, on which law, under which layer, on which judgements and assumptions: of an outcome, and of its absence. */
export type Grounds = Pick<Entry, 'over' | 'bronnen' | 'stelsel' | 'laag' | 'wijzigingen' | 'niet_beoordeeld' | 'aannames'>

export function groundsOf(run: Run, decision: Decision): Grounds {
  const over = aboutOf(run.context)
  const grounds = (over === undefined ? {} : { over: overRecord(over) }) as Writable<Grounds>
  writeGrounds(grounds, run, decision, [])
  return grounds
}

function writeGrounds(into: Writable<Grounds>, run: Run, { decider, use }: Decision, nietBeoordeeld: readonly string[]): void {
  const { stelsel } = run.specification.model
  const guards = run.broughtUnderBy === undefined ? use.guards : [...use.guards, run.broughtUnderBy]
  const wijzigingen = unique(guards.map(({ wijziging }) => wijziging.name))
  const oordelen = unique([...nietBeoordeeld, ...use.oordelen])
  const aannames = unique([...use.aannames, ...guards.flatMap(({ aannames: assumed }) => assumed)])
  into.bronnen = sourcesOf(use, guards, [...stelsel.sources.map(({ text }) => text), stelsel.label, decider.declaration.label])
  into.stelsel = stelsel.name
  into.laag = highestLayer(guards)
  if (wijzigingen.length > 0) into.wijzigingen = wijzigingen
  if (oordelen.length > 0) into.niet_beoordeeld = oordelen
  if (aannames.length > 0) into.aannames = aannames
}

function overRecord({ name, begin, decision }: DossierRecord): OverRecord {
  return { naam: name, datum: formatIsoDate(begin), ...(decision?.reference === undefined ? {} : { kenmerk: decision.reference }) }
}

/** Filled field by field, in the order in which readers see them. */
type Writable<T> = { -readonly [Key in keyof T]: T[Key] }

/** The rules first, then what changed them. */
function sourcesOf({ sources }: Usage, guards: readonly Guard[], otherwise: readonly string[]): readonly string[] {
  const all = [...sources, ...guards.flatMap(({ wijziging }) => wijziging.sources)]
  return all.length > 0 ? unique(all.map(({ text }) => text)) : otherwise.slice(0, 1)
}

function highestLayer(guards: readonly Guard[]): string {
  let rank = 0
  for (const guard of guards) rank = Math.max(rank, guard.rank)
  return layerOrder[rank] ?? 'wet'
}

function unique(texts: readonly string[]): readonly string[] {
  return texts.length < 2 ? texts : texts.filter((text, index) => texts.indexOf(text) === index)
}
