/** An exact number in lowest terms, `den > 0`; both parts are safe integers when both fit, otherwise bigint. */
export type Exact = { readonly num: number; readonly den: number } | { readonly num: bigint; readonly den: bigint }

export const zero: Exact = { num: 0, den: 1 }
export const one: Exact = { num: 1, den: 1 }

/** Beyond it a calculation has no outcome. */
const limit = 10n ** 30n

/** Undefined: the outcome is too large, or a division by zero. */
export type Outcome = Exact | undefined

export function whole(value: number): Exact {
  return { num: value === 0 ? 0 : value, den: 1 }
}

function small(num: number, den: number): Outcome {
  if (!Number.isSafeInteger(num) || !Number.isSafeInteger(den)) return undefined
  if (den === 1 || num === 0) return { num: num === 0 ? 0 : num, den: 1 }
  let a = num < 0 ? -num : num
  let b = den
  while (b !== 0) {
    const rest = a % b
    a = b
    b = rest
  }
  return { num: num / a, den: den / a }
}

function large(num: bigint, den: bigint): Outcome {
  if (den === 0n) return undefined
  const sign = den < 0n ? -1n : 1n
  let a = num < 0n ? -num : num
  let b = den * sign
  while (b !== 0n) [a, b] = [b, a % b]
  const top = (num * sign) / a
  const bottom = (den * sign) / a
  if (top > limit || -top > limit || bottom > limit) return undefined
  const fits = top <= 9007199254740991n && top >= -9007199254740991n && bottom <= 9007199254740991n
  return fits ? { num: Number(top), den: Number(bottom) } : { num: top, den: bottom }
}

export function add(left: Exact, right: Exact): Outcome {
  if (typeof left.num === 'number' && typeof left.den === 'number' && typeof right.num === 'number' && typeof right.den === 'number') {
    const near = left.num * right.den
    const far = right.num * left.den
    const sum = Number.isSafeInteger(near) && Number.isSafeInteger(far) ? small(near + far, left.den * right.den) : undefined
    if (sum !== undefined) return sum
  }
  return large(BigInt(left.num) * BigInt(right.den) + BigInt(right.num) * BigInt(left.den), BigInt(left.den) * BigInt(right.den))
}

export function negative(value: Exact): Exact {
  if (typeof value.num === 'bigint') return { num: -value.num, den: value.den as bigint }
  return { num: value.num === 0 ? 0 : -value.num, den: value.den as number }
}

export function subtract(left: Exact, right: Exact): Outcome {
  return add(left, negative(right))
}

export function multiply(left: Exact, right: Exact): Outcome {
  if (typeof left.num === 'number' && typeof left.den === 'number' && typeof right.num === 'number' && typeof right.den === 'number') {
    const product = small(left.num * right.num, left.den * right.den)
    if (product !== undefined) return product
  }
  return large(BigInt(left.num) * BigInt(right.num), BigInt(left.den) * BigInt(right.den))
}

export function divide(left: Exact, right: Exact): Outcome {
  if (typeof left.num === 'number' && typeof left.den === 'number' && typeof right.num === 'number' && typeof right.den === 'number' && right.num > 0) {
    const quotient = small(left.num * right.den, left.den * right.num)
    if (quotient !== undefined) return quotient
  }
  return large(BigInt(left.num) * BigInt(right.den), BigInt(left.den) * BigInt(right.num))
}

/** -1, 0 or 1 */
export function compare(left: Exact, right: Exact): number {
  if (typeof left.num === 'number' && typeof left.den === 'number' && typeof right.num === 'number' && typeof right.den === 'number') {
    const near = left.num * right.den
    const far = right.num * left.den
    if (Number.isSafeInteger(near) && Number.isSafeInteger(far)) return near === far ? 0 : near < far ? -1 : 1
  }
  const near = BigInt(left.num) * BigInt(right.den)
  const far = BigInt(right.num) * BigInt(left.den)
  return near === far ? 0 : near < far ? -1 : 1
}

export type Mode = 'down' | 'up' | 'half-up'

/** To so many decimals; `down` and `up` are towards the lower and the higher number, `half-up` has a half away from zero. */
export function round(value: Exact, decimals: 0 | 2, mode: Mode): Outcome {
  if (value.den === 1) return value
  const scale = decimals === 2 ? 100n : 1n
  const num = BigInt(value.num) * scale
  const den = BigInt(value.den)
  const rest = num % den
  const floor = rest < 0n ? num / den - 1n : num / den
  const twice = 2n * (num - floor * den)
  const up = rest !== 0n && (mode === 'up' || (mode === 'half-up' && (twice > den || (twice === den && num > 0n))))
  return large(up ? floor + 1n : floor, scale)
}

/** A JSON number as it is written: 0.1 is exactly one tenth. Undefined for one that is written with an exponent. */
export function fromJson(value: number): Exact | undefined {
  if (Number.isSafeInteger(value)) return whole(value)
  const parts = /^(-?)(\d+)(?:\.(\d+))?$/.exec(String(value))
  if (parts === null) return undefined
  const decimals = parts[3] ?? ''
  return large(BigInt(`${parts[1]}${parts[2]}${decimals}`), 10n ** BigInt(decimals.length))
}

/** As the value of an entry: the nearest JSON number; what repeats has none. */
export function toJson(value: Exact): number {
  return value.den === 1 ? Number(value.num) : Number(decimalText(value))
}

/** `1250.5`; `1/3` when the decimals repeat. */
function decimalText(value: Exact): string {
  const den = BigInt(value.den)
  let rest = den
  let [twos, fives] = [0, 0]
  for (; rest % 2n === 0n; rest /= 2n) twos += 1
  for (; rest % 5n === 0n; rest /= 5n) fives += 1
  if (rest !== 1n) return `${value.num}/${value.den}`
  const count = Math.max(twos, fives)
  const num = BigInt(value.num)
  const digits = (((num < 0n ? -num : num) * 10n ** BigInt(count)) / den).toString().padStart(count + 1, '0')
  const text = count === 0 ? digits : `${digits.slice(0, digits.length - count)}.${digits.slice(digits.length - count)}`
  return num < 0n ? `-${text}` : text
}

/** `1.250,5`; with at least so many decimals where there are any. */
export function dutchNumber(value: Exact, leastDecimals = 0): string {
  const text = decimalText(value)
  const [plain = '', decimals = ''] = text.split('.')
  const grouped = plain.replace(/\B(?=(\d{3})+(?!\d))/g, '.')
  const padded = decimals.padEnd(value.den === 1 ? 0 : leastDecimals, '0')
  return padded === '' ? grouped : `${grouped},${padded}`
}

/** `€ 250`, `€ 1.250,50` */
export function euros(value: Exact): string {
  return `€ ${dutchNumber(value, 2)}`
}
