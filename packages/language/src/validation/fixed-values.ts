import { compareDurations, compare, levels, multiply, toDecimalText, valueOf, type ConstantValue } from '@inburgering/core'
import { isKeuzeWaarde, isNaamverwijzing, isParameter, type Parameter, type Uitdrukking } from '../generated/ast.ts'
import { constantOf, exactOf, isoDate, withoutBrackets, wordsOf } from './reading.ts'
import type { Specification } from './specification.ts'
import { always, forever, isParameterStep, lawChanges, over, type Standing } from './standing.ts'

/** A value that is written out, with the words in which it is. */
export interface FixedValue {
  /** Undefined: a calculation, or something that is not a value. */
  readonly constant: ConstantValue | undefined
  readonly words: string
}

/** What a place stands for, each with its time: its own value, or those of the parameter that it names. */
export function fixedValues(specification: Specification, node: Uitdrukking): readonly Standing<FixedValue>[] {
  const inner = withoutBrackets(node)
  const target = isNaamverwijzing(inner) ? inner.naam.ref : undefined
  if (isParameter(target)) return valuesOfParameter(specification, target)
  return [forever(written(node))]
}

/** The values of a parameter by its versions and by the changes of the layer wet. */
export function valuesOfParameter(specification: Specification, parameter: Parameter): readonly Standing<FixedValue>[] {
  const changes = specification.derived(lawChanges).flatMap(({ from, until, value: change }) =>
    change.clausules.filter(isParameterStep).flatMap((step) => (step.parameter.ref === parameter ? [{ from, until, value: written(step.waarde) }] : [])),
  )
  return over([...versionsOf(parameter), ...changes])
}

/** The versions of a parameter as they are written. */
export function versionsOf(parameter: Parameter): readonly Standing<FixedValue>[] {
  const versions = parameter.versies.map(({ vanaf, tot, waarde }) => ({ from: isoDate(vanaf) ?? '', until: isoDate(tot) ?? always, value: written(waarde) }))
  return over(versions.sort((left, right) => (left.from < right.from ? -1 : 1)))
}

function written(node: Uitdrukking): FixedValue {
  const inner = withoutBrackets(node)
  const target = isNaamverwijzing(inner) ? inner.naam.ref : undefined
  return { constant: isKeuzeWaarde(target) ? { kind: 'choice', value: target.name } : constantOf(node), words: wordsOf(node) }
}

/** The product of a value and a factor; undefined when either is not a number. */
export function times(value: FixedValue, factor: FixedValue): FixedValue {
  const [left, right] = [exactOf(value.constant), exactOf(factor.constant)]
  const product = left && right && valueOf(multiply(left, right))
  const words = `${value.words} maal ${factor.words}`
  if (product === undefined || value.constant === undefined || !('value' in value.constant) || typeof value.constant.value !== 'string') return { constant: undefined, words }
  const decimal = toDecimalText(product)
  return { constant: decimal === undefined ? undefined : ({ ...value.constant, value: decimal } as ConstantValue), words }
}

/** -1, 0 or 1; undefined when the two cannot be compared: other kinds, other units, or no order. */
export function orderOfValues(left: ConstantValue, right: ConstantValue): number | undefined {
  if (left.kind === 'duration' && right.kind === 'duration') return compareDurations(left.value, right.value)
  if (left.kind === 'date' && right.kind === 'date') return left.value < right.value ? -1 : left.value > right.value ? 1 : 0
  if (left.kind === 'level' && right.kind === 'level') return Math.sign(rankOf(left.value) - rankOf(right.value))
  const [one, other] = [exactOf(left), exactOf(right)]
  if (one !== undefined && other !== undefined) return compare(one, other)
  return left.kind === right.kind && left.value === right.value ? 0 : undefined
}

function rankOf(level: string): number {
  return levels.findIndex((each) => each === level)
}
