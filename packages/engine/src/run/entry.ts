import { formatIsoDate, toDecimalText, type DayNumber, type Entry, type EntryKind, type Exact } from '@inburgering/core'
import { layerOrder, type Guard } from '../program/guard.ts'
import { finishReason } from '../reasons/finish.ts'
import type { Decision } from './decision.ts'
import type { Run } from './state.ts'

export interface EntryFields {
  readonly soort: EntryKind
  readonly naam: string
  readonly grond?: string
  readonly einde?: DayNumber
  readonly bedrag?: Exact | undefined
  readonly toelichting?: string
  /** Always to be judged by a person, besides what the rules ask. */
  readonly nietBeoordeeld?: readonly string[]
}

/** The exchanged form of an outcome, with everything that it rests on. */
export function makeEntry(run: Run, { decider, use, trace }: Decision, fields: EntryFields): Entry {
  const { grond, einde, bedrag, toelichting, nietBeoordeeld = [] } = fields
  const { stelsel } = run.specification.model
  const wijzigingen = unique(use.guards.map(({ wijziging }) => wijziging.name))
  const oordelen = unique([...nietBeoordeeld, ...use.oordelen])
  const aannames = unique(use.aannames)
  return {
    datum: formatIsoDate(run.context.peildatum),
    soort: fields.soort,
    naam: fields.naam,
    ...(grond === undefined ? {} : { grond }),
    ...(einde === undefined ? {} : { einde: formatIsoDate(einde) }),
    ...(bedrag === undefined ? {} : { bedrag: Number(toDecimalText(bedrag)) }),
    ...(toelichting === undefined ? {} : { toelichting }),
    bronnen: sourcesOf(use.sources.map(({ text }) => text), [...stelsel.sources.map(({ text }) => text), stelsel.label, decider.declaration.label]),
    stelsel: stelsel.name,
    laag: highestLayer(use.guards),
    ...(wijzigingen.length === 0 ? {} : { wijzigingen }),
    ...(oordelen.length === 0 ? {} : { niet_beoordeeld: oordelen }),
    ...(aannames.length === 0 ? {} : { aannames }),
    ...(trace === undefined ? {} : { waarom: finishReason(trace.root) }),
  }
}

function sourcesOf(sources: readonly string[], otherwise: readonly string[]): readonly string[] {
  return sources.length > 0 ? unique(sources) : otherwise.slice(0, 1)
}

function highestLayer(guards: readonly Guard[]): string {
  let rank = 0
  for (const guard of guards) rank = Math.max(rank, guard.rank)
  return layerOrder[rank] ?? 'wet'
}

function unique(texts: readonly string[]): readonly string[] {
  return texts.length < 2 ? texts : [...new Set(texts)]
}
