/** Answers that may come in any order, handed over in the order of the questions; so many at most are under way. */
export class InOrder<T> {
  private readonly most: number
  private readonly hand: (answer: T) => Promise<void>
  private readonly waiting: Promise<T>[] = []
  private handing: Promise<void> | undefined
  private failure: unknown
  private hasFailed = false
  private wake: (() => void) | undefined

  constructor(most: number, hand: (answer: T) => Promise<void>) {
    this.most = most
    this.hand = hand
  }

  /** Waits for room. @throws what went wrong with an earlier answer, or with handing it over */
  async add(answer: Promise<T>): Promise<void> {
    answer.catch(() => undefined)
    this.waiting.push(answer)
    this.handing ??= this.handAll()
    while (this.waiting.length >= this.most && !this.hasFailed) await new Promise<void>((resolve) => (this.wake = resolve))
    if (this.hasFailed) throw this.failure
  }

  /** All were handed over. @throws as `add` */
  async end(): Promise<void> {
    await this.handing
    if (this.hasFailed) throw this.failure
  }

  private async handAll(): Promise<void> {
    try {
      for (let first = this.waiting[0]; first !== undefined; first = this.waiting[0]) {
        await this.hand(await first)
        this.waiting.shift()
        this.wake?.()
      }
    } catch (error) {
      this.hasFailed = true
      this.failure = error
      this.wake?.()
    }
    this.handing = undefined
  }
}
