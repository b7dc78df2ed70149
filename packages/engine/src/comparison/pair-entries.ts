import { topicOfEntry, type Entry, type Timeline } from '@inburgering/core'
import type { PlacedEntry } from './difference.ts'

export interface Pairing {
  readonly pairs: readonly { readonly before: PlacedEntry; readonly after: PlacedEntry }[]
  readonly onlyBefore: readonly PlacedEntry[]
  readonly onlyAfter: readonly PlacedEntry[]
}

/**
 * Pairs what speaks of the same thing: soort, naam, grond, stap, and the record that it is about. Of several the ones of the same date first, so that one
 * entry more does not shift all that follow; what is left in between by order.
 */
export function pairEntries(before: Timeline, after: Timeline): Pairing {
  const left = byTopic(before)
  const right = byTopic(after)
  const pairing = { pairs: [] as Pairing['pairs'][number][], onlyBefore: [] as PlacedEntry[], onlyAfter: [] as PlacedEntry[] }
  for (const topic of new Set([...left.keys(), ...right.keys()])) pairTopic(left.get(topic) ?? [], right.get(topic) ?? [], pairing)
  pairing.pairs.sort((one, other) => one.before.index - other.before.index)
  pairing.onlyBefore.sort((one, other) => one.index - other.index)
  pairing.onlyAfter.sort((one, other) => one.index - other.index)
  return pairing
}

function byTopic({ tijdlijn }: Timeline): Map<string, PlacedEntry[]> {
  const topics = new Map<string, PlacedEntry[]>()
  tijdlijn.forEach((entry, index) => {
    const topic = topicOf(entry)
    const known = topics.get(topic)
    if (known === undefined) topics.set(topic, [{ entry, index }])
    else known.push({ entry, index })
  })
  return topics
}

export function topicOf(entry: Entry): string {
  const topic = `${entry.soort}|${topicOfEntry(entry)}|${entry.grond ?? ''}`
  return entry.stap === undefined ? topic : `${topic}|${entry.stap}`
}

interface Growing {
  readonly pairs: Pairing['pairs'][number][]
  readonly onlyBefore: PlacedEntry[]
  readonly onlyAfter: PlacedEntry[]
}

function pairTopic(left: readonly PlacedEntry[], right: readonly PlacedEntry[], pairing: Growing): void {
  let [fromLeft, fromRight] = [0, 0]
  for (const [atLeft, atRight] of [...sameDates(left, right), [left.length, right.length] as const]) {
    pairInOrder(left.slice(fromLeft, atLeft), right.slice(fromRight, atRight), pairing)
    const [before, after] = [left[atLeft], right[atRight]]
    if (before !== undefined && after !== undefined) pairing.pairs.push({ before, after })
    ;[fromLeft, fromRight] = [atLeft + 1, atRight + 1]
  }
}

function pairInOrder(left: readonly PlacedEntry[], right: readonly PlacedEntry[], pairing: Growing): void {
  const shared = Math.min(left.length, right.length)
  for (let place = 0; place < shared; place++) {
    const [before, after] = [left[place], right[place]]
    if (before !== undefined && after !== undefined) pairing.pairs.push({ before, after })
  }
  pairing.onlyBefore.push(...left.slice(shared))
  pairing.onlyAfter.push(...right.slice(shared))
}

/** Places of equal dates, ascending on both sides. Dates ascend within a timeline, so one walk along both finds them. */
function sameDates(left: readonly PlacedEntry[], right: readonly PlacedEntry[]): readonly (readonly [number, number])[] {
  const found: (readonly [number, number])[] = []
  let [atLeft, atRight] = [0, 0]
  while (atLeft < left.length && atRight < right.length) {
    const [one, other] = [left[atLeft]?.entry.datum ?? '', right[atRight]?.entry.datum ?? '']
    if (one === other) found.push([atLeft++, atRight++])
    else if (one < other) atLeft++
    else atRight++
  }
  return found
}
