import { isSurelyBack, plus, roughDays, type Stretch } from './stretch.ts'

/** The day `late` is at most this far after the day `early`. */
export interface AtMost {
  readonly late: string
  readonly early: string
  readonly far: Stretch
}

/** Whether days can lie in such an order: false only when they surely cannot. */
export function canBe(order: readonly AtMost[]): boolean {
  const days = [...new Set(order.flatMap(({ late, early }) => [late, early]))]
  const index = new Map(days.map((day, place) => [day, place]))
  // Shortest ways between each two days (Floyd-Warshall); a way back to where it began shows an order that cannot be.
  const ways: (Stretch | undefined)[][] = days.map(() => days.map(() => undefined))
  const shorten = (from: number, to: number, way: Stretch): boolean => {
    if (from === to) return isSurelyBack(way)
    const row = ways[from]
    const known = row?.[to]
    if (row !== undefined && (known === undefined || roughDays(way) < roughDays(known))) row[to] = way
    return false
  }
  for (const { late, early, far } of order) if (shorten(index.get(early) ?? 0, index.get(late) ?? 0, far)) return false
  for (let over = 0; over < days.length; over += 1) {
    for (let from = 0; from < days.length; from += 1) {
      for (let to = 0; to < days.length; to += 1) {
        const [first, second] = [ways[from]?.[over], ways[over]?.[to]]
        if (first !== undefined && second !== undefined && shorten(from, to, plus(first, second))) return false
      }
    }
  }
  return true
}
