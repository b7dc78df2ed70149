import type { DayNumber } from '@inburgering/core'

/** The days still to come, each once, with the rules that asked for them: no day is looked at without a reason. */
export class Agenda {
  /** Latest first, so that the next day is taken from the end. */
  private readonly days: DayNumber[] = []
  private readonly askers = new Map<string, number>()
  private last: DayNumber = -Infinity
  private readonly horizon: DayNumber

  constructor(horizon: DayNumber) {
    this.horizon = horizon
  }

  /** Asks for a day; one that has passed or lies beyond the horizon is not kept. */
  add(day: DayNumber | undefined, rule: string): void {
    if (day === undefined || day <= this.last || day > this.horizon) return
    const place = this.placeOf(day)
    if (this.days[place] === day) return
    this.days.splice(place, 0, day)
    this.askers.set(rule, (this.askers.get(rule) ?? 0) + 1)
  }

  next(): DayNumber | undefined {
    const day = this.days.pop()
    if (day !== undefined) this.last = day
    return day
  }

  /** The rules that asked for the most days. */
  busiest(count: number): readonly string[] {
    return [...this.askers]
      .sort(([, left], [, right]) => right - left)
      .slice(0, count)
      .map(([rule]) => rule)
  }

  /** First place whose day is not later than this one. */
  private placeOf(day: DayNumber): number {
    let [low, high] = [0, this.days.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.days[middle] ?? -Infinity) > day) low = middle + 1
      else high = middle
    }
    return low
  }
}
