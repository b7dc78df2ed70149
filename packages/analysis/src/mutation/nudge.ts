import { add, addDays, formatIsoDate, isLevel, levels, parseIsoDate, toDecimalText, type ConstantValue, type Exact } from '@inburgering/core'
import { exactOf } from '../cases/constant.ts'

const steps: Readonly<Partial<Record<ConstantValue['kind'], Exact>>> = {
  integer: { num: 1, den: 1 },
  number: { num: 1, den: 100 },
  money: { num: 1, den: 100 },
  hours: { num: 1, den: 100 },
  percentage: { num: 1, den: 10_000 },
}

/** The constant one smallest step higher: a cent, a hundredth of an hour, a day or month, a level (the highest goes down). */
export function nudged(constant: ConstantValue): ConstantValue | undefined {
  switch (constant.kind) {
    case 'integer':
    case 'number':
    case 'money':
    case 'hours':
    case 'percentage': {
      const value = exactOf(constant)
      const step = steps[constant.kind]
      const sum = value === undefined || step === undefined ? undefined : add(value, step)
      return sum !== undefined && 'value' in sum ? { kind: constant.kind, value: toDecimalText(sum.value) } : undefined
    }
    case 'date': {
      const later = nextDay(constant.value)
      return later === undefined ? undefined : { kind: 'date', value: later }
    }
    case 'duration':
      return { kind: 'duration', value: 'months' in constant.value ? { months: constant.value.months + 1 } : { days: constant.value.days + 1 } }
    case 'level': {
      const level = otherLevel(constant.value)
      return level === undefined ? undefined : { kind: 'level', value: level }
    }
    case 'boolean':
      return { kind: 'boolean', value: !constant.value }
    default:
      return undefined
  }
}

export function nextDay(iso: string): string | undefined {
  const day = parseIsoDate(iso)
  const next = day === undefined ? undefined : addDays(day, 1)
  return next === undefined ? undefined : formatIsoDate(next)
}

/** One level up, or down from the highest. */
export function otherLevel(name: string): string | undefined {
  if (!isLevel(name)) return undefined
  const index = levels.indexOf(name)
  return levels[index + 1] ?? levels[index - 1]
}
