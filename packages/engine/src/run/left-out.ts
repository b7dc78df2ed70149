import { formatIsoDate, type Entry } from '@inburgering/core'
import type { Dossier } from '../dossier/dossier.ts'
import type { Knowledge } from '../knowledge/knowledge.ts'
import type { Guard } from '../program/guard.ts'
import { layerName } from '../program/layers.ts'
import { withLayer } from '../program/prepare.ts'
import type { Program } from '../program/program.ts'
import type { RunOptions } from './options.ts'
import { play } from './play.ts'
import type { LeftOut } from './state.ts'

/** What a run gave up to its last day, and what was left out meanwhile. */
export interface LeftOutQuestion {
  readonly program: Program
  readonly dossier: Dossier
  readonly options: RunOptions
  readonly knowledge: Knowledge | undefined
  readonly entries: readonly Entry[]
  readonly leftOut: readonly LeftOut[]
}

/**
 * A signaal on each date on which a wijziging of an off layer would have held, when a run with that layer on differs
 * from that date on.
 */
export function withLeftOutLayers({ program, dossier, options, knowledge, entries, leftOut }: LeftOutQuestion): readonly Entry[] {
  const touched = distinct(leftOut)
  if (touched.length === 0) return entries
  const others = new Map<string, readonly Entry[]>()
  const signals = touched.flatMap(({ guard, datum, certain }): readonly Entry[] => {
    const layer = layerName(guard.wijziging)
    if (certain) return [signalOf(program, guard, layer, datum)]
    const other = others.get(layer) ?? play(withLayer(program, layer), dossier, { ...options, explain: false }, [], knowledge).entries
    others.set(layer, other)
    return sameFrom(datum, entries, other) ? [] : [signalOf(program, guard, layer, datum)]
  })
  return signals.length === 0 ? entries : merge(entries, signals)
}

interface Touched {
  readonly guard: Guard
  readonly datum: string
  readonly certain: boolean
}

/** Each wijziging once a date. */
function distinct(leftOut: readonly LeftOut[]): readonly Touched[] {
  const found = new Map<Guard, Map<number, Touched>>()
  for (const { guard, date, certain } of leftOut) {
    const dates = found.get(guard) ?? new Map<number, Touched>()
    found.set(guard, dates.set(date, { guard, datum: formatIsoDate(date), certain: certain || dates.get(date)?.certain === true }))
  }
  return [...found.values()].flatMap((dates) => [...dates.values()])
}

function sameFrom(datum: string, left: readonly Entry[], right: readonly Entry[]): boolean {
  return outcomesFrom(datum, left) === outcomesFrom(datum, right)
}

/** What the two runs are compared on: outcomes, not what there is to look at. */
function outcomesFrom(datum: string, entries: readonly Entry[]): string {
  const later = entries.filter((entry) => entry.datum >= datum && entry.soort !== 'signaal')
  return JSON.stringify(later.map(({ datum: date, soort, naam, grond, einde, bedrag }) => [date, soort, naam, grond, einde, bedrag]))
}

function signalOf({ model, beside }: Program, { wijziging, aannames }: Guard, layer: string, datum: string): Entry {
  const { stelsel } = [model, ...beside.map((other) => other.model)].find(({ declarations }) => declarations.includes(wijziging)) ?? model
  const sources = wijziging.sources.map(({ text }) => text)
  return {
    datum,
    soort: 'signaal',
    naam: 'laag_uit',
    toelichting: `Met de laag "${layer}" aan is de uitkomst vanaf deze dag anders, door "${wijziging.label}" (${wijziging.name}).`,
    bronnen: sources.length > 0 ? sources : [wijziging.label],
    stelsel: stelsel.name,
    laag: 'wet',
    wijzigingen: [wijziging.name],
    ...(aannames.length > 0 ? { aannames } : {}),
  }
}

/** Signals stand at the end of their date. */
function merge(entries: readonly Entry[], signals: readonly Entry[]): readonly Entry[] {
  const order = [...entries, ...signals].map((entry, index) => ({ entry, index }))
  order.sort((left, right) => (left.entry.datum < right.entry.datum ? -1 : left.entry.datum > right.entry.datum ? 1 : left.index - right.index))
  return order.map(({ entry }) => entry)
}
