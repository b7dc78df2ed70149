/**
 * How often something came up that a timeline cannot tell: a calculation without an outcome, an amount that is missing or
 * that there are two of, a timeline that does not come to rest. Who has another way to play a person looks here.
 */
let count = 0

export function trouble(): void {
  count += 1
}

export function troubles(): number {
  return count
}
