import type { Day } from './dates.ts'

/** The days still to come, each once: no day is looked at without a reason. */
export class Agenda {
  /** Latest first, so that the next day is taken from the end. */
  private readonly days: Day[] = []
  private last: Day = -Infinity
  private readonly until: Day

  constructor(until: Day) {
    this.until = until
  }

  /** Asks for a day; one that has passed or lies beyond the last day of the run is not kept. */
  add(day: Day | undefined): void {
    if (day === undefined || day <= this.last || day > this.until) return
    const { days } = this
    let place = days.length
    while (place > 0 && (days[place - 1] as Day) < day) place -= 1
    if (place > 0 && days[place - 1] === day) return
    days.splice(place, 0, day)
  }

  next(): Day | undefined {
    const day = this.days.pop()
    if (day !== undefined) this.last = day
    return day
  }
}
