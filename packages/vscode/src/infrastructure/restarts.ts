/** How often a server that ends by itself is started again within `period`. */
const most = 4
/** In milliseconds. */
const period = 180_000

/** Counts how often the server ended by itself: a text on which it ends each time must not start it for ever. */
export class Restarts {
  private times: readonly number[] = []

  /**
   * Whether it is started again after it ended now.
   * @param now in milliseconds
   */
  ended(now: number): boolean {
    this.times = [...this.times.filter((time) => now - time < period), now]
    return this.times.length <= most
  }
}
