import type { Exact } from './exact.ts'

/**
 * Divides whole units (cents) over weights of 0 or more by the method of the largest remainder (Hare-Niemeyer): each gets
 * the whole part of its exact share; what is left goes, one unit each, to the largest fractions. Of equal fractions the
 * larger weight goes first, then the earlier place, so that the outcome does not depend on anything else.
 * The shares together are exactly the total. Undefined when the weights add up to nothing: then there is no share to tell.
 * @throws RangeError for a negative total or weight: checked before, so a bug.
 */
export function apportion(total: bigint, weights: readonly Exact[]): readonly bigint[] | undefined {
  const scaled = toWhole(weights)
  if (total < 0n || scaled.some((weight) => weight < 0n)) throw new RangeError('a negative total or weight')
  const sum = scaled.reduce((all, weight) => all + weight, 0n)
  if (sum === 0n) return undefined
  const shares = scaled.map((weight, place) => ({ place, weight, whole: (total * weight) / sum, rest: (total * weight) % sum }))
  const left = total - shares.reduce((all, { whole }) => all + whole, 0n)
  const first = [...shares].sort((one, other) => order(other.rest, one.rest) || order(other.weight, one.weight) || one.place - other.place)
  const oneMore = new Set(first.slice(0, Number(left)).map(({ place }) => place))
  return shares.map(({ place, whole }) => (oneMore.has(place) ? whole + 1n : whole))
}

/** The same proportions in whole numbers. */
function toWhole(weights: readonly Exact[]): readonly bigint[] {
  const common = weights.reduce((so, { den }) => (so * BigInt(den)) / gcd(so, BigInt(den)), 1n)
  return weights.map(({ num, den }) => BigInt(num) * (common / BigInt(den)))
}

function gcd(left: bigint, right: bigint): bigint {
  return right === 0n ? left : gcd(right, left % right)
}

function order(left: bigint, right: bigint): number {
  return left < right ? -1 : left > right ? 1 : 0
}
