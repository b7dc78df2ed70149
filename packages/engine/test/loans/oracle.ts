/**
 * A loan by hand, month after month, in cents: what the engine must agree with. It shares nothing with it: fractions are
 * pairs of integers that are never shortened, and the equal amount is searched for by paying it.
 */

export interface Case {
  readonly maximum: bigint
  readonly perQuarter: bigint
  /** In the order of their days. */
  readonly bills: readonly { readonly day: Day; readonly cents: bigint }[]
  /** Hundredths of a percent a year, of the years 2022 and on. */
  readonly rates: readonly bigint[]
  readonly ends: Day
  /** Share of the debt in percent that is remitted on a day after the end. */
  readonly remission: { readonly day: Day; readonly percent: bigint } | undefined
  readonly fixedYears: number
  readonly months: number
  readonly atLeast: bigint
  /** A twelfth of it is the most that a month costs; undefined: no limit. */
  readonly meansPerYear: bigint | undefined
}
export interface Day {
  /** Counted from January 2022, which is 0. */
  readonly month: number
  /** Of the month, 1 to 28, so that each month has it. */
  readonly date: number
}

/** How a loan stands at the end of a month. */
export interface Standing {
  readonly drawn: bigint
  readonly interest: bigint
  readonly repaid: bigint
  readonly remitted: bigint
}

const down = (num: bigint, den: bigint): bigint => num / den

export function standings(given: Case, until: number): readonly Standing[] {
  const found: Standing[] = []
  let [drawn, interest, repaid, remitted] = [0n, 0n, 0n, 0n]
  const owed = (): bigint => drawn + interest - repaid - remitted
  const rateIn = (month: number): bigint => given.rates[Math.min(Math.floor(month / 12), given.rates.length - 1)] ?? 0n
  const begins = given.ends.month + 7
  const rateAtEnd = rateIn(given.ends.month)
  let fixed = { rate: rateAtEnd, until: begins + 12 * given.fixedYears }
  let paying: { amount: bigint; rate: bigint } | undefined
  let lowered = false
  const paidInQuarter = new Map<number, bigint>()
  let over = false

  for (let month = 0; month <= until; month += 1) {
    // Weighed amounts of this month: cents times days of thirty.
    let weight = owed() * 30n
    for (const { day, cents } of given.bills) {
      if (day.month !== month || isAfter(day, given.ends)) continue
      const quarter = Math.floor(month / 3)
      const before = paidInQuarter.get(quarter) ?? 0n
      if (before + cents > given.perQuarter) continue
      const paid = cents < given.maximum - drawn ? cents : given.maximum - drawn
      drawn += paid
      paidInQuarter.set(quarter, before + paid)
      weight += paid * BigInt(31 - day.date)
    }
    if (month >= begins && owed() > 0n) {
      if (month >= fixed.until) fixed = { rate: rateIn(month), until: fixed.until + 12 * given.fixedYears }
      if (paying === undefined || paying.rate !== fixed.rate) {
        const equal = equalAmount(owed(), fixed.rate, begins + given.months - month)
        paying = { amount: equal < given.atLeast ? given.atLeast : equal, rate: fixed.rate }
      }
    }
    if (given.remission?.day.month === month && owed() > 0n) {
      const part = down(owed() * given.remission.percent, 100n)
      remitted += part
      weight = owed() > 0n ? weight - part * BigInt(31 - given.remission.day.date) : 0n
    }
    // Cents x days x hundredths of a percent: 360 days of 10.000.
    const rate = month > given.ends.month ? fixed.rate : month === given.ends.month ? rateAtEnd : rateIn(month)
    if (!over) interest += down(weight * rate, 360n * 10_000n)
    if (month >= begins && owed() > 0n && paying !== undefined) {
      const means = given.meansPerYear === undefined ? undefined : down(given.meansPerYear, 12n)
      const due = means !== undefined && means < paying.amount ? means : paying.amount
      if (due < paying.amount) lowered = true
      const isLast = month === begins + given.months - 1
      const paid = (isLast && !lowered) || due > owed() ? owed() : due
      repaid += paid
      if (isLast && lowered) remitted += owed()
    }
    if (month >= given.ends.month && owed() === 0n) over = true
    found.push({ drawn, interest, repaid, remitted })
  }
  return found
}

function isAfter(day: Day, other: Day): boolean {
  return day.month > other.month || (day.month === other.month && day.date > other.date)
}

/** The highest amount in cents that, paid each month, still does not pay more than the debt with its interest. */
function equalAmount(debt: bigint, rate: bigint, months: number): bigint {
  let [low, high] = [0n, debt * 2n]
  while (high - low > 1n) {
    const middle = (low + high) / 2n
    if (isTooMuch(debt, rate, months, middle)) high = middle
    else low = middle
  }
  return low
}

function isTooMuch(debt: bigint, rate: bigint, months: number, amount: bigint): boolean {
  const [grows, whole] = [120_000n + rate, 120_000n]
  let [num, den] = [debt, 1n]
  for (let month = 0; month < months; month += 1) {
    num = num * grows - amount * den * whole
    den *= whole
  }
  return num < 0n
}
