import { exactFromInteger, zero, type AggregateExpression, type Duration } from '@inburgering/core'
import { isExact, operations } from './arithmetic.ts'
import { attributeOf } from './attributes.ts'
import type { Context } from './context.ts'
import type { Element } from './happenings.ts'
import { either, not } from './kleene.ts'
import { mergeUnknown, none, PeriodLength, Unknown, type Truth, type Value } from './value.ts'

/** Takes the elements one by one; `take` answers whether the outcome is settled. */
export interface Total {
  readonly take: (truth: Truth, element: Element | undefined) => boolean
  readonly result: () => Value
}

export const aggregators: Readonly<Record<AggregateExpression['operator'], (expression: AggregateExpression, context: Context) => Total>> = {
  exists: (_expression, context) => new Existence(context, false),
  none: (_expression, context) => new Existence(context, true),
  count: () => new Count(),
  sum: (expression, context) => new Sum(expression, context),
}

class Existence implements Total {
  private found: Truth = false
  private readonly context: Context
  private readonly denied: boolean

  constructor(context: Context, denied: boolean) {
    this.context = context
    this.denied = denied
  }

  take(truth: Truth): boolean {
    this.found = either(this.found, truth)
    return this.found === true && this.context.trace === undefined
  }

  result(): Truth {
    return this.denied ? not(this.found) : this.found
  }
}

class Count implements Total {
  private counted = 0
  private unknown: Unknown | undefined = undefined

  take(truth: Truth): boolean {
    if (truth === true) this.counted += 1
    else if (truth !== false) this.unknown = mergeUnknown(this.unknown, truth)
    return false
  }

  result(): Value {
    return this.unknown ?? exactFromInteger(this.counted)
  }
}

/** What never happened adds nothing: the sum of no records is 0. */
class Sum implements Total {
  private total: Value
  private unknown: Unknown | undefined = undefined
  private readonly expression: AggregateExpression
  private readonly context: Context

  constructor(expression: AggregateExpression, context: Context) {
    this.total = expression.type.kind === 'duration' ? noDays : zero
    this.expression = expression
    this.context = context
  }

  take(truth: Truth, element: Element | undefined): boolean {
    if (truth === false) return false
    const value = truth === true ? this.valueOf(element) : truth
    if (value instanceof Unknown) this.unknown = mergeUnknown(this.unknown, value)
    else if (isExact(value) || value instanceof PeriodLength) this.total = operations.plus(this.total, value, this.context, this.expression.id)
    return false
  }

  result(): Value {
    return this.unknown ?? this.total
  }

  private valueOf(element: Element | undefined): Value {
    const { attribute } = this.expression
    return element === undefined || attribute === undefined ? none : attributeOf(element, attribute, this.context)
  }
}

const noDays: Duration = { days: 0 }
